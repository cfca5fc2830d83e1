#include "readers/markdown/blocks.hpp"

#include <md4c.h>

#include <algorithm>
#include <functional>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "article/body_builder.hpp"
#include "readers/html/elements.hpp"
#include "readers/html/fragment.hpp"
#include "readers/markdown/shortcodes.hpp"
#include "readers/news/blocks.hpp"
#include "text/ascii.hpp"
#include "text/characters.hpp"
#include "text/entities.hpp"
#include "text/markup.hpp"
#include "text/urls.hpp"
#include "text/utf8.hpp"

namespace courant::readers::markdown {
namespace {

/// The value of an attribute of a tag, references replaced.
std::string attribute_of(const text::MarkupToken& tag, std::string_view name) {
  for (const text::MarkupAttribute& attribute : *tag.attributes) {
    if (text::equals_ignoring_case(attribute.name, name)) {
      return text::decode_html_references(attribute.value, text::ReferenceContext::attribute);
    }
  }
  return {};
}

/// A string of md4c that may have references in it.
std::string string_of(const MD_ATTRIBUTE& attribute) {
  const std::string_view whole(attribute.text, attribute.size);
  std::string text;
  for (std::size_t i = 0; !whole.empty() && attribute.substr_offsets[i] < whole.size(); ++i) {
    const std::size_t begin = attribute.substr_offsets[i];
    const std::string_view part = whole.substr(begin, attribute.substr_offsets[i + 1] - begin);
    text += attribute.substr_types[i] == MD_TEXT_ENTITY ? text::decode_html_references(part)
                                                        : std::string(part);
  }
  return text;
}

Alignment alignment_of(MD_ALIGN align) noexcept {
  switch (align) {
    case MD_ALIGN_LEFT:
      return Alignment::left;
    case MD_ALIGN_CENTER:
      return Alignment::center;
    case MD_ALIGN_RIGHT:
      return Alignment::right;
    case MD_ALIGN_DEFAULT:
      break;
  }
  return Alignment::none;
}

/// Hears what md4c finds and builds the body of it.
class BlockReader {
 public:
  BlockReader(std::string_view text, std::size_t offset, const ReadOptions& options,
              Article& article, Findings& findings)
      : text_(text),
        offset_(offset),
        options_(options),
        article_(article),
        findings_(findings),
        at_(offset),
        builder_(options.limits) {}

  void read() {
    // At its word the format is CommonMark: a bare address is no link there, and what is empty
    // stays.
    if (!options_.news_rules) builder_.keep_empty_blocks();
    const unsigned extensions = options_.news_rules ? MD_FLAG_PERMISSIVEAUTOLINKS : 0U;
    const MD_PARSER parser = {
        .abi_version = 0,
        .flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | extensions,
        .enter_block =
            [](MD_BLOCKTYPE type, void* detail, void* self) {
              return static_cast<BlockReader*>(self)->enter_block(type, detail);
            },
        .leave_block =
            [](MD_BLOCKTYPE type, void*, void* self) {
              return static_cast<BlockReader*>(self)->leave_block(type);
            },
        .enter_span =
            [](MD_SPANTYPE type, void* detail, void* self) {
              return static_cast<BlockReader*>(self)->enter_span(type, detail);
            },
        .leave_span = [](MD_SPANTYPE type, void*,
                         void* self) { return static_cast<BlockReader*>(self)->leave_span(type); },
        .text =
            [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* self) {
              return static_cast<BlockReader*>(self)->take_text(type, {text, size});
            },
        .debug_log = [](const char*, void* self) { static_cast<BlockReader*>(self)->cut_ = true; },
        .syntax = nullptr};
    if (md_parse(text_.data(), static_cast<MD_SIZE>(text_.size()), &parser, this) != 0) cut_ = true;
    if (cut_ || builder_.take_overflow()) findings_.add(DiagnosticCode::limit_reached, at_);
    article_.body = builder_.finish();
  }

