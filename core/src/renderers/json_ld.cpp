// What search engines and aggregators read beside an article: https://schema.org/NewsArticle.

#include "courant/render.hpp"
#include "renderers/addresses.hpp"
#include "renderers/images.hpp"
#include "renderers/plain_lines.hpp"
#include "renderers/plain_parts.hpp"
#include "text/json_writer.hpp"

namespace courant {
namespace renderers {
namespace {

using text::JsonWriter;

void begin_thing(JsonWriter& json, std::string_view type) {
  json.begin_object();
  json.member("@type", type);
}

void write_time(JsonWriter& json, std::string_view name,
                const std::optional<Timestamp>& timestamp) {
  if (timestamp) json.member(name, to_string(*timestamp));
}

/// An address that is followed by whoever reads this.
void write_address(JsonWriter& json, std::string_view name, std::string_view url) {
  if (may_link(url)) json.member(name, url);
}

void write_authors(JsonWriter& json, const std::vector<Author>& authors) {
  if (authors.empty()) return;
  json.key("author");
  json.begin_array();
  for (const Author& author : authors) {
    begin_thing(json, "Person");
    json.member("name", author.name);
    write_address(json, "url", author.url);
    json.member("jobTitle", author.role);
    json.end_object();
  }
  json.end_array();
}

void write_size(JsonWriter& json, std::string_view name, std::uint32_t pixels) {
  if (pixels == 0) return;
  json.key(name);
  json.number(pixels);
}

void write_image(JsonWriter& json, const Image& image) {
  begin_thing(json, "ImageObject");
  json.member("url", image.url);
  json.member("caption", image.caption.empty() ? image.alt : image.caption);
  json.member("creditText", image.credit);
  write_size(json, "width", image.width);
  write_size(json, "height", image.height);
  json.end_object();
}

/// The lead image, then those of the body: the first is the one that is shown beside a headline.
void write_images(JsonWriter& json, const Article& article, const RenderOptions& options) {
  std::vector<const Image*> images;
  if (article.image) images.push_back(&*article.image);
  for (const Image& image : article.body.images) images.push_back(&image);
  std::erase_if(images, [&](const Image* image) { return !may_load(image->url, options); });
  if (images.empty()) return;
  json.key("image");
  json.begin_array();
  for (const Image* image : images) write_image(json, *image);
  json.end_array();
}

/// The article's own source, or the feed that it came in.
void write_publisher(JsonWriter& json, const Article& article, const std::optional<Feed>& feed) {
  const bool is_feeds = article.source.empty() && feed;
  const std::string& name = is_feeds ? feed->title : article.source;
  if (name.empty()) return;
  json.key("publisher");
  begin_thing(json, "Organization");
  json.member("name", name);
  if (is_feeds) write_address(json, "url", feed->url);
  json.end_object();
}

void write_place(JsonWriter& json, const Article& article) {
  if (!may_link(article.url)) return;
  json.member("url", article.url);
  json.key("mainEntityOfPage");
  begin_thing(json, "WebPage");
  json.member("@id", article.url);
  json.end_object();
}

void write_keywords(JsonWriter& json, const std::vector<std::string>& tags) {
  if (tags.empty()) return;
  json.key("keywords");
  json.begin_array();
  for (const std::string& tag : tags) json.string(tag);
  json.end_array();
}

void write_corrections(JsonWriter& json, const std::vector<Correction>& corrections) {
  if (corrections.empty()) return;
  json.key("correction");
  json.begin_array();
  for (const Correction& correction : corrections) {
    begin_thing(json, "CorrectionComment");
    json.member("text", correction.text);
    write_time(json, "datePublished", correction.date);
    json.end_object();
  }
  json.end_array();
}

void write_access(JsonWriter& json, Access access) {
  if (access == Access::unknown) return;
  json.key("isAccessibleForFree");
  json.boolean(access == Access::free);
}

std::string body_text(const Article& article) {
  std::string text;
  PlainLines lines(text);
  write_plain_body(lines, article, article.language, LeadPlace::nowhere);
  while (text.ends_with('\n')) text.pop_back();
  return text;
}

/// Writes the members of `article` into the open object.
void write_article(JsonWriter& json, const Article& article, const std::optional<Feed>& feed,
                   const RenderOptions& options) {
  json.member("@type", "NewsArticle");
  json.member("headline", article.headline);
  json.member("description", article.dek);
  write_time(json, "datePublished", article.published);
  write_time(json, "dateModified", article.updated);
  write_time(json, "expires", article.expires);
  write_authors(json, article.authors);
  write_publisher(json, article, feed);
  write_place(json, article);
  write_images(json, article, options);
  json.member("inLanguage", article.language);
  json.member("articleSection", article.section);
  write_keywords(json, article.tags);
  write_access(json, article.access);
  if (article.dateline) json.member("dateline", article.dateline->raw);
  write_corrections(json, article.corrections);
  json.member("copyrightNotice", article.rights);
  json.member("articleBody", body_text(article));
}

}  // namespace
}  // namespace renderers

std::string render_json_ld(const Document& document, const RenderOptions& options) {
  const bool may = options.subject == Subject::document || options.subject == Subject::feed;
  if (!may || document.articles.empty()) return {};
  std::string out;
  text::JsonWriter json(out);
  const auto write = [&](const Article& article) {
    renderers::write_article(json, article, document.feed, options);
  };
  json.begin_object();
  json.member("@context", "https://schema.org");
  if (document.articles.size() == 1) {
    write(document.articles.front());
  } else {
    json.key("@graph");
    json.begin_array();
    for (const Article& article : document.articles) {
      json.begin_object();
      write(article);
      json.end_object();
    }
    json.end_array();
  }
  json.end_object();
  return out;
}

}  // namespace courant
