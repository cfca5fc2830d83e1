#include "readers/html/body.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "article/body_builder.hpp"
#include "article/sanitize.hpp"
#include "readers/html/embeds.hpp"
#include "readers/html/images.hpp"
#include "readers/html/line_writer.hpp"
#include "readers/html/own_parts.hpp"
#include "readers/html/plain.hpp"
#include "readers/html/speakers.hpp"
#include "readers/html/tables.hpp"
#include "text/ascii.hpp"
#include "text/urls.hpp"

namespace courant::readers::html {
namespace {

/// Rendered two ranks below that, and no lower than h6, a fifth level would be read as the fourth.
constexpr int deepest_level = 4;

/// The name after "language-" or "lang-" among the classes of `node`.
std::string code_language(const Tree& tree, const Node& node) {
  std::string language;
  for_each_word(tree.attribute(node, "class"), [&language](std::string_view word) {
    for (const std::string_view prefix : {"language-", "lang-"}) {
      if (word.starts_with(prefix)) language = word.substr(prefix.size());
    }
  });
  return is_code_language(language) ? language : std::string();
}

/// Walks a range of nodes in document order with a stack of those it is in.
class BodyReader {
 public:
  BodyReader(Tree& tree, const BodySource& source, const ReadOptions& options, Article& article,
             Findings& findings)
      : tree_(tree),
        source_(source),
        options_(options),
        article_(article),
        findings_(findings),
        places_(source.writing, source.written, source.offset),
        builder_(options.limits, std::exchange(article.body, {})),
        line_(builder_, article.language) {}

  void read() {
    find_top_level();
    for (std::uint32_t index = source_.begin; index < source_.end;) {
      close_until(index);
      const std::uint32_t next = visit(index);
      report(index);
      index = next;
    }
    close_until(source_.end);
    line_.end_line();
    article_.body = builder_.finish();
  }

 private:
  /// What has to be done where an element ends.
  enum class Ending : std::uint8_t { line, mark, term, item, list, quotation, figure, noscript };

  struct Open {
    std::uint32_t end;
    Ending ending;
    std::uint32_t caption;  // quotation: its speaker
  };

  [[nodiscard]] std::size_t offset_of(std::uint32_t index) {
    return places_.place(source_.before + tree_[index].offset);
  }

  /// The level of the first rank of subheads is one: bodies begin with h2, or with h3.
  void find_top_level() {
    top_level_ = deepest_level;
    bool first = true;
    for (std::uint32_t index = source_.begin; index < source_.end; ++index) {
      const Node& node = tree_[index];
      if (role_of(node.tag) != Role::heading || node.meaning != Meaning::none) continue;
      const bool is_headline =
          node.tag == Tag::h1 &&
          (article_.headline.empty() ? first : plain_text(tree_, index) == article_.headline);
      first = false;
      if (!is_headline) top_level_ = std::min(top_level_, level_of(node.tag));
    }
  }

  [[nodiscard]] static int level_of(Tag tag) noexcept {
    return static_cast<int>(tag) - static_cast<int>(Tag::h1) + 1;
  }

  void report(std::uint32_t index) {
    if (builder_.take_dropped_url()) findings_.add(DiagnosticCode::dropped_url, offset_of(index));
    too_deep_ |= builder_.take_overflow();
    if (!too_deep_ || overflow_told_) return;
    overflow_told_ = true;
    findings_.add(DiagnosticCode::limit_reached, offset_of(index));
  }

  void close_until(std::uint32_t index) {
    while (!open_.empty() && open_.back().end <= index) {
      const Open open = open_.back();
      open_.pop_back();
      end(open);
    }
  }

  void end(const Open& open) {
    switch (open.ending) {
      case Ending::mark:
        return line_.close_mark();
      case Ending::term:
        line_.close_mark();
        [[fallthrough]];
      case Ending::line:
        line_.end_line();
        return line_.set_apart(false);
      case Ending::item:
      case Ending::list:
        line_.end_line();
        --depth_;
        return builder_.close();
      case Ending::quotation:
        return end_quotation(open.caption);
      case Ending::figure:
        return end_figure();
      case Ending::noscript:
        in_noscript_ = false;
        return;
    }
  }