 private:
  /// An inline that is open: of Markdown, or of an HTML tag of this name.
  struct OpenInline {
    std::string tag{};
    std::size_t said = 0;  // how many texts there were before it
  };

  /// A picture that waits for the end of its line.
  struct Picture {
    Image image;
    std::string title;
  };

  int enter_block(MD_BLOCKTYPE type, const void* detail) {
    end_tags();
    if (!in_table_) show_pictures();
    spaces_ = 0;
    fresh_ = type == MD_BLOCK_P || type == MD_BLOCK_LI;
    in_paragraph_ = type == MD_BLOCK_P;
    muted_ = false;
    switch (type) {
      case MD_BLOCK_DOC:
        break;
      case MD_BLOCK_QUOTE:
        builder_.open(BlockKind::quotation);
        break;
      case MD_BLOCK_UL:
        builder_.open(Block{
            .kind = BlockKind::list,
            .tight = static_cast<const MD_BLOCK_UL_DETAIL*>(detail)->is_tight != 0,
        });
        break;
      case MD_BLOCK_OL: {
        const auto& list = *static_cast<const MD_BLOCK_OL_DETAIL*>(detail);
        builder_.open(Block{.kind = BlockKind::list,
                            .ordered = true,
                            .tight = list.is_tight != 0,
                            .number = list.start});
        break;
      }
      case MD_BLOCK_LI:
        builder_.open(BlockKind::list_item);
        break;
      case MD_BLOCK_HR:
        builder_.open(BlockKind::rule);
        break;
      case MD_BLOCK_H:
        builder_.open(Block{
            .kind = BlockKind::heading,
            .level =
                static_cast<std::uint8_t>(static_cast<const MD_BLOCK_H_DETAIL*>(detail)->level),
        });
        break;
      case MD_BLOCK_CODE:
        language_ = string_of(static_cast<const MD_BLOCK_CODE_DETAIL*>(detail)->lang);
        begin_verbatim();
        break;
      case MD_BLOCK_HTML:
        begin_verbatim();
        break;
      case MD_BLOCK_P:
        builder_.open(BlockKind::paragraph);
        break;
      case MD_BLOCK_TABLE:
        in_table_ = true;
        builder_.open(BlockKind::table);
        break;
      case MD_BLOCK_THEAD:
      case MD_BLOCK_TBODY:
        break;
      case MD_BLOCK_TR:
        builder_.open(BlockKind::table_row);
        break;
      case MD_BLOCK_TH:
      case MD_BLOCK_TD:
        builder_.open(Block{
            .kind = BlockKind::table_cell,
            .scope = type == MD_BLOCK_TH ? CellScope::column : CellScope::none,
            .alignment = alignment_of(static_cast<const MD_BLOCK_TD_DETAIL*>(detail)->align),
        });
        break;
    }
    return 0;
  }

  int leave_block(MD_BLOCKTYPE type) {
    end_tags();
    switch (type) {
      case MD_BLOCK_DOC:
      case MD_BLOCK_THEAD:
      case MD_BLOCK_TBODY:
        break;
      case MD_BLOCK_CODE:
        add_code_block();
        break;
      case MD_BLOCK_HTML:
        add_html_block();
        break;
      case MD_BLOCK_LI:
        inlines_.clear();
        show_pictures();
        builder_.close();
        break;
      case MD_BLOCK_TABLE:
        in_table_ = false;
        builder_.close();
        break;
      case MD_BLOCK_QUOTE:
      case MD_BLOCK_UL:
      case MD_BLOCK_OL:
      case MD_BLOCK_HR:
      case MD_BLOCK_H:
      case MD_BLOCK_P:
      case MD_BLOCK_TR:
      case MD_BLOCK_TH:
      case MD_BLOCK_TD:
        inlines_.clear();
        builder_.close();
        break;
    }
    spaces_ = 0;
    muted_ = false;
    if (!in_table_) show_pictures();
    return 0;
  }

