// Articles as schema.org describes them, in JSON-LD: https://schema.org/NewsArticle. Pages write
// each member in several shapes; those found on the pages of 41 countries are read.

#include "readers/schema_org.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "article/sanitize.hpp"
#include "readers/html/fragment.hpp"
#include "readers/html/images.hpp"
#include "text/ascii.hpp"
#include "text/characters.hpp"
#include "text/urls.hpp"

namespace courant::readers {
namespace {

using text::JsonKind;
using text::JsonValue;

/// More names of one article than this are no byline, and a lead image is not further down.
constexpr std::size_t most_authors = 30;
constexpr std::size_t most_images = 30;
constexpr std::size_t most_tags = 100;

/// `value` itself, or the elements of an array, of arrays in it too.
std::vector<JsonValue> elements_of(JsonValue value) {
  std::vector<JsonValue> found;
  std::vector<JsonValue> open;
  if (value) open.push_back(value);
  while (!open.empty()) {
    const JsonValue next = open.back();
    open.pop_back();
    if (next.kind() != JsonKind::array) {
      if (next.kind() != JsonKind::null) found.push_back(next);
      continue;
    }
    const std::size_t begin = open.size();
    for (const JsonValue element : next.children()) open.push_back(element);
    std::reverse(open.begin() + static_cast<std::ptrdiff_t>(begin), open.end());
  }
  return found;
}

/// "NewsArticle" for "https://schema.org/NewsArticle" and "schema:NewsArticle".
std::string_view local_name(std::string_view name) noexcept {
  const std::size_t last = name.find_last_of("/:#");
  return last == std::string_view::npos ? name : name.substr(last + 1);
}

bool ends_with_ignoring_case(std::string_view text, std::string_view end) noexcept {
  return text.size() >= end.size() &&
         text::equals_ignoring_case(text.substr(text.size() - end.size()), end);
}

bool is_article(JsonValue object) {
  constexpr std::array ends =
      std::to_array<std::string_view>({"article", "posting", "report", "review"});
  return std::ranges::any_of(elements_of(object["@type"]), [&](JsonValue type) {
    return std::ranges::any_of(ends, [&](std::string_view end) {
      return ends_with_ignoring_case(local_name(type.string()), end);
    });
  });
}

/// The object that `value` is, or that it refers to by "@id" alone.
JsonValue resolved(JsonValue value, JsonValue root) {
  const std::string_view id = value["@id"].string();
  if (id.empty() || value["name"] || value["url"] || value["contentUrl"]) return value;
  const JsonValue graph = root["@graph"];
  for (const JsonValue candidate : (graph ? graph : root).children()) {
    const bool says_more = candidate["name"] || candidate["url"] || candidate["contentUrl"];
    if (says_more && candidate["@id"].string() == id) return candidate;
  }
  return value;
}

/// Text of a member that may hold references and tags.
std::string text_of(JsonValue value) { return html::plain_text(value.string()); }

/// The first string that `value` is, holds, or has as one of `names`.
template <std::size_t Size>
JsonValue first_string(JsonValue value, const std::array<std::string_view, Size>& names) {
  for (const JsonValue element : elements_of(value)) {
    if (!element.string().empty()) return element;
    for (const std::string_view name : names) {
      const std::vector<JsonValue> inside = elements_of(element[name]);
      if (!inside.empty() && !inside.front().string().empty()) return inside.front();
    }
  }
  return {};
}

constexpr std::array name_members = std::to_array<std::string_view>({"name", "legalName"});
constexpr std::array url_members = std::to_array<std::string_view>({"url", "contentUrl", "@id"});

std::string_view url_of(JsonValue object) {
  const JsonValue url = first_string(object["url"], url_members);
  if (url) return url.string();
  return first_string(object["mainEntityOfPage"], url_members).string();
}

void fill(std::string& field, std::string value) {
  if (field.empty()) field = std::move(value);
}

/// Fills an article from one object.
class SchemaReader {
 public:
  SchemaReader(JsonValue object, const SchemaSource& source, Article& article, Times& times,
               Findings& findings)
      : object_(object), source_(source), article_(article), times_(times), findings_(findings) {}