  void enter(std::uint32_t index, Ending ending, std::uint32_t caption = no_node) {
    open_.push_back({tree_[index].end, ending, caption});
  }

  /// Begins a node. @return the next one to visit: that behind it if it is done.
  std::uint32_t visit(std::uint32_t index) {
    const Node& node = tree_[index];
    if (is_left_out(node)) return node.end;
    if (in_noscript_) return visit_without_script(index);
    const Role role = role_of(node.tag);
    if (is_in_list() && role != Role::item && (is_shown(role) || role == Role::embed)) {
      if (node.tag == Tag::text && text::trim(tree_.source(node)).empty()) return node.end;
      begin_item(index);
    }
    if (node.tag == Tag::text) {
      line_.add_text(tree_.text(node));
      return node.end;
    }
    if (is_inline(role)) return begin_inline(index, role);
    if (const std::uint32_t next = visit_meaning(index, role); next != no_node) return next;
    return visit_role(index, role);
  }

  [[nodiscard]] bool is_left_out(const Node& node) const noexcept {
    return node.meaning == Meaning::hidden || node.tag == Tag::raw_text ||
           (source_.on_page && node.meaning == Meaning::noise);
  }

  [[nodiscard]] bool is_in_list() const noexcept {
    return !open_.empty() && open_.back().ending == Ending::list;
  }

  std::uint32_t visit_role(std::uint32_t index, Role role) {
    const Node& node = tree_[index];
    switch (static_cast<int>(role)) {
      case static_cast<int>(Role::heading):
        return read_heading(index);
      case static_cast<int>(Role::term):
        return begin_term(index);
      case static_cast<int>(Role::list):
        return begin_list(index);
      case static_cast<int>(Role::item):
        return begin_listed(index);
      case static_cast<int>(Role::quotation):
        return begin_quotation(index);
      case static_cast<int>(Role::preformatted):
        return read_code(index);
      case static_cast<int>(Role::table):
        return read_table(index);
      case static_cast<int>(Role::figure):
        return begin_figure(index);
      case static_cast<int>(Role::rule):
        line_.end_line();
        builder_.open(BlockKind::rule);
        builder_.close();
        return node.end;
      case static_cast<int>(Role::image):
        read_image(index, false);
        return node.end;
      case static_cast<int>(Role::embed):
        write_embed(index, embed_of(tree_, index, source_.base_url));
        return node.end;
      case static_cast<int>(Role::noscript):
        in_noscript_ = true;
        enter(index, Ending::noscript);
        return index + 1;
      case static_cast<int>(Role::dropped):
      case static_cast<int>(Role::metadata):
        return node.end;
      default:
        return begin_flow(index, role);
    }
  }

  std::uint32_t begin_flow(std::uint32_t index, Role role) {
    line_.end_line();
    if (source_.on_page) {
      const Node& node = tree_[index];
      const bool beside = node.tag == Tag::aside && node.meaning != Meaning::pull_quote;
      if (beside || node.tag == Tag::footer) return node.end;
      if (node.tag == Tag::header) hide_words(index);
    }
    line_.set_apart(role == Role::paragraph);
    enter(index, Ending::line);
    return index + 1;
  }

  /// On a page the head of an article repeats its metadata, apart from the headline and a picture.
  void hide_words(std::uint32_t index) {
    for (std::uint32_t at = index + 1; at < tree_[index].end;) {
      const Role role = role_of(tree_[at].tag);
      const bool kept = role == Role::heading || role == Role::figure;
      if (tree_[at].tag == Tag::text) tree_.hide(at);
      at = kept ? tree_[at].end : at + 1;
    }
  }

  std::uint32_t begin_term(std::uint32_t index) {
    line_.end_line();
    line_.open_mark(InlineKind::strong);
    enter(index, Ending::term);
    return index + 1;
  }

