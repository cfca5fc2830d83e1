// Apple News Format: an article as a tree of components. Each is written as HTML, which the reader
// of HTML then makes blocks of: so all that is known of markup is known in one place. Those in
// Markdown are read as such, and part the HTML that stands before them from what stands behind.

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "article/body_builder.hpp"
#include "readers/entries/collector.hpp"
#include "readers/entries/json_entries.hpp"
#include "readers/entries/markup_text.hpp"
#include "readers/markdown/blocks.hpp"
#include "readers/news/blocks.hpp"
#include "readers/readers.hpp"
#include "text/ascii.hpp"
#include "text/escape.hpp"
#include "text/utf8.hpp"

namespace courant::readers {
namespace {

using text::JsonKind;
using text::JsonValue;

/// What is done with a component.
enum class Part : std::uint8_t {
  headline,
  dek,
  byline,
  element,  ///< Its text in an element of HTML.
  quotation,
  picture,
  gallery,
  container,
  embed,
  html,
  divider,
  ignored,
};

struct Role {
  std::string_view name;
  Part part;
  std::string_view element = {};
};

constexpr std::array roles = {
    Role{"title", Part::headline},
    Role{"intro", Part::dek},
    Role{"byline", Part::byline},
    Role{"author", Part::byline},
    Role{"body", Part::element, "p"},
    Role{"caption", Part::element, "p"},
    Role{"illustrator", Part::element, "p"},
    Role{"photographer", Part::element, "p"},
    Role{"heading", Part::element, "h2"},
    Role{"heading1", Part::element, "h2"},
    Role{"heading2", Part::element, "h3"},
    Role{"heading3", Part::element, "h4"},
    Role{"heading4", Part::element, "h5"},
    Role{"heading5", Part::element, "h6"},
    Role{"heading6", Part::element, "h6"},
    Role{"quote", Part::quotation},
    Role{"pullquote", Part::quotation},
    Role{"photo", Part::picture},
    Role{"image", Part::picture},
    Role{"portrait", Part::picture},
    Role{"figure", Part::picture},
    Role{"logo", Part::picture},
    Role{"gallery", Part::gallery},
    Role{"mosaic", Part::gallery},
    Role{"header", Part::container},
    Role{"section", Part::container},
    Role{"chapter", Part::container},
    Role{"container", Part::container},
    Role{"aside", Part::container},
    Role{"article_link", Part::container},
    Role{"htmltable", Part::html},
    Role{"divider", Part::divider},
    Role{"embedwebvideo", Part::embed},
    Role{"embedvideo", Part::embed},
    Role{"video", Part::embed},
    Role{"audio", Part::embed},
    Role{"music", Part::embed},
    Role{"tweet", Part::embed},
    Role{"instagram", Part::embed},
    Role{"facebook_post", Part::embed},
    Role{"tiktok", Part::embed},
    Role{"banner_advertisement", Part::ignored},
    Role{"medium_rectangle_advertisement", Part::ignored},
    Role{"replica_advertisement", Part::ignored},
    Role{"advertisement", Part::ignored},
    Role{"flexible_spacer", Part::ignored},
};

/// A run of a component's text that is a link, bold or italic, in characters.
struct Style {
  std::size_t begin;
  std::size_t end;
  std::string_view url = {};
  bool bold = false;
  bool italic = false;
};

bool is_markdown_text(JsonValue value) { return value["format"].string() == "markdown"; }

std::size_t number_in(JsonValue value) noexcept { return pixels_of(value); }

/// Whether a style says `word`, in the name of its font or in a member of its own.
bool says(JsonValue style, std::string_view member, std::string_view word) {
  std::string font(style["fontName"].string());
  font.append(" ").append(style[member].string()).append(" ").append(style.string());
  std::ranges::transform(font, font.begin(), [](char c) { return text::to_lower(c); });
  return font.contains(word);
}

std::vector<Style> styles_of(JsonValue component) {
  std::vector<Style> styles;
  for (const JsonValue addition : component["additions"].children()) {
    const std::size_t begin = number_in(addition["rangeStart"]);
    styles.push_back({.begin = begin,
                      .end = begin + number_in(addition["rangeLength"]),
                      .url = addition["URL"].string()});
  }
  for (const JsonValue run : component["inlineTextStyles"].children()) {
    const std::size_t begin = number_in(run["rangeStart"]);
    const JsonValue style = run["textStyle"];
    styles.push_back({.begin = begin,
                      .end = begin + number_in(run["rangeLength"]),
                      .bold = says(style, "fontWeight", "bold"),
                      .italic = says(style, "fontStyle", "italic")});
  }
  // What is looked through for each change of style must not grow with the text.
  constexpr std::size_t most = 200;
  if (styles.size() > most) styles.resize(most);
  return styles;
}

/// Writes a component's text, which is plain, as HTML with its styles.
class StyledText {
 public:
  explicit StyledText(JsonValue component) : styles_(styles_of(component)) {
    for (const Style& style : styles_) {
      changes_.push_back(style.begin);
      changes_.push_back(style.end);
    }
    std::ranges::sort(changes_);
  }

