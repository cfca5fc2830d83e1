#include "support/feed_expectations.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "readers/entries/markup_text.hpp"
#include "readers/html/fragment.hpp"
#include "readers/readers.hpp"
#include "text/ascii.hpp"
#include "text/datetime.hpp"
#include "text/encoding.hpp"
#include "text/json.hpp"

namespace courant::test {
namespace {

namespace fs = std::filesystem;
using text::JsonKind;
using text::JsonValue;

const fs::path folder = fs::path(COURANT_TEST_DATA) / "../../../shared/data/feeds";

std::string bytes_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// By the reader itself: read() refuses feeds without entries, of which there are many.
std::optional<Document> document_of(const std::string& bytes) {
  const text::DecodedText decoded = text::decode(bytes);
  readers::Input input(decoded.text);
  Result<Document> document = std::unexpected(Error{ErrorCode::unknown_format, {}, "none"});
  if (readers::is_rss(input)) {
    document = readers::read_rss(input, {});
  } else if (readers::is_atom(input)) {
    document = readers::read_atom(input, {});
  } else if (readers::is_json_feed(input)) {
    document = readers::read_json_feed(input, {});
  }
  if (!document) return std::nullopt;
  return *std::move(document);
}

/// Letters alone, as plain text: markup and spaces are each parser's own choice.
std::string essence(std::string_view html) {
  std::string text = readers::html::plain_text(html);
  std::erase_if(text, [](char c) { return text::is_white(c); });
  return text;
}

std::string text_of(const Body& body) {
  std::string text;
  for (const Block& block : body.blocks) text += plain_text(body, block.inlines);
  std::erase_if(text, [](char c) { return text::is_white(c); });
  return text;
}

std::string first_text(JsonValue value, std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names) {
    const JsonValue found = value[name];
    if (found.is(JsonKind::string)) return std::string(found.string());
    if (found.is(JsonKind::object)) return std::string(found["value"].string());
  }
  return {};
}

std::string alternate_of(JsonValue entry) {
  for (const JsonValue link : entry["links"].children()) {
    const std::string_view relation = link["rel"].string();
    if (link.is(JsonKind::string)) return std::string(link.string());
    if (relation == "alternate") return std::string(link["href"].string());
  }
  return {};
}

std::string author_of(JsonValue entry) {
  JsonValue author = entry["authors"].first();
  if (!author) author = entry["author"];
  return std::string(author.is(JsonKind::string) ? author.string() : author["name"].string());
}

std::string time_of(std::string_view written) {
  const auto timestamp = text::parse_timestamp(written);
  return timestamp ? to_string(at_offset(*timestamp, 0)) : std::string();
}

std::string time_of(const std::optional<Timestamp>& timestamp) {
  return timestamp ? to_string(at_offset(*timestamp, 0)) : std::string();
}

/// Compares one file.
class Comparer {
 public:
  Comparer(FeedComparison& comparison, std::string file)
      : comparison_(comparison), file_(std::move(file)) {}

  void compare(const Document& document, JsonValue expected) {
    const Feed feed = document.feed.value_or(Feed{});
    check("feed title", essence(feed.title), essence(first_text(expected, {"title"})));
    check("feed description", essence(feed.description),
          essence(first_text(expected, {"description", "subtitle"})));
    check("feed language", feed.language, first_text(expected, {"language"}));
    const std::string link = first_text(expected, {"link", "home_page_url"});
    check("feed link", feed.url, link.empty() ? alternate_of(expected) : link);
    const JsonValue entries = expected["items"] ? expected["items"] : expected["entries"];
    std::size_t index = 0;
    for (const JsonValue entry : entries.children()) {
      if (index == document.articles.size()) return;
      compare(document.articles.at(index++), entry);
    }
  }

 private:
  void compare(const Article& article, JsonValue entry) {
    check("title", essence(article.headline), essence(first_text(entry, {"title"})));
    const std::string link = first_text(entry, {"link", "url"});
    check("link", article.url, link.empty() ? alternate_of(entry) : link);
    const std::string author = article.authors.empty() ? "" : article.authors.front().name;
    check("author", essence(author), essence(author_of(entry)));
    check(
        "published", time_of(article.published),
        time_of(first_text(entry, {"publishedParsed", "published", "pubDate", "date_published"})));
    check("updated", time_of(article.updated),
          time_of(first_text(entry, {"updatedParsed", "updated", "date_modified"})));
    const std::string body = text_of(article.body);
    const std::string summary = essence(first_text(entry, {"description", "summary"}));
    const std::string dek = essence(article.dek);
    check("summary", dek.empty() ? body : dek, summary);
    check("text", body, essence(first_text(entry, {"content", "content_html"})));
    check("tag", article.tags.empty() ? "" : article.tags.front(),
          std::string(entry["categories"].first().string()));
  }

  /// Only what both have: what one leaves out is its model.
  void check(std::string_view field, const std::string& ours, const std::string& theirs) {
    if (theirs.empty() || ours.empty()) return;
    ++comparison_.fields;
    if (ours == theirs) return;
    comparison_.differences.push_back(file_ + ": " + std::string(field) + ": '" + ours +
                                      "' is not '" + theirs + "'");
  }

  FeedComparison& comparison_;
  std::string file_;
};

/// Where that parser's result of `path` is, if it has one.
fs::path result_of(const fs::path& path) {
  fs::path beside = path;
  beside.replace_extension();
  if (path.extension() == ".xml") return beside += ".json";
  return beside += "_expected.json";
}

bool is_result(const fs::path& path) {
  fs::path feed = path;
  if (path.extension() == ".xml") return false;
  return path.string().ends_with("_expected.json") || fs::exists(feed.replace_extension(".xml"));
}

}  // namespace

std::optional<FeedComparison> compare_feeds() {
  if (!fs::exists(folder)) return std::nullopt;
  FeedComparison comparison;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    const fs::path& path = entry.path();
    const bool is_feed = path.extension() == ".xml" || path.extension() == ".json";
    if (!is_feed || is_result(path)) continue;
    ++comparison.files;
    const auto document = document_of(bytes_of(path));
    const fs::path result = result_of(path);
    if (!document || !fs::exists(result)) continue;
    const std::string expected = bytes_of(result);
    text::JsonDocument json;
    if (!json.parse(expected)) continue;
    ++comparison.compared;
    Comparer(comparison, fs::relative(path, folder).string()).compare(*document, json.root());
  }
  std::ranges::sort(comparison.differences);
  return comparison;
}

std::vector<std::string> unexpected_differences(const FeedComparison& comparison,
                                                const std::vector<std::string_view>& expected) {
  std::vector<std::string> differences;
  for (const std::string& difference : comparison.differences) {
    const auto named = std::ranges::find_if(
        expected, [&](std::string_view file) { return difference.contains(file); });
    if (named == expected.end()) differences.push_back(difference);
  }
  return differences;
}

}  // namespace courant::test