  /// What the meaning of an element makes of it. @return `no_node` if its role decides.
  std::uint32_t visit_meaning(std::uint32_t index, Role role) {
    const Node& node = tree_[index];
    switch (node.meaning) {
      case Meaning::pull_quote:
        if (role == Role::flow || role == Role::paragraph) return begin_pull_quote(index);
        return no_node;
      case Meaning::post:
        // The frame that a script shows in the place of the quotation beside it.
        if (role == Role::embed) return node.end;
        write_embed(index, post_of(tree_, index, source_.base_url));
        return node.end;
      case Meaning::related:
        write_embed(index, link_of(tree_, index, source_.base_url));
        return node.end;
      case Meaning::kicker:
      case Meaning::headline:
      case Meaning::dek:
      case Meaning::byline:
      case Meaning::dates:
      case Meaning::lead:
      case Meaning::correction:
      case Meaning::credits:
      case Meaning::source:
      case Meaning::rights:
        read_own_part(tree_, index, article_);
        return node.end;
      case Meaning::none:
      case Meaning::hidden:
      case Meaning::credit:
      case Meaning::embed:
      case Meaning::emoji:
      case Meaning::noise:
        return no_node;
    }
    return no_node;
  }

  std::uint32_t begin_inline(std::uint32_t index, Role role) {
    if (role == Role::line_break) {
      line_.add_line_break();
      return tree_[index].end;
    }
    if (open_inline(index, role)) enter(index, Ending::mark);
    return index + 1;
  }

  /// Where the link at `index` leads; empty if it may not be followed.
  std::string address_of(std::uint32_t index) {
    const std::string written = tree_.attribute(tree_[index], "href");
    if (written.empty()) return {};
    std::string url = safe_url(text::resolve_url(written, source_.base_url), UrlUse::link);
    if (url.empty()) findings_.add(DiagnosticCode::dropped_url, offset_of(index));
    return url;
  }

  /// Opens the mark that an element is. @return false if it is none.
  bool open_inline(std::uint32_t index, Role role) {
    const Node& node = tree_[index];
    if (role == Role::link) {
      line_.open_link(address_of(index), tree_.attribute(node, "title"));
      return true;
    }
    if (role == Role::quoted) {
      line_.open_quoted();
      return true;
    }
    const std::optional<InlineKind> kind = inline_kind(role);
    if (kind) line_.open_mark(*kind);
    return kind.has_value();
  }

  /// Writes the nodes inside the element at `index` as the inlines of the block that is open, then
  /// ends them. `parted`: where blocks inside end, lines do.
  void write_line(std::uint32_t index, bool parted) {
    std::vector<Open> marks;
    line_.set_mode(LineWriter::Mode::line);
    for (std::uint32_t at = index + 1; at < tree_[index].end;) {
      while (!marks.empty() && marks.back().end <= at) {
        end_in_line(marks.back(), parted);
        marks.pop_back();
      }
      at = visit_in_line(at, marks, parted);
    }
    for (; !marks.empty(); marks.pop_back()) end_in_line(marks.back(), parted);
    line_.end_line();
    line_.set_mode(LineWriter::Mode::flow);
  }

  void end_in_line(const Open& open, bool parted) {
    if (open.ending == Ending::mark) return line_.close_mark();
    part_in_line(parted);
  }

  void part_in_line(bool parted) {
    if (parted) {
      line_.part_lines();
    } else {
      line_.add_space();
    }
  }

  std::uint32_t visit_in_line(std::uint32_t index, std::vector<Open>& marks, bool parted) {
    const Node& node = tree_[index];
    const Role role = role_of(node.tag);
    if (is_left_out(node)) return node.end;
    if (node.tag == Tag::text) {
      line_.add_text(tree_.text(node));
    } else if (role == Role::line_break) {
      line_.add_line_break();
    } else if (role == Role::image) {
      line_.add_text(image_of(tree_, node, {}).image.alt);
    } else if (is_inline(role)) {
      if (open_inline(index, role)) marks.push_back({node.end, Ending::mark, no_node});
      return index + 1;
    } else if (is_block(role)) {
      part_in_line(parted);
      marks.push_back({node.end, Ending::line, no_node});
      return index + 1;
    }
    return node.end;
  }

  [[nodiscard]] bool is_first() const noexcept { return line_.written() + blocks_ == 0; }

  std::uint32_t read_heading(std::uint32_t index) {
    const Node& node = tree_[index];
    line_.end_line();
    if (node.tag == Tag::h1) {
      const std::string text = plain_text(tree_, index);
      if (article_.headline.empty() && is_first()) article_.headline = text;
      if (article_.headline == text) return node.end;
    }
    const int level = std::clamp(level_of(node.tag) - top_level_ + 1, 1, deepest_level);
    ++blocks_;
    builder_.open(Block{.kind = BlockKind::heading, .level = static_cast<std::uint8_t>(level)});
    write_line(index, false);
    builder_.close();
    return node.end;
  }