  /// The part of the text that is a line, whose first character is number `character`.
  void write(std::string_view line, std::size_t character, std::string& html) {
    for (std::size_t at = 0; at < line.size();) {
      const std::size_t end = end_of_run(character);
      const std::size_t begin = at;
      for (; at < line.size() && character < end; ++character) {
        at += text::decode_at(line, at).size;
      }
      write_run(line.substr(begin, at - begin), character - 1, html);
    }
  }

 private:
  [[nodiscard]] std::size_t end_of_run(std::size_t character) const {
    const auto next = std::ranges::upper_bound(changes_, character);
    return next == changes_.end() ? static_cast<std::size_t>(-1) : *next;
  }

  void write_run(std::string_view run, std::size_t character, std::string& html) const {
    std::string_view url;
    bool bold = false;
    bool italic = false;
    for (const Style& style : styles_) {
      if (character < style.begin || character >= style.end) continue;
      if (url.empty()) url = style.url;
      bold |= style.bold;
      italic |= style.italic;
    }
    if (!url.empty()) {
      html += "<a href=\"";
      text::append_html(html, url);
      html += "\">";
    }
    html.append(bold ? "<b>" : "").append(italic ? "<i>" : "");
    text::append_html(html, run);
    html.append(italic ? "</i>" : "").append(bold ? "</b>" : "").append(url.empty() ? "" : "</a>");
  }

  std::vector<Style> styles_;
  std::vector<std::size_t> changes_{};
};

/// Reads one article. Borrows its arguments.
class AppleNewsReader {
 public:
  AppleNewsReader(JsonValue root, const ReadOptions& options, Findings& findings)
      : root_(root),
        options_(options),
        findings_(findings),
        fields_(findings),
        collector_(options, root["language"].string(), root["title"].string(), findings),
        builder_(options.limits) {}

  Document run(const Input& input) {
    const JsonValue about = root_["metadata"];
    article_ = collector_.article_in({});
    article_.headline = text_of(fields_.text(root_, "title"));
    article_.dek = text_of(fields_.text(root_, "subtitle"));
    article_.url = address(about, "canonicalURL", false);
    article_.published = time_of(about, "datePublished");
    if (!article_.published) article_.published = time_of(about, "dateCreated");
    article_.updated = time_of(about, "dateModified");
    for (const JsonValue name : about["authors"].children()) {
      add_author(name.string(), article_, name.offset(), findings_);
    }
    for (const JsonValue word : about["keywords"].children()) add_tag(word.string(), article_);
    if (about["isPreview"].text() == "true") article_.status = Status::draft;
    write_components();
    if (article_.dek.empty()) article_.dek = text_of(fields_.text(about, "excerpt"));
    std::string thumbnail = address(about, "thumbnailURL", true);
    if (!thumbnail.empty() && !has_picture_ && !html_.contains("<img ")) {
      article_.image = Image{.url = std::move(thumbnail)};
    }
    end_body();
    collector_.add(std::move(article_), root_.offset());
    return collector_.finish(input);
  }

 private:
  std::string address(JsonValue object, std::string_view names, bool is_image) {
    const std::string_view written = fields_.text(object, names);
    return address_of(written, options_.url, is_image, member_of(object, names).offset(),
                      findings_);
  }

