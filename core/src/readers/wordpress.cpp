// What WordPress' REST API gives for posts: one, or a list, with what they refer to embedded.

#include <array>
#include <utility>

#include "readers/entries/collector.hpp"
#include "readers/entries/json_entries.hpp"
#include "readers/entries/markup_text.hpp"
#include "readers/rates/builder.hpp"
#include "readers/readers.hpp"

namespace courant::readers {
namespace {

using text::JsonKind;
using text::JsonValue;

JsonValue first_post(JsonValue reply) noexcept {
  return reply.is(JsonKind::array) ? reply.first() : reply;
}

bool is_post(JsonValue value) noexcept {
  return value["title"]["rendered"].is(JsonKind::string) ||
         value["content"]["rendered"].is(JsonKind::string);
}

/// {"code":"rest_post_invalid_id","message":"…","data":{"status":404}}
bool is_failure(JsonValue value) noexcept {
  return value["code"].is(JsonKind::string) && value["message"].is(JsonKind::string) &&
         value["data"]["status"].is(JsonKind::number);
}

Status status_named(std::string_view name) noexcept {
  if (name.empty() || name == "publish") return Status::usable;
  if (name == "trash") return Status::cancelled;
  const bool is_draft =
      name == "draft" || name == "pending" || name == "auto-draft" || name == "future";
  // What a plugin adds may mean "not yet".
  return is_draft ? Status::draft : Status::withheld;
}

/// Reads posts. Borrows its arguments.
class PostReader {
 public:
  PostReader(const Input& input, Collector& collector, const ReadOptions& options,
             Findings& findings) noexcept
      : input_(input),
        collector_(collector),
        options_(options),
        findings_(findings),
        fields_(findings) {}

  void add(JsonValue post) {
    if (!collector_.has_room(post.offset())) return;
    if (!is_post(post)) {
      return findings_.add(DiagnosticCode::empty_entry, post.offset());
    }
    collector_.add(article_of(post), post.offset());
  }

 private:
  Article article_of(JsonValue post) {
    const JsonValue about = post["yoast_head_json"];
    const std::string_view language = fields_.text(post, "lang");
    Article article = collector_.article_in(
        language_tag(language.empty() ? fields_.text(about, "og_locale") : language));
    article.status = status_named(fields_.text(post, "status"));
    article.headline = text_of(fields_.text(post["title"], "rendered"));
    article.dek = dek_of(fields_.text(post["excerpt"], "rendered"));
    article.url = address_of(fields_.text(post, "link"), options_.url, false, post["link"].offset(),
                             findings_);
    article.published = collector_.times.read_pair(
        fields_.text(post, "date"), fields_.text(post, "date_gmt"), post["date"].offset());
    article.updated =
        collector_.times.read_pair(fields_.text(post, "modified"),
                                   fields_.text(post, "modified_gmt"), post["modified"].offset());
    // Every post was modified when it was published.
    if (article.updated == article.published) article.updated.reset();
    article.source = text_of(fields_.text(about, "og_site_name"));
    add_authors(post, article);
    add_terms(post, article);
    add_picture(post, article);
    add_body(post, article);
    return article;
  }

  void add_authors(JsonValue post, Article& article) {
    for (const JsonValue author : post["_embedded"]["author"].children()) {
      const std::size_t count = article.authors.size();
      add_author(fields_.text(author, "name"), article, author.offset(), findings_);
      if (article.authors.size() == count) continue;
      article.authors.back().url = address_of(fields_.text(author, "link|url"), article.url, false,
                                              author.offset(), findings_);
    }
    if (!article.authors.empty()) return;
    const JsonValue author = post["yoast_head_json"]["author"];
    add_author(author.string(), article, author.offset(), findings_);
  }

  /// Groups of terms, one a taxonomy; among the terms may be errors, which have no taxonomy.
  static void add_terms(JsonValue post, Article& article) {
    for (const JsonValue group : post["_embedded"]["wp:term"].children()) {
      for (const JsonValue term : group.children()) {
        const std::string_view taxonomy = term["taxonomy"].string();
        const std::string_view name = term["name"].string();
        if (taxonomy == "post_tag") add_tag(name, article);
        if (taxonomy == "category" && article.section.empty()) article.section = text_of(name);
      }
    }
  }

  void add_picture(JsonValue post, Article& article) {
    const JsonValue media = post["_embedded"]["wp:featuredmedia"].first();
    const JsonValue details = media["media_details"];
    JsonValue address = media["source_url"];
    Image image{.alt = text_of(fields_.text(media, "alt_text")),
                .caption = text_of(fields_.text(media["caption"], "rendered")),
                .width = pixels_of(details["width"]),
                .height = pixels_of(details["height"])};
    if (!address) address = post["jetpack_featured_media_url"];
    if (!address) address = post["yoast_head_json"]["og_image"].first()["url"];
    const std::string& base = article.url.empty() ? options_.url : article.url;
    image.url = address_of(address.string(), base, true, address.offset(), findings_);
    if (!image.url.empty()) article.image = std::move(image);
  }

  void add_body(JsonValue post, Article& article) {
    const JsonValue content = post["content"];
    const std::string_view html = fields_.text(content, "rendered");
    if (html.empty() && content["protected"].text() == "true") {
      return findings_.add(DiagnosticCode::protected_text, content.offset());
    }
    const JsonValue rendered = content["rendered"];
    add_html(fragment_in(rendered, html, input_.text(), article.url), options_, article, findings_);
  }

  const Input& input_;
  Collector& collector_;
  const ReadOptions& options_;
  Findings& findings_;
  JsonFields fields_;
};

}  // namespace

bool is_wordpress(Input& input) {
  const JsonValue reply = input.json_or_none();
  return is_post(first_post(reply)) || is_failure(reply);
}

Result<Document> read_wordpress(Input& input, const ReadOptions& options) {
  const auto reply = input.json();
  if (!reply) return std::unexpected(reply.error());
  if (is_failure(*reply)) {
    return source_error((*reply)["message"].string(), (*reply)["message"].offset());
  }
  const JsonValue first = first_post(*reply);
  if (first && !is_post(first)) {
    return std::unexpected(Error{
        ErrorCode::unknown_format, {.offset = first.offset()}, "expected posts of WordPress"});
  }
  Findings findings(options.limits.diagnostics);
  std::string sample(first["title"]["rendered"].string());
  sample.append(" ").append(first["content"]["rendered"].string());
  Collector collector(options, {}, sample, findings);
  PostReader posts(input, collector, options, findings);
  if (reply->is(JsonKind::array)) {
    for (const JsonValue post : reply->children()) posts.add(post);
  } else {
    posts.add(*reply);
  }
  return collector.finish(input);
}

}  // namespace courant::readers