  /// Whether a block with others inside may be opened. The builder keeps to the same limit, but
  /// knows no skeleton: an item without its list.
  bool may_nest() {
    constexpr std::size_t below = 4;  // a table in the deepest item: rows, cells
    if (depth_ + below < options_.limits.block_depth) return true;
    too_deep_ = true;
    return false;
  }

  std::uint32_t begin_list(std::uint32_t index) {
    const Node& node = tree_[index];
    if (!may_nest()) return begin_flow(index, Role::flow);
    line_.end_line();
    const bool ordered = node.tag == Tag::ol;
    const std::string start = ordered ? tree_.attribute(node, "start") : "0";
    builder_.open(Block{.kind = BlockKind::list,
                        .ordered = ordered,
                        .tight = true,
                        .number = start.empty() ? 1 : pixels_of(start)});
    ++depth_;
    enter(index, Ending::list);
    return index + 1;
  }

  void begin_item(std::uint32_t index) {
    line_.end_line();
    line_.set_apart(false);
    ++blocks_;
    builder_.open(BlockKind::list_item);
    ++depth_;
    enter(index, Ending::item);
  }

  std::uint32_t begin_listed(std::uint32_t index) {
    if (!is_in_list()) return begin_flow(index, Role::flow);
    begin_item(index);
    return index + 1;
  }

  std::uint32_t begin_quotation(std::uint32_t index) {
    if (!may_nest()) return begin_flow(index, Role::flow);
    line_.end_line();
    std::uint32_t speaker = std::exchange(caption_, no_node);
    if (speaker == no_node) speaker = find_speaker(tree_, index);
    if (speaker != no_node && tree_[speaker].end <= tree_[index].end) tree_.hide(speaker);
    builder_.open(BlockKind::quotation);
    ++depth_;
    enter(index, Ending::quotation, speaker);
    return index + 1;
  }

  void end_quotation(std::uint32_t speaker) {
    line_.end_line();
    if (speaker != no_node) {
      builder_.begin_caption();
      line_.skip_dashes();
      write_line(speaker, false);
    }
    --depth_;
    builder_.close();
  }

  /// Something set off that is no blockquote, and has none inside.
  std::uint32_t begin_pull_quote(std::uint32_t index) {
    const std::uint32_t end = tree_[index].end;
    const bool has_quotation = find_tag(tree_, index + 1, end, Tag::blockquote) < end;
    if (has_quotation) return begin_flow(index, Role::flow);
    return begin_quotation(index);
  }

  std::uint32_t read_code(std::uint32_t index) {
    const Node& node = tree_[index];
    std::string language = code_language(tree_, node);
    std::string code;
    for (std::uint32_t at = index + 1; at < node.end; ++at) {
      const Node& inside = tree_[at];
      if (inside.tag == Tag::text || inside.tag == Tag::raw_text) code += tree_.text(inside);
      if (inside.tag == Tag::br) code += '\n';
      if (inside.tag == Tag::code && language.empty()) language = code_language(tree_, inside);
      // A parser drops a line feed right after <pre>.
      const bool is_right_after = inside.offset == node.offset + node.size;
      if (is_right_after && inside.tag == Tag::text && code.starts_with('\n')) code.erase(0, 1);
    }
    line_.end_line();
    ++blocks_;
    if (!text::trim(code).empty()) builder_.add_code_block(code, language);
    return node.end;
  }

  std::uint32_t read_table(std::uint32_t index) {
    if (!may_nest() || is_layout(tree_, index)) return begin_flow(index, Role::flow);
    line_.end_line();
    ++blocks_;
    builder_.open(BlockKind::table);
    std::uint32_t caption = no_node;
    std::uint32_t head_end = 0;
    const std::uint32_t end = tree_[index].end;
    for (std::uint32_t at = index + 1; at < end;) {
      const Node& node = tree_[at];
      const Role role = role_of(node.tag);
      if (node.tag == Tag::thead) head_end = node.end;
      if (role == Role::table_caption) caption = at;
      if (role == Role::row && !is_left_out(node)) read_row(at, at < head_end);
      at = role == Role::table_part && !is_left_out(node) ? at + 1 : node.end;
    }
    if (caption == no_node) caption = std::exchange(caption_, no_node);
    if (caption != no_node) {
      builder_.begin_caption();
      write_line(caption, false);
    }
    builder_.close();
    return end;
  }