  std::optional<Timestamp> time_of(JsonValue about, std::string_view name) {
    return collector_.times.read(fields_.text(about, name), about[name].offset());
  }

  /// In the order of the document, those inside containers in the container's place.
  void write_components() {
    struct Level {
      text::JsonChildren::Iterator next;
      text::JsonChildren::Iterator end;
    };
    std::vector<Level> levels;
    const auto enter = [&](JsonValue components) {
      const auto children = components.children();
      levels.push_back({.next = children.begin(), .end = children.end()});
    };
    enter(root_["components"]);
    while (!levels.empty()) {
      if (levels.back().next == levels.back().end) {
        levels.pop_back();
        continue;
      }
      const JsonValue component = *levels.back().next;
      ++levels.back().next;
      if (write_component(component)) enter(component["components"]);
    }
  }

  /// Whether there are components inside.
  bool write_component(JsonValue component) {
    const std::string_view name = component["role"].string();
    const auto role = std::ranges::find(roles, name, &Role::name);
    if (role != roles.end()) return write_part(component, *role);
    if (component["components"]) return true;
    // A role that is not known: its text, if it has some, is not lost.
    if (!component["text"].string().empty()) {
      write_text(component, "p");
    } else {
      findings_.add_on(name, DiagnosticCode::unreadable_content, component.offset());
    }
    return false;
  }

  bool write_part(JsonValue component, const Role& role) {
    switch (role.part) {
      case Part::headline:
        take_or_write(article_.headline, component, "h2");
        break;
      case Part::dek:
        take_or_write(article_.dek, component, "p");
        break;
      case Part::byline:
        take_byline(component);
        break;
      case Part::element:
        write_text(component, role.element);
        break;
      case Part::quotation:
        write_quotation(component);
        break;
      case Part::picture:
        write_picture(component);
        break;
      case Part::gallery:
        for (const JsonValue item : component["items"].children()) write_picture(item);
        break;
      case Part::embed:
        write_embed(component);
        break;
      case Part::html:
        html_ += component["html"].string();
        break;
      case Part::divider:
        html_ += "<hr>";
        break;
      case Part::container:
        return true;
      case Part::ignored:
        break;
    }
    return false;
  }

  /// Reads the HTML so far into the body.
  void read_html() {
    const std::string html = std::exchange(html_, {});
    has_picture_ |= html.contains("<img ");
    add_html({.html = html, .offset = root_["components"].offset(), .base_url = article_.url},
             options_, article_, findings_);
  }

  /// Only pieces that Markdown parts are put together: the rest is one document to the reader of
  /// HTML. An empty heading, which vanishes, says to it what the first rank is in all of them.
  void read_piece() {
    if (html_.empty()) return;
    html_.insert(0, "<h2></h2>");
    read_html();
    add_blocks(std::exchange(article_.body, {}));
  }

  void add_blocks(const Body& body) {
    for (std::uint32_t i = 0; i < body.blocks.size(); i = body.blocks[i].end) {
      static_cast<void>(news::copy_block(builder_, body, i, 0, nullptr));
    }
  }

  void end_body() {
    if (!has_markdown_) return read_html();
    read_piece();
    if (builder_.take_overflow()) {
      findings_.add(DiagnosticCode::limit_reached, root_["components"].offset());
    }
    article_.body = builder_.finish();
    news::settle_levels(article_.body);
  }

  /// The blocks of a text in Markdown.
  Body blocks_of(JsonValue component) {
    ReadOptions options = options_;
    if (!article_.url.empty()) options.url = article_.url;
    Article piece = collector_.article_in({});
    piece.headline = article_.headline;
    const std::string_view text = fields_.text(component, "text");
    markdown::read_blocks(text, component["text"].offset(), options, piece, findings_);
    return std::move(piece.body);
  }

  /// The text of a title or caption.
  std::string words_of(JsonValue component) {
    if (!is_markdown_text(component)) return text_of(component["text"].string());
    const Body body = blocks_of(component);
    std::string words;
    for (const Block& block : body.blocks) {
      words.append(words.empty() ? "" : " ").append(plain_text(body, block.inlines));
    }
    return one_line(words);
  }

