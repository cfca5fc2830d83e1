#include "readers/model/article_json.hpp"

#include <utility>

#include "article/names.hpp"
#include "article/sanitize.hpp"
#include "locale/locale.hpp"
#include "readers/model/body_json.hpp"
#include "text/datetime.hpp"

namespace courant::readers {
namespace {

using text::JsonValue;

std::string string_in(JsonValue object, std::string_view name) {
  return std::string(object[name].string());
}

std::vector<std::string> strings_in(JsonValue object, std::string_view name) {
  std::vector<std::string> texts;
  for (const JsonValue text : object[name].children()) texts.emplace_back(text.string());
  return texts;
}

/// As it is written: what offset it has was settled when it was first read.
std::optional<Timestamp> timestamp_in(JsonValue object, std::string_view name, Findings& findings) {
  const JsonValue value = object[name];
  if (!value) return std::nullopt;
  const auto timestamp = text::parse_timestamp(value.string());
  if (timestamp) return *timestamp;
  findings.add_on(value.text(), DiagnosticCode::invalid_date, value.offset());
  return std::nullopt;
}

/// An address that may be followed: this JSON is no more trusted than other input.
std::string address_in(JsonValue object, UrlUse use, Findings& findings) {
  const JsonValue value = object["url"];
  std::string address = safe_url(value.string(), use);
  if (address.empty() && !value.string().empty()) {
    findings.add_on(value.string(), DiagnosticCode::dropped_url, value.offset());
  }
  return address;
}

std::vector<Author> authors_in(JsonValue article, Findings& findings) {
  std::vector<Author> authors;
  for (const JsonValue author : article["authors"].children()) {
    authors.push_back({.name = string_in(author, "name"),
                       .url = address_in(author, UrlUse::link, findings),
                       .role = string_in(author, "role")});
  }
  return authors;
}

std::optional<Dateline> dateline_in(JsonValue article, Findings& findings) {
  const JsonValue json = article["dateline"];
  if (!json) return std::nullopt;
  const auto date = timestamp_in(json, "date", findings);
  return Dateline{.raw = string_in(json, "raw"),
                  .places = strings_in(json, "places"),
                  .date = date ? std::optional(date->date) : std::nullopt,
                  .agency = string_in(json, "agency")};
}

std::optional<Image> image_in(JsonValue article, Findings& findings) {
  const JsonValue json = article["image"];
  Image image = image_from_json(json);
  image.url = address_in(json, UrlUse::image, findings);
  return image.url.empty() ? std::nullopt : std::optional(std::move(image));
}

std::vector<Correction> corrections_in(JsonValue article, Findings& findings) {
  std::vector<Correction> corrections;
  for (const JsonValue correction : article["corrections"].children()) {
    corrections.push_back({.text = string_in(correction, "text"),
                           .date = timestamp_in(correction, "date", findings)});
  }
  return corrections;
}

/// A status that is not known may hold the copy back, and an embargo that cannot be read is not
/// over.
void set_status(JsonValue json, Article& article, Findings& findings) {
  const JsonValue status = json["status"];
  if (status) article.status = status_named(status.string()).value_or(Status::withheld);
  article.embargo = timestamp_in(json, "embargo", findings);
  if (json["embargo"] && !article.embargo) article.status = Status::withheld;
  article.expires = timestamp_in(json, "expires", findings);
}

}  // namespace

Article article_from_json(JsonValue json, const ReadOptions& options, Findings& findings) {
  Article article;
  article.kicker = string_in(json, "kicker");
  article.headline = string_in(json, "headline");
  article.dek = string_in(json, "dek");
  article.authors = authors_in(json, findings);
  article.byline = string_in(json, "byline");
  article.dateline = dateline_in(json, findings);
  article.published = timestamp_in(json, "published", findings);
  article.updated = timestamp_in(json, "updated", findings);
  article.language = options.language.empty() ? string_in(json, "language") : options.language;
  const auto direction = text_direction_named(json["direction"].string());
  article.direction =
      direction && options.language.empty() ? *direction : locale::direction_of(article.language);
  article.section = string_in(json, "section");
  article.tags = strings_in(json, "tags");
  article.source = string_in(json, "source");
  article.url = address_in(json, UrlUse::link, findings);
  article.image = image_in(json, findings);
  article.body = body_from_json(json["blocks"], options, findings);
  article.corrections = corrections_in(json, findings);
  article.credits = strings_in(json, "credits");
  article.rights = string_in(json, "rights");
  set_status(json, article, findings);
  article.access = access_named(json["access"].string()).value_or(Access::unknown);
  return article;
}

Feed feed_from_json(JsonValue json, Findings& findings) {
  return {.title = string_in(json, "title"),
          .description = string_in(json, "description"),
          .url = address_in(json, UrlUse::link, findings),
          .language = string_in(json, "language"),
          .updated = timestamp_in(json, "updated", findings)};
}

}  // namespace courant::readers