  int enter_span(MD_SPANTYPE type, const void* detail) {
    end_tags();
    if (muted_) return 0;
    if (type == MD_SPAN_IMG && picture_depth_++ == 0) {
      const auto& image = *static_cast<const MD_SPAN_IMG_DETAIL*>(detail);
      note_place({image.src.text, image.src.size});
      pictures_.push_back(
          {.image = {.url = resolved(string_of(image.src))}, .title = string_of(image.title)});
    }
    if (picture_depth_ > 0) return 0;
    add_spaces(U' ');
    switch (type) {
      case MD_SPAN_EM:
        open_inline(InlineKind::emphasis);
        break;
      case MD_SPAN_STRONG:
        open_inline(InlineKind::strong);
        break;
      case MD_SPAN_DEL:
        open_inline(InlineKind::deleted);
        break;
      case MD_SPAN_A: {
        const auto& link = *static_cast<const MD_SPAN_A_DETAIL*>(detail);
        note_place({link.href.text, link.href.size});
        open_link(string_of(link.href), string_of(link.title));
        inlines_.push_back({.said = said_});
        break;
      }
      case MD_SPAN_CODE:
        begin_verbatim();
        break;
      case MD_SPAN_IMG:
      case MD_SPAN_LATEXMATH:
      case MD_SPAN_LATEXMATH_DISPLAY:
      case MD_SPAN_WIKILINK:
      case MD_SPAN_U:
        break;
    }
    return 0;
  }

  int leave_span(MD_SPANTYPE type) {
    end_tags();
    if (muted_) return 0;
    if (type == MD_SPAN_IMG) {
      if (--picture_depth_ == 0 && fresh_ && inlines_.empty()) show_in_front();
      return 0;
    }
    if (picture_depth_ > 0) return 0;
    if (type == MD_SPAN_CODE) {
      builder_.add_code(take_verbatim());
      said(U'x');
    } else {
      const bool is_empty = close_markdown_inline();
      // A picture cannot be a link.
      if (type == MD_SPAN_A && is_empty) findings_.add(DiagnosticCode::dropped_markup, at_);
    }
    return 0;
  }

  int take_text(MD_TEXTTYPE type, std::string_view text) {
    if (type != MD_TEXT_HTML) end_tags();
    const bool is_source = note_place(text);
    if (fresh_ && is_source && starts_shortcodes(type)) {
      findings_.add(DiagnosticCode::shortcode, at_);
      muted_ = true;
      fresh_ = false;
    }
    if (muted_) return 0;
    const std::string decoded = type == MD_TEXT_ENTITY ? text::decode_html_references(text) : "";
    const std::string_view shown = type == MD_TEXT_ENTITY ? std::string_view(decoded) : text;
    if (is_verbatim_) {
      if (verbatim_.empty()) verbatim_at_ = at_;
      verbatim_ += shown;
    } else if (picture_depth_ > 0) {
      add_alternative(type, shown);
    } else if (type == MD_TEXT_HTML) {
      if (tags_.empty()) tags_at_ = at_;
      tags_ += text;
    } else if (type == MD_TEXT_SOFTBR) {
      spaces_ = 1;
      soft_ = true;
    } else if (type == MD_TEXT_BR) {
      add_line_break();
    } else if (type == MD_TEXT_NULLCHAR) {
      add_text(text::replacement_utf8);
    } else {
      add_text(shown);
    }
    return 0;
  }

  /// Remembers where in the input `text` stands; false for one that md4c made itself.
  bool note_place(std::string_view text) {
    const std::less_equal<> order;
    const char* const begin = std::to_address(text_.begin());
    const char* const place = std::to_address(text.begin());
    if (!order(begin, place) || !order(place, std::to_address(text_.end()))) return false;
    at_ = offset_ + static_cast<std::size_t>(std::distance(begin, place));
    return true;
  }

  void begin_verbatim() {
    is_verbatim_ = true;
    verbatim_at_ = at_;
  }