  /// What would be a paragraph is a heading where `element` is one.
  void add_markdown(JsonValue component, std::string_view element) {
    read_piece();
    has_markdown_ = true;
    Body body = blocks_of(component);
    has_picture_ |= !body.images.empty();
    const bool is_heading = element.starts_with('h');
    for (std::uint32_t i = 0; is_heading && i < body.blocks.size(); i = body.blocks[i].end) {
      Block& block = body.blocks[i];
      if (block.kind != BlockKind::paragraph && block.kind != BlockKind::heading) continue;
      block.kind = BlockKind::heading;
      block.level = static_cast<std::uint8_t>(element.back() - '1');
    }
    add_blocks(body);
  }

  void write_quotation(JsonValue component) {
    if (is_markdown_text(component)) {
      read_piece();
      builder_.open(BlockKind::quotation);
      add_markdown(component, "p");
      builder_.close();
      return;
    }
    html_ += "<blockquote>";
    write_text(component, "p");
    html_ += "</blockquote>";
  }

  /// A headline or summary that the article has not got yet; the same again is left out.
  void take_or_write(std::string& field, JsonValue component, std::string_view element) {
    const std::string text = words_of(component);
    if (field.empty()) {
      field = text;
    } else if (field != text) {
      write_text(component, element);
    }
  }

  void take_byline(JsonValue component) {
    const std::string text = words_of(component);
    if (article_.byline.empty()) {
      article_.byline = text;
    } else if (article_.byline != text) {
      write_text(component, "p");
    }
  }

  void write_text(JsonValue component, std::string_view element) {
    if (is_markdown_text(component)) return add_markdown(component, element);
    const std::string_view text = fields_.text(component, "text");
    if (component["format"].string() == "html") {
      const bool has_blocks = text.contains("<p") || text.contains("<ul") || text.contains("<ol");
      if (!has_blocks) html_.append("<").append(element).append(">");
      html_ += text;
      if (!has_blocks) html_.append("</").append(element).append(">");
      return;
    }
    StyledText styled(component);
    std::size_t character = 0;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t size = std::min(text.find('\n', at), text.size()) - at;
      const std::string_view line = text.substr(at, size);
      if (!text::trim(line).empty()) {
        html_.append("<").append(element).append(">");
        styled.write(line, character, html_);
        html_.append("</").append(element).append(">");
      }
      character += text::count_code_points(line) + 1;
      at += size + 1;
    }
  }

  void write_picture(JsonValue component) {
    const JsonValue caption = component["caption"];
    const Image image{
        .url = address(component, "URL", true),
        .alt = text_of(fields_.text(component, "accessibilityCaption")),
        .caption = caption.is(JsonKind::object) ? words_of(caption) : text_of(caption.string())};
    html_ += figure_html(image);
  }

  void write_embed(JsonValue component) {
    const std::string url = address(component, "URL", false);
    if (url.empty()) return;
    html_ += "<p><a href=\"";
    text::append_html(html_, url);
    html_ += "\">";
    text::append_html(html_, url);
    html_ += "</a></p>";
  }

  JsonValue root_;
  const ReadOptions& options_;
  Findings& findings_;
  JsonFields fields_;
  Collector collector_;
  BodyBuilder builder_;  // of a body that has Markdown in it
  bool has_markdown_ = false;
  bool has_picture_ = false;  // in what is read already
  Article article_{};
  std::string html_{};
};

bool is_document(JsonValue value) noexcept {
  return value["components"].is(JsonKind::array) &&
         member_of(value, "identifier|documentStyle|layout|componentTextStyles|metadata");
}

}  // namespace

bool is_apple_news(Input& input) { return is_document(input.json_or_none()); }

Result<Document> read_apple_news(Input& input, const ReadOptions& options) {
  const auto root = input.json();
  if (!root) return std::unexpected(root.error());
  if (!is_document(*root)) {
    return std::unexpected(Error{ErrorCode::unknown_format,
                                 {.offset = root->offset()},
                                 "expected a document of Apple News"});
  }
  Findings findings(options.limits.diagnostics);
  return AppleNewsReader(*root, options, findings).run(input);
}

}  // namespace courant::readers
