// JSON Feed 1.0 and 1.1 (https://jsonfeed.org).

#include <utility>

#include "readers/entries/collector.hpp"
#include "readers/entries/json_entries.hpp"
#include "readers/entries/markup_text.hpp"
#include "readers/readers.hpp"

namespace courant::readers {
namespace {

using text::JsonKind;
using text::JsonValue;

/// Reads one feed. Borrows its arguments.
class JsonFeedReader {
 public:
  JsonFeedReader(const Input& input, JsonValue feed, const ReadOptions& options, Findings& findings)
      : input_(input),
        feed_(feed),
        options_(options),
        findings_(findings),
        fields_(findings),
        collector_(options, feed["language"].string(), sample_of(feed), findings) {}

  Document run() {
    Feed feed;
    feed.title = text_of(fields_.text(feed_, "title"));
    feed.description = text_of(fields_.text(feed_, "description"));
    feed.language = fields_.text(feed_, "language");
    feed.url = address(feed_, "home_page_url", options_.url, false);
    site_ = feed.url.empty() ? options_.url : feed.url;
    title_ = feed.title;
    collector_.document.feed = std::move(feed);
    for (const JsonValue item : feed_["items"].children()) {
      if (!collector_.has_room(item.offset())) break;
      collector_.add(article_of(item), item.offset());
    }
    return collector_.finish(input_);
  }

 private:
  static std::string sample_of(JsonValue feed) {
    std::string sample(feed["title"].string());
    for (const std::string_view name : {"title", "content_html", "content_text"}) {
      sample.append(" ").append(feed["items"].first()[name].string());
    }
    return sample;
  }

  std::string address(JsonValue object, std::string_view names, std::string_view base,
                      bool is_image) {
    return address_of(fields_.text(object, names), base, is_image,
                      member_of(object, names).offset(), findings_);
  }

  Article article_of(JsonValue item) {
    Article article = collector_.article_in(fields_.text(item, "language"));
    article.headline = text_of(fields_.text(item, "title"));
    article.dek = dek_of(fields_.text(item, "summary"));
    article.url = address(item, "url|external_url", site_, false);
    article.published = time_of(item, "date_published");
    article.updated = time_of(item, "date_modified");
    article.source = title_;
    add_authors(item, article);
    for (const JsonValue tag : item["tags"].children()) add_tag(tag.string(), article);
    const std::string base = article.url.empty() ? site_ : article.url;
    add_picture(item, base, article);
    add_body(item, base, article);
    // What is inherited makes no entry of nothing.
    if (article.authors.empty() && says_something(article)) add_authors(feed_, article);
    return article;
  }

  std::optional<Timestamp> time_of(JsonValue item, std::string_view name) {
    return collector_.times.read(fields_.text(item, name), item[name].offset());
  }

  /// 1.1 has a list, 1.0 one person; some write a name in place of the object.
  void add_authors(JsonValue holder, Article& article) {
    const JsonValue authors = holder["authors"];
    for (const JsonValue person : authors.children()) add_person(person, article);
    const JsonValue author = holder["author"];
    if (article.authors.empty() && author) add_person(author, article);
  }

  void add_person(JsonValue person, Article& article) {
    const std::size_t count = article.authors.size();
    const std::string_view name =
        person.is(JsonKind::object) ? fields_.text(person, "name") : person.string();
    add_author(name, article, person.offset(), findings_);
    if (article.authors.size() == count) return;
    article.authors.back().url = address(person, "url", site_, false);
  }

  void add_picture(JsonValue item, std::string_view base, Article& article) {
    std::string url = address(item, "image|banner_image", base, true);
    for (const JsonValue attachment : item["attachments"].children()) {
      if (!url.empty()) break;
      const bool is_image = attachment["mime_type"].string().starts_with("image/");
      if (is_image) url = address(attachment, "url", base, true);
    }
    if (!url.empty()) article.image = Image{.url = std::move(url)};
  }

  void add_body(JsonValue item, std::string_view base, Article& article) {
    const JsonValue html = item["content_html"];
    const std::string_view markup = fields_.text(item, "content_html");
    if (!markup.empty()) {
      return add_html(fragment_in(html, markup, input_.text(), base), options_, article, findings_);
    }
    add_plain_text(fields_.text(item, "content_text"), options_, article,
                   item["content_text"].offset(), findings_);
  }

  const Input& input_;
  JsonValue feed_;
  const ReadOptions& options_;
  Findings& findings_;
  JsonFields fields_;
  Collector collector_;
  std::string site_{};
  std::string title_{};
};

/// By its version, or by members that no other format has together.
bool is_feed(JsonValue value) noexcept {
  if (value["version"].string().contains("jsonfeed.org/version/")) return true;
  if (!value["items"].is(JsonKind::array)) return false;
  const JsonValue item = value["items"].first();
  const JsonValue content = member_of(item, "content_html|content_text|date_published");
  return content || member_of(value, "feed_url|home_page_url");
}

}  // namespace

bool is_json_feed(Input& input) { return is_feed(input.json_or_none()); }

Result<Document> read_json_feed(Input& input, const ReadOptions& options) {
  const auto feed = input.json();
  if (!feed) return std::unexpected(feed.error());
  if (!is_feed(*feed)) {
    return std::unexpected(
        Error{ErrorCode::unknown_format, {.offset = feed->offset()}, "expected a JSON Feed"});
  }
  Findings findings(options.limits.diagnostics);
  return JsonFeedReader(input, *feed, options, findings).run();
}

}  // namespace courant::readers