  void read() {
    fill(article_.headline, text_of(object_["headline"]));
    fill(article_.headline, text_of(object_["name"]));
    fill(article_.dek, text_of(object_["description"]));
    fill(article_.dek, text_of(object_["alternativeHeadline"]));
    if (article_.dek == article_.headline) article_.dek.clear();
    read_authors();
    read_times();
    read_image();
    read_classification();
    fill(article_.url, address(url_of(object_), UrlUse::link));
    fill(article_.source, text_of(first_string(object_["publisher"], name_members)));
    fill(article_.rights, text_of(object_["copyrightNotice"]));
    const std::string dateline = text_of(object_["dateline"]);
    if (!article_.dateline && !dateline.empty()) article_.dateline = Dateline{.raw = dateline};
    read_access();
    read_status();
    read_corrections();
  }

 private:
  [[nodiscard]] std::size_t offset_of(JsonValue value) const noexcept {
    return source_.offset + value.offset();
  }

  /// `written` resolved; empty if it must not be followed.
  std::string address(std::string_view written, UrlUse use) {
    if (written.empty() || written.starts_with('#')) return {};
    std::string url = safe_url(text::resolve_url(written, source_.base_url), use);
    if (url.empty()) findings_.add_on(written, DiagnosticCode::dropped_url, offset_of(object_));
    return url;
  }

  void read_authors() {
    if (!article_.authors.empty() || !article_.byline.empty()) return;
    const JsonValue written = object_["author"] ? object_["author"] : object_["creator"];
    for (const JsonValue author : elements_of(written)) {
      if (article_.authors.size() >= most_authors) return;
      add_author(resolved(author, source_.root));
    }
  }

  void add_author(JsonValue author) {
    const JsonValue name = first_string(author, name_members);
    const std::string url =
        address(first_string(author["url"], url_members).string(), UrlUse::link);
    const std::string role = text_of(first_string(author["jobTitle"], name_members));
    const std::vector<std::string> names = split_names(text_of(name));
    for (const std::string& one : names) {
      article_.authors.push_back(
          {.name = one, .url = names.size() == 1 ? url : std::string(), .role = role});
    }
  }

  /// "A. Asanova and B. Bekov" are two, "Marks and Spencer" is one.
  static std::vector<std::string> split_names(std::string_view written) {
    constexpr std::array words = std::to_array<std::string_view>({" and ", " & ", " и "});
    std::vector<std::string> names;
    for (const std::string_view word : words) {
      const std::size_t at = written.find(word);
      if (at == std::string_view::npos) continue;
      const std::string_view first = text::trim(written.substr(0, at), ", ");
      const std::string_view second = text::trim(written.substr(at + word.size()));
      if (!first.contains(' ') || !second.contains(' ')) continue;
      append_names(names, first);
      names.emplace_back(second);
      return names;
    }
    if (!written.empty()) names.emplace_back(written);
    return names;
  }

  /// Names before the last, parted by commas.
  static void append_names(std::vector<std::string>& names, std::string_view list) {
    while (!list.empty()) {
      const std::string_view name = list.substr(0, list.find(','));
      list.remove_prefix(std::min(name.size() + 1, list.size()));
      if (const std::string_view one = text::trim(name); !one.empty()) names.emplace_back(one);
    }
  }

  void read_times() {
    const JsonValue published =
        object_["datePublished"] ? object_["datePublished"] : object_["dateCreated"];
    if (!article_.published) {
      article_.published = times_.read(published.text(), offset_of(published));
    }
    const JsonValue modified = object_["dateModified"];
    if (!article_.updated) article_.updated = times_.read(modified.text(), offset_of(modified));
    if (article_.updated == article_.published) article_.updated.reset();
    const JsonValue expires = object_["expires"];
    if (!article_.expires) article_.expires = times_.read(expires.text(), offset_of(expires));
  }

  void read_image() {
    if (article_.image) return;
    std::size_t count = 0;
    for (const JsonValue element : elements_of(object_["image"])) {
      if (++count > most_images) return;
      const JsonValue written = resolved(element, source_.root);
      Image image{.url = address(image_url(written), UrlUse::image)};
      if (image.url.empty()) continue;
      image.caption = text_of(first_string(written["caption"], name_members));
      image.credit = text_of(written["creditText"]);
      fill(image.credit, text_of(first_string(written["author"], name_members)));
      fill(image.credit, text_of(first_string(written["creator"], name_members)));
      image.width = pixels(written["width"]);
      image.height = pixels(written["height"]);
      article_.image = std::move(image);
      return;
    }
  }