  void read_row(std::uint32_t index, bool in_head) {
    const bool headers = is_header_row(tree_, index, in_head);
    builder_.open(BlockKind::table_row);
    bool is_first = true;
    for (std::uint32_t at = index + 1; at < tree_[index].end; at = tree_[at].end) {
      if (role_of(tree_[at].tag) != Role::cell || is_left_out(tree_[at])) continue;
      builder_.open(cell_block(tree_, at, headers, is_first));
      write_line(at, true);
      builder_.close();
      is_first = false;
    }
    builder_.close();
  }

  /// What a figure holds, as far as it decides what becomes of it.
  struct FigureParts {
    std::uint32_t caption = no_node;
    std::size_t images = 0;
    bool has_block = false;  // that its caption belongs to, or that is a figure itself
    bool has_figure = false;
  };

  [[nodiscard]] FigureParts parts_of_figure(std::uint32_t index) const {
    FigureParts parts;
    for (std::uint32_t at = index + 1; at < tree_[index].end && !parts.has_figure; ++at) {
      const Role role = role_of(tree_[at].tag);
      if (role == Role::figure_caption && parts.caption == no_node) parts.caption = at;
      parts.has_figure = role == Role::figure;
      parts.images += role == Role::image ? 1 : 0;
      parts.has_block |= role == Role::table || role == Role::quotation || role == Role::embed ||
                         role == Role::preformatted || role == Role::list;
    }
    return parts;
  }

  std::uint32_t begin_figure(std::uint32_t index) {
    line_.end_line();
    const FigureParts parts = parts_of_figure(index);
    const Node& node = tree_[index];
    if (parts.has_figure) return begin_flow(index, Role::flow);
    if (node.meaning == Meaning::embed && !parts.has_block && parts.images == 0) {
      return read_linked(index, parts.caption);
    }
    if (parts.images > 0 && !parts.has_block) return read_figure(index);
    caption_ = parts.caption;
    if (caption_ != no_node) hide_caption();
    enter(index, Ending::figure);
    return index + 1;
  }

  void hide_caption() { tree_.hide(caption_); }

  /// A caption that nothing in its figure has taken is a paragraph.
  void end_figure() {
    line_.end_line();
    if (caption_ == no_node) return;
    ++blocks_;
    builder_.open(BlockKind::paragraph);
    write_line(std::exchange(caption_, no_node), true);
    builder_.close();
  }

  /// A figure of something that was to be put in the place of its address.
  std::uint32_t read_linked(std::uint32_t index, std::uint32_t caption) {
    caption_ = caption;
    if (caption_ != no_node) hide_caption();
    write_embed(index, link_of(tree_, index, source_.base_url));
    end_figure();
    return tree_[index].end;
  }

  /// The images of a figure; all of its text is the caption of the last.
  std::uint32_t read_figure(std::uint32_t index) {
    const std::uint32_t end = tree_[index].end;
    const std::string credit = take_credits(index);
    std::vector<FoundImage> images = images_in(index);
    for (std::size_t at = 0; at < images.size(); ++at) {
      const bool last = at + 1 == images.size();
      if (last) images[at].image.credit = credit;
      open_image(images[at], index);
      if (last) write_caption(index);
      builder_.close();
    }
    if (images.empty()) {
      builder_.open(BlockKind::paragraph);
      write_line(index, true);
      builder_.close();
    }
    ++blocks_;
    return end;
  }

  void write_caption(std::uint32_t index) {
    builder_.begin_caption();
    for (std::uint32_t at = index + 1; at < tree_[index].end; ++at) {
      if (role_of(tree_[at].tag) == Role::image) tree_.hide(at);
    }
    write_line(index, false);
  }