  std::string take_verbatim() {
    is_verbatim_ = false;
    return std::exchange(verbatim_, {});
  }

  [[nodiscard]] bool starts_shortcodes(MD_TEXTTYPE type) const {
    return type == MD_TEXT_NORMAL && is_shortcodes(text_.substr(at_ - offset_));
  }

  void add_text(std::string_view text) {
    if (fresh_ || spaces_ > 0) {
      text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
    }
    if (text.empty()) return;
    add_spaces(text::decode_at(text, 0).value);
    const std::size_t end = text.find_last_not_of(' ') + 1;
    if (end == 0) {
      spaces_ = text.size();
      return;
    }
    builder_.add_text(text.substr(0, end));
    said(text::decode_before(text, end));
    spaces_ = text.size() - end;
  }

  /// Adds the spaces in front of what comes next, which begins with `next`. Between ideographs a
  /// line end is none.
  void add_spaces(char32_t next) {
    const bool joined = soft_ && text::is_ideograph(last_) && text::is_ideograph(next);
    if (!fresh_ && !joined) builder_.add_text(std::string(spaces_, ' '));
    spaces_ = 0;
    soft_ = false;
  }

  /// Notes that the line has text, of which `last` is the last character.
  void said(char32_t last) {
    last_ = last;
    ++said_;
    fresh_ = false;
  }

  void open_inline(InlineKind kind) {
    builder_.open_inline(kind);
    inlines_.push_back({.said = said_});
  }

  void open_link(const std::string& url, std::string_view title) {
    builder_.open_link(resolved(url), title);
    if (builder_.take_dropped_url()) findings_.add(DiagnosticCode::dropped_url, at_);
  }

  /// Ends the innermost inline of Markdown, and tags that were left open in it. Whether it has no
  /// text.
  bool close_markdown_inline() {
    while (!inlines_.empty() && !inlines_.back().tag.empty()) close_inline();
    if (inlines_.empty()) return false;
    const bool is_empty = inlines_.back().said == said_;
    close_inline();
    return is_empty;
  }

  void close_inline() {
    builder_.close_inline();
    inlines_.pop_back();
  }

  void add_alternative(MD_TEXTTYPE type, std::string_view text) {
    std::string& alt = pictures_.back().image.alt;
    if (type == MD_TEXT_SOFTBR || type == MD_TEXT_BR) {
      alt += ' ';
    } else if (type != MD_TEXT_HTML) {
      alt += text;
    }
  }

  /// A picture in front of a paragraph's text stands above it.
  void show_in_front() {
    if (in_paragraph_) builder_.close();
    show_pictures();
    if (in_paragraph_) builder_.open(BlockKind::paragraph);
  }

  void show_pictures() {
    for (const Picture& picture : std::exchange(pictures_, {})) {
      builder_.open_figure(picture.image);
      if (builder_.take_dropped_url()) findings_.add(DiagnosticCode::dropped_url, at_);
      builder_.begin_caption();
      builder_.add_text(picture.title);
      builder_.close();
    }
  }

  void add_code_block() {
    std::string code = take_verbatim();
    if (code.ends_with('\n')) code.pop_back();
    builder_.add_code_block(code, language_);
  }

  /// A block of HTML is an article of its own, whose body goes here.
  void add_html_block() {
    const std::string html = take_verbatim();
    const bool heads = said_ == 0 && options_.rules.allows(DiagnosticCode::headline);
    const bool guarded = !heads && article_.headline.empty();
    if (guarded) article_.headline = ' ';  // an h1 further down is a heading
    html::read_fragment(
        {.html = html,
         .offset = verbatim_at_,
         .writing = text_.substr(verbatim_at_ - offset_).starts_with(html) ? text::Writing::verbatim
                                                                           : text::Writing::unknown,
         .base_url = options_.url},
        options_, article_, findings_);
    if (guarded) article_.headline.clear();
    const Body body = std::exchange(article_.body, {});
    for (std::uint32_t i = 0; i < body.blocks.size(); i = body.blocks[i].end) {
      static_cast<void>(news::copy_block(builder_, body, i, 0, nullptr));
    }
    said_ += body.blocks.size();
  }