  static std::string_view image_url(JsonValue image) {
    constexpr std::array members = std::to_array<std::string_view>({"url", "contentUrl", "@id"});
    return first_string(image, members).string();
  }

  /// A number, "1200", "1200px" or a QuantitativeValue.
  static std::uint32_t pixels(JsonValue value) {
    const JsonValue amount = value.is(JsonKind::object) ? value["value"] : value;
    return html::pixels_of(amount.text());
  }

  void read_classification() {
    constexpr std::array members =
        std::to_array<std::string_view>({"alternateName", "identifier", "name"});
    if (article_.language.empty()) {
      article_.language = first_string(object_["inLanguage"], members).string();
      std::ranges::replace(article_.language, '_', '-');
    }
    fill(article_.section, text_of(first_string(object_["articleSection"], name_members)));
    if (!article_.tags.empty()) return;
    for (const JsonValue word : elements_of(object_["keywords"])) {
      if (article_.tags.size() >= most_tags) return;
      add_tags(first_string(word, name_members).string());
    }
  }

  /// Words parted by commas.
  void add_tags(std::string_view words) {
    while (!words.empty() && article_.tags.size() < most_tags) {
      const std::string_view word = words.substr(0, words.find(','));
      words.remove_prefix(std::min(word.size() + 1, words.size()));
      std::string tag = html::plain_text(word);
      const bool is_new = std::ranges::find(article_.tags, tag) == article_.tags.end();
      if (!tag.empty() && is_new) article_.tags.push_back(std::move(tag));
    }
  }

  void read_access() {
    if (article_.access != Access::unknown) return;
    const std::string_view free = local_name(object_["isAccessibleForFree"].text());
    if (text::equals_ignoring_case(free, "true")) article_.access = Access::free;
    if (text::equals_ignoring_case(free, "false")) article_.access = Access::paid;
  }

  void read_status() {
    const std::string_view status =
        local_name(first_string(object_["creativeWorkStatus"], name_members).string());
    if (text::equals_ignoring_case(status, "draft") ||
        text::equals_ignoring_case(status, "incomplete")) {
      article_.status = Status::draft;
    }
    if (text::equals_ignoring_case(status, "withdrawn") ||
        text::equals_ignoring_case(status, "retracted")) {
      article_.status = Status::cancelled;
    }
  }

  void read_corrections() {
    for (const JsonValue written : elements_of(object_["correction"])) {
      Correction correction{.text = text_of(written)};
      fill(correction.text, text_of(written["text"]));
      const JsonValue date = written["datePublished"];
      correction.date = times_.read(date.text(), offset_of(date));
      if (!correction.text.empty()) article_.corrections.push_back(std::move(correction));
    }
  }

  JsonValue object_;
  const SchemaSource& source_;
  Article& article_;
  Times& times_;
  Findings& findings_;
};

}  // namespace

JsonValue find_schema_article(JsonValue root, std::string_view url) {
  JsonValue first;
  for (const JsonValue object : elements_of(root)) {
    std::vector<JsonValue> candidates = elements_of(object["@graph"]);
    candidates.push_back(object);
    candidates.push_back(object["mainEntity"]);
    for (const JsonValue candidate : candidates) {
      if (!is_article(candidate)) continue;
      if (has_schema_url(candidate, url)) return candidate;
      if (!first) first = candidate;
    }
  }
  return first;
}

bool has_schema_url(JsonValue object, std::string_view url) {
  return !url.empty() && url_of(object) == url;
}

void read_schema_org(JsonValue object, const SchemaSource& source, Article& article, Times& times,
                     Findings& findings) {
  SchemaReader(object, source, article, times, findings).read();
}

JsonValue schema_body(JsonValue object) {
  const JsonValue body = object["articleBody"];
  return body.is(JsonKind::string) ? body : JsonValue();
}

}  // namespace courant::readers
