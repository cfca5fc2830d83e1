// A page of its own around what render_html() gives. Its elements are not in the vocabulary: in a
// page that shows an article they must not appear.

#include "courant/render.hpp"
#include "locale/locale.hpp"
#include "locale/strings.hpp"
#include "renderers/addresses.hpp"
#include "text/escape.hpp"

namespace courant {
namespace renderers {
namespace {

/// What is said of a page as a whole. Borrows the document.
struct PageFacts {
  std::string_view language;
  std::string_view title;
  std::string_view description;
  TextDirection direction;
  const Article* article;  ///< The one that it shows; null if it shows several or none.
};

/// The paragraph that an article without a dek begins with.
std::string_view first_words(const Article& article, std::string& words) {
  const Body& body = article.body;
  for (const Block& block : body.blocks) {
    if (block.kind != BlockKind::paragraph || block.inlines.is_empty()) continue;
    words = plain_text(body, block.inlines);
    return words;
  }
  return {};
}

bool shows_articles_of(const Document& document, const RenderOptions& options) noexcept {
  const bool may = options.subject == Subject::document || options.subject == Subject::feed;
  return may && !document.articles.empty();
}

/// @param words  where the description lives if it is no field of the document.
PageFacts facts_of(const Document& document, const RenderOptions& options, std::string& words) {
  const bool shows_articles = shows_articles_of(document, options);
  PageFacts facts{.language = document.language,
                  .title = {},
                  .description = {},
                  .direction = locale::direction_of(document.language),
                  .article = nullptr};
  if (shows_articles && document.articles.size() == 1) {
    const Article& article = document.articles.front();
    facts = {.language = article.language,
             .title = article.headline,
             .description = article.dek.empty() ? first_words(article, words) : article.dek,
             .direction = article.direction,
             .article = &article};
  } else if (shows_articles && document.feed) {
    facts.title = document.feed->title;
    facts.description = document.feed->description;
  }
  if (!shows_articles) {
    const std::string_view language = options.language.empty() ? facts.language : options.language;
    facts.title = locale::label(locale::Label::exchange_rates, language);
  }
  return facts;
}

/// Writes the head line by line. Borrows its output.
class HeadWriter {
 public:
  explicit HeadWriter(std::string& out) noexcept : out_(out) {}

  /// `before`, `value` as text, `after`; nothing if the value is empty.
  void line(std::string_view before, std::string_view value, std::string_view after) {
    if (value.empty()) return;
    out_ += before;
    text::append_html(out_, value);
    out_ += after;
    out_ += '\n';
  }

  void name(std::string_view name, std::string_view content) {
    meta("<meta name=\"", name, content);
  }
  void property(std::string_view name, std::string_view content) {
    meta("<meta property=\"", name, content);
  }

 private:
  void meta(std::string_view begin, std::string_view name, std::string_view content) {
    if (content.empty()) return;
    out_ += begin;
    out_ += name;
    line("\" content=\"", content, "\">");
  }

  std::string& out_;
};

std::string number_or_none(std::uint32_t pixels) {
  return pixels == 0 ? std::string() : std::to_string(pixels);
}

void write_image_meta(HeadWriter& head, const Image& image) {
  head.property("og:image", image.url);
  head.property("og:image:width", number_or_none(image.width));
  head.property("og:image:height", number_or_none(image.height));
  head.property("og:image:alt", image.alt);
}

std::string time_or_none(const std::optional<Timestamp>& timestamp) {
  return timestamp ? to_string(*timestamp) : std::string();
}

/// https://ogp.me/#type_article
void write_article_meta(HeadWriter& head, const Article& article, const RenderOptions& options) {
  head.property("og:site_name", article.source);
  if (article.image && may_load(article.image->url, options))
    write_image_meta(head, *article.image);
  head.property("article:published_time", time_or_none(article.published));
  head.property("article:modified_time", time_or_none(article.updated));
  for (const Author& author : article.authors) head.property("article:author", author.name);
  head.property("article:section", article.section);
  for (const std::string& tag : article.tags) head.property("article:tag", tag);
}

/// A page has to have a title; that of a story without a headline is what it begins with.
std::string_view title_or_other(const PageFacts& facts) noexcept {
  if (!facts.title.empty()) return facts.title;
  return facts.description.empty() ? "Courant" : facts.description;
}

void write_head(std::string& out, const PageFacts& facts, const RenderOptions& options) {
  HeadWriter head(out);
  out +=
      "<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta name=\"color-scheme\" content=\"light dark\">\n";
  head.line("<title>", title_or_other(facts), "</title>");
  head.name("description", facts.description);
  head.property("og:type", facts.article == nullptr ? "website" : "article");
  head.property("og:title", facts.title);
  head.property("og:description", facts.description);
  if (facts.article != nullptr) {
    if (may_link(facts.article->url)) {
      head.line(R"(<link rel="canonical" href=")", facts.article->url, R"(">)");
      head.property("og:url", facts.article->url);
    }
    write_article_meta(head, *facts.article, options);
  }
  head.line(R"(<link rel="stylesheet" href=")", options.stylesheet, R"(">)");
}

}  // namespace
}  // namespace renderers

std::string render_page(const Document& document, const RenderOptions& options) {
  std::string words;
  const renderers::PageFacts facts = renderers::facts_of(document, options, words);
  const bool has_own_heading = facts.article == nullptr && !facts.title.empty();
  RenderOptions inside = options;
  inside.heading_level = has_own_heading ? 2 : 1;
  std::string page = "<!doctype html>\n<html";
  renderers::HeadWriter parts(page);
  page += " lang=\"";
  text::append_html(page, facts.language);
  page += facts.direction == TextDirection::right_to_left ? R"(" dir="rtl">)" : R"(" dir="ltr">)";
  page += "\n<head>\n";
  renderers::write_head(page, facts, options);
  if (const std::string data = render_json_ld(document, options); !data.empty()) {
    page += "<script type=\"application/ld+json\">" + data + "</script>\n";
  }
  page += "</head>\n<body class=\"courant-page\">\n<main>\n";
  if (has_own_heading) parts.line("<h1>", facts.title, "</h1>");
  page += render_html(document, inside);
  page += "\n</main>\n</body>\n</html>\n";
  return page;
}

}  // namespace courant
