// The schema is in core/model-json.md; what changes here changes there.

#include "article/names.hpp"
#include "courant/render.hpp"
#include "renderers/json_parts.hpp"

namespace courant {
namespace renderers {
namespace {

using text::JsonWriter;

constexpr std::uint64_t model_version = 1;

void write_timestamp(JsonWriter& json, std::string_view name,
                     const std::optional<Timestamp>& timestamp) {
  if (timestamp) json.member(name, to_string(*timestamp));
}

void write_strings(JsonWriter& json, std::string_view name, const std::vector<std::string>& texts) {
  if (texts.empty()) return;
  json.key(name);
  json.begin_array();
  for (const std::string& text : texts) json.string(text);
  json.end_array();
}

void write_feed(JsonWriter& json, const Feed& feed) {
  json.key("feed");
  json.begin_object();
  json.member("title", feed.title);
  json.member("description", feed.description);
  json.member("url", feed.url);
  json.member("language", feed.language);
  write_timestamp(json, "updated", feed.updated);
  json.end_object();
}

void write_authors(JsonWriter& json, const std::vector<Author>& authors) {
  if (authors.empty()) return;
  json.key("authors");
  json.begin_array();
  for (const Author& author : authors) {
    json.begin_object();
    json.member("name", author.name);
    json.member("url", author.url);
    json.member("role", author.role);
    json.end_object();
  }
  json.end_array();
}

void write_dateline(JsonWriter& json, const Dateline& dateline) {
  json.key("dateline");
  json.begin_object();
  json.member("raw", dateline.raw);
  write_strings(json, "places", dateline.places);
  if (dateline.date) json.member("date", to_string(*dateline.date));
  json.member("agency", dateline.agency);
  json.end_object();
}

void write_corrections(JsonWriter& json, const std::vector<Correction>& corrections) {
  if (corrections.empty()) return;
  json.key("corrections");
  json.begin_array();
  for (const Correction& correction : corrections) {
    json.begin_object();
    json.member("text", correction.text);
    write_timestamp(json, "date", correction.date);
    json.end_object();
  }
  json.end_array();
}

void write_top(JsonWriter& json, const Article& article) {
  json.member("kicker", article.kicker);
  json.member("headline", article.headline);
  json.member("dek", article.dek);
  write_authors(json, article.authors);
  json.member("byline", article.byline);
  if (article.dateline) write_dateline(json, *article.dateline);
  write_timestamp(json, "published", article.published);
  write_timestamp(json, "updated", article.updated);
  json.member("language", article.language);
  json.member("direction", name_of(article.direction));
  json.member("section", article.section);
  write_strings(json, "tags", article.tags);
  json.member("source", article.source);
  json.member("url", article.url);
  if (article.image) {
    json.key("image");
    write_image_json(json, *article.image);
  }
}

void write_article(JsonWriter& json, const Article& article) {
  json.begin_object();
  write_top(json, article);
  json.key("blocks");
  write_blocks_json(json, article.body);
  write_corrections(json, article.corrections);
  write_strings(json, "credits", article.credits);
  json.member("rights", article.rights);
  json.member("status", name_of(article.status));
  write_timestamp(json, "embargo", article.embargo);
  write_timestamp(json, "expires", article.expires);
  json.member("access", name_of(article.access));
  json.end_object();
}

void write_diagnostic(JsonWriter& json, const Diagnostic& diagnostic) {
  json.begin_object();
  json.member("severity", name_of(diagnostic.severity));
  json.member("code", name_of(diagnostic.code));
  json.key("offset");
  json.number(diagnostic.where.offset);
  json.key("line");
  json.number(diagnostic.where.line);
  json.key("column");
  json.number(diagnostic.where.column);
  json.member("message", diagnostic.message);
  json.end_object();
}

void write_members(JsonWriter& json, const Document& document) {
  json.member("language", document.language);
  json.key("complete");
  json.boolean(document.complete);
  if (document.feed) write_feed(json, *document.feed);
  if (document.rates) {
    json.key("rates");
    json.begin_object();
    write_rates_json(json, *document.rates);
    json.end_object();
  }
  json.key("articles");
  json.begin_array();
  for (const Article& article : document.articles) write_article(json, article);
  json.end_array();
  json.key("diagnostics");
  json.begin_array();
  for (const Diagnostic& diagnostic : document.diagnostics) write_diagnostic(json, diagnostic);
  json.end_array();
}

}  // namespace
}  // namespace renderers

std::string render_json(const Document& document, const RenderOptions& options) {
  const bool only_rates = options.subject == Subject::rates;
  if (only_rates && !document.rates) return {};
  std::string out;
  text::JsonWriter json(out);
  json.begin_object();
  json.key("courant");
  json.number(renderers::model_version);
  if (only_rates) {
    renderers::write_rates_json(json, *document.rates);
  } else {
    renderers::write_members(json, document);
  }
  json.end_object();
  return out;
}

}  // namespace courant