  /// Ends a run of tags inside text.
  void end_tags() {
    if (tags_.empty()) return;
    const std::size_t here = std::exchange(at_, tags_at_);
    const std::string tags = std::exchange(tags_, {});
    text::MarkupScanner scanner(tags, text::MarkupMode::html);
    for (text::MarkupToken token = scanner.next(); token.kind != text::MarkupKind::end;
         token = scanner.next()) {
      if (token.kind != text::MarkupKind::text) add_tag(token);
    }
    at_ = here;
  }

  void add_tag(const text::MarkupToken& tag) {
    if (tag.kind == text::MarkupKind::end_tag) return end_tag(tag.name);
    const html::Role role = html::role_of(html::tag_named(tag.name));
    const auto kind = html::inline_kind(role);
    if (role == html::Role::link) {
      add_spaces(U' ');
      open_link(attribute_of(tag, "href"), attribute_of(tag, "title"));
      inlines_.push_back({.tag = std::string(tag.name), .said = said_});
    } else if (kind && *kind != InlineKind::code) {
      add_spaces(U' ');
      builder_.open_inline(*kind);
      inlines_.push_back({.tag = std::string(tag.name), .said = said_});
    } else if (role == html::Role::line_break) {
      add_line_break();
    } else if (role == html::Role::image) {
      add_image(tag);
    } else {
      findings_.add_on(tag.name, DiagnosticCode::dropped_markup, at_);
    }
  }

  /// An end tag closes only what its start tag opened last: Markdown's own inlines go on.
  void end_tag(std::string_view name) {
    if (!inlines_.empty() && text::equals_ignoring_case(inlines_.back().tag, name)) close_inline();
  }

  void add_line_break() {
    spaces_ = 0;
    builder_.add_line_break();
    said(U' ');
  }

  void add_image(const text::MarkupToken& tag) {
    pictures_.push_back(
        {.image = {.url = resolved(attribute_of(tag, "src")), .alt = attribute_of(tag, "alt")},
         .title = attribute_of(tag, "title")});
  }

  /// `url` as it is meant where the text comes from.
  [[nodiscard]] std::string resolved(std::string url) const {
    return options_.url.empty() ? std::move(url) : text::resolve_url(url, options_.url);
  }

  std::string_view text_;
  std::size_t offset_;
  const ReadOptions& options_;
  Article& article_;
  Findings& findings_;
  std::size_t at_;  // where the last text began, in the input
  BodyBuilder builder_;
  std::vector<OpenInline> inlines_{};
  std::vector<Picture> pictures_{};
  std::string verbatim_{};         // code or a block of HTML, as far as it is known
  std::size_t verbatim_at_ = 0;    // where it began, in the input
  std::string language_{};         // of the code
  std::string tags_{};             // raw HTML inside text
  std::size_t tags_at_ = 0;        // where it began, in the input
  std::size_t picture_depth_ = 0;  // pictures may have pictures in their text
  std::size_t spaces_ = 0;         // behind the text, not added yet
  std::size_t said_ = 0;           // how many texts were added
  char32_t last_ = U' ';           // the last character of the text
  bool soft_ = false;              // the spaces are a line end
  bool fresh_ = false;             // the paragraph has no text yet
  bool in_paragraph_ = false;
  bool in_table_ = false;
  bool is_verbatim_ = false;  // text goes to verbatim_
  bool muted_ = false;        // the paragraph is left out
  bool cut_ = false;          // md4c kept to a bound of its own
};

}  // namespace

void read_blocks(std::string_view text, std::size_t offset, const ReadOptions& options,
                 Article& article, Findings& findings) {
  BlockReader(text, offset, options, article, findings).read();
}

}  // namespace courant::readers::markdown