  /// The images of a figure that show something; those for readers without scripts only if there
  /// are no others.
  std::vector<FoundImage> images_in(std::uint32_t index) {
    std::vector<FoundImage> images;
    std::vector<FoundImage> twins;
    std::uint32_t noscript_end = 0;
    for (std::uint32_t at = index + 1; at < tree_[index].end; ++at) {
      const Role role = role_of(tree_[at].tag);
      if (role == Role::noscript) noscript_end = tree_[at].end;
      if (role != Role::image || tree_[at].meaning == Meaning::hidden) continue;
      FoundImage found = image_of(tree_, tree_[at], source_.base_url);
      if (!is_worth_showing(found, at)) continue;
      (at < noscript_end ? twins : images).push_back(std::move(found));
    }
    return images.empty() ? std::move(twins) : std::move(images);
  }

  /// The text of the elements of a figure that say who took the picture.
  std::string take_credits(std::uint32_t index) {
    std::string credits;
    for (std::uint32_t at = index + 1; at < tree_[index].end;) {
      if (tree_[at].meaning != Meaning::credit) {
        ++at;
        continue;
      }
      const std::string text = plain_text(tree_, at);
      if (!credits.empty() && !text.empty()) credits += ", ";
      credits += text;
      tree_.hide(at);
      at = tree_[at].end;
    }
    return credits;
  }

  bool is_worth_showing(const FoundImage& found, std::uint32_t index) {
    if (found.counts_only) findings_.add(DiagnosticCode::tracking_pixel, offset_of(index));
    return !found.counts_only && !found.image.url.empty();
  }

  void open_image(const FoundImage& found, std::uint32_t index) {
    if (found.lacks_alt) findings_.add(DiagnosticCode::missing_alt, offset_of(index));
    ++blocks_;
    builder_.open_figure(found.image);
  }

  /// An image that stands in no figure. One for readers without scripts beside one for those with
  /// them is the same again.
  void read_image(std::uint32_t index, bool without_script) {
    const Node& node = tree_[index];
    const FoundImage found = image_of(tree_, node, source_.base_url);
    if (node.meaning == Meaning::emoji) return line_.add_text(found.image.alt);
    if (!is_worth_showing(found, index)) return;
    const bool is_beside = last_image_at_ == line_.written() + blocks_;
    if (is_beside && last_image_without_script_ != without_script) return;
    line_.end_line();
    open_image(found, index);
    builder_.close();
    last_image_at_ = line_.written() + blocks_;
    last_image_without_script_ = without_script;
  }

  std::uint32_t visit_without_script(std::uint32_t index) {
    if (role_of(tree_[index].tag) != Role::image) return index + 1;
    read_image(index, true);
    return tree_[index].end;
  }

  void write_embed(std::uint32_t index, Embed embed) {
    line_.end_line();
    if (!embed.url.empty() && safe_url(embed.url, UrlUse::link).empty()) {
      findings_.add(DiagnosticCode::dropped_url, offset_of(index));
      embed.url.clear();
    }
    if (embed.url.empty() && (embed.label.empty() || tree_[index].meaning == Meaning::none)) {
      return findings_.add(DiagnosticCode::omitted_element, offset_of(index));
    }
    ++blocks_;
    builder_.open_embed_link(embed.url);
    line_.set_mode(LineWriter::Mode::line);
    if (caption_ != no_node) {
      embed.label = plain_text(tree_, std::exchange(caption_, no_node));
    }
    line_.add_text(embed.label.empty() ? host_of(embed.url) : std::string_view(embed.label));
    line_.end_line();
    line_.set_mode(LineWriter::Mode::flow);
    builder_.close();
  }

  Tree& tree_;
  const BodySource& source_;
  const ReadOptions& options_;
  Article& article_;
  Findings& findings_;
  text::SourcePlaces places_;
  BodyBuilder builder_;
  LineWriter line_;
  std::vector<Open> open_{};
  int top_level_ = 1;
  std::uint32_t caption_ = no_node;  // of the figure that is open, until something takes it
  std::size_t depth_ = 0;            // of blocks in the body that have others inside
  std::size_t blocks_ = 0;           // that have been written
  std::size_t last_image_at_ = static_cast<std::size_t>(-1);
  bool last_image_without_script_ = false;
  bool in_noscript_ = false;
  bool overflow_told_ = false;
  bool too_deep_ = false;
};

}  // namespace

void read_body(Tree& tree, const BodySource& source, const ReadOptions& options, Article& article,
               Findings& findings) {
  BodyReader(tree, source, options, article, findings).read();
}

}  // namespace courant::readers::html
