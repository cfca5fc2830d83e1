// IPTC ninjs 1.x to 3.x: news in JSON. Version 1 has flat members, later ones arrays of them with
// roles; their names differ in case from file to file.

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "readers/entries/collector.hpp"
#include "readers/entries/json_entries.hpp"
#include "readers/entries/markup_text.hpp"
#include "readers/readers.hpp"
#include "readers/wire/names.hpp"
#include "text/ascii.hpp"
#include "text/datetime.hpp"

namespace courant::readers {
namespace {

using text::JsonKind;
using text::JsonValue;

/// The last member of this name, in any case.
JsonValue member(JsonValue object, std::string_view name) noexcept {
  JsonValue found;
  if (!object.is(JsonKind::object)) return found;
  for (const JsonValue value : object.children()) {
    if (text::equals_ignoring_case(value.key(), name) && !value.is(JsonKind::null)) found = value;
  }
  return found;
}

JsonValue member(JsonValue object, std::initializer_list<std::string_view> names) noexcept {
  for (const std::string_view name : names) {
    const JsonValue found = member(object, name);
    if (found) return found;
  }
  return {};
}

bool starts_ignoring_case(std::string_view text, std::string_view start) noexcept {
  return text::equals_ignoring_case(text.substr(0, start.size()), start);
}

/// How well a kind of text serves: markup before plain text, anything else not at all.
int rank_of(std::string_view type) noexcept {
  if (type.contains("html")) return 2;
  if (type.contains("plain") || type == "text" || type == "body_text") return 1;
  return 0;
}

struct Text {
  JsonValue value{};
  int rank = 0;

  /// Markup before plain text, and of the same kind the longest: others are cut for small screens.
  void offer(JsonValue other, int other_rank) noexcept {
    const auto size = other.string().size();
    if (size == 0 || other_rank == 0) return;
    if (other_rank < rank || (other_rank == rank && size <= value.string().size())) return;
    value = other;
    rank = other_rank;
  }
};

/// The text of one of `values`, the main one if it has that role.
JsonValue main_of(JsonValue values) noexcept {
  JsonValue chosen;
  for (const JsonValue entry : values.children()) {
    const JsonValue value = member(entry, "value");
    if (!chosen || member(entry, "role").string() == "main") chosen = value;
  }
  return chosen;
}

/// Version 2 and 3: bodies with types. Version 1: body_xhtml, body_text and so on.
Text body_of(JsonValue item) noexcept {
  constexpr std::string_view prefix = "body_";
  Text body;
  for (const JsonValue entry : member(item, "bodies").children()) {
    const JsonValue type = member(entry, "contentType");
    body.offer(member(entry, "value"), type ? rank_of(type.string()) : 1);
  }
  for (const JsonValue value : item.children()) {
    if (!starts_ignoring_case(value.key(), prefix)) continue;
    const int rank = rank_of(value.key().substr(prefix.size()));
    body.offer(value, rank);
  }
  return body;
}

/// The inside of <body> where the value is a whole document.
std::string_view inside_body(std::string_view html) noexcept {
  const std::size_t tag = html.find("<body");
  if (tag == std::string_view::npos) return html;
  const std::size_t begin = html.find('>', tag);
  if (begin == std::string_view::npos) return html;
  return html.substr(begin + 1, html.rfind("</body") - begin - 1);
}

bool is_picture(JsonValue item) noexcept {
  const std::string_view type = member(item, "type").string();
  return type == "picture" || type == "graphic" ||
         (type.empty() && member(item, "rel").string().contains("picture"));
}

/// Reads items. Borrows its arguments.
class ItemReader {
 public:
  ItemReader(const Input& input, Collector& collector, const ReadOptions& options,
             Findings& findings) noexcept
      : input_(input), collector_(collector), options_(options), findings_(findings) {}

  void add(JsonValue item) {
    if (!collector_.has_room(item.offset())) return;
    collector_.add(article_of(item), item.offset());
  }

 private:
  Article article_of(JsonValue item) {
    Article article = collector_.article_in(language_tag(text(item, {"language"})));
    set_status(item, article);
    const JsonValue titles = member(item, "headlines");
    article.headline = text_of(titles ? main_of(titles).string() : text(item, {"headline"}));
    const JsonValue summaries = member(item, "descriptions");
    article.dek = dek_of(
        summaries ? main_of(summaries).string()
                  : text(item, {"description_text", "description_html", "description_xhtml"}));
    const std::string_view identifier = text(item, {"uri"});
    if (identifier.starts_with("http")) {
      article.url = address_of(identifier, {}, false, member(item, "uri").offset(), findings_);
    }
    article.published = time_of(member(item, {"firstCreated", "contentCreated", "versionCreated"}));
    article.updated = time_of(member(item, "versionCreated"));
    if (article.updated == article.published) article.updated.reset();
    add_names(item, article);
    add_subjects(item, article);
    add_body(item, article);
    add_pictures(item, article);
    return article;
  }

  std::string_view text(JsonValue item, std::initializer_list<std::string_view> names) {
    const JsonValue value = member(item, names);
    if (value && !value.is(JsonKind::string)) {
      findings_.add_on(value.key(), DiagnosticCode::invalid_member, value.offset());
    }
    return value.string();
  }

  std::optional<Timestamp> time_of(JsonValue value) {
    return collector_.times.read(value.string(), value.offset());
  }

  /// A status that is not known may mean "not yet", and an embargo that cannot be read is not over.
  void set_status(JsonValue item, Article& article) {
    const std::string_view status = member(item, "pubStatus").string();
    if (starts_ignoring_case(status, "cancel")) {
      article.status = Status::cancelled;
    } else if (!status.empty() && !text::equals_ignoring_case(status, "usable")) {
      article.status = Status::withheld;
    }
    article.expires = time_of(member(item, "expires"));
    const JsonValue embargo = member(item, {"embargoed", "embargo"});
    if (!embargo || embargo.text().empty()) return;
    article.embargo = time_of(embargo);
    if (!article.embargo) article.status = Status::withheld;
  }

  void add_names(JsonValue item, Article& article) {
    const std::string line = text_of(text(item, {"by", "byline"}));
    if (!line.empty()) {
      article.authors = wire::authors_of_byline(line);
      if (!article.authors.empty()) article.byline = line;
      if (article.authors.empty()) article.authors = wire::split_authors(line);
    }
    const std::string place = text_of(text(item, {"located"}));
    if (!place.empty()) article.dateline = Dateline{.raw = place, .places = {place}};
    const std::string_view holder = text(item, {"copyrightHolder"});
    article.source = text_of(holder);
    const JsonValue provider = member(member(item, "infoSources").first(), "name");
    if (article.source.empty()) article.source = text_of(provider.string());
    article.rights = text_of(text(item, {"copyrightNotice", "usageTerms"}));
  }

  static void add_subjects(JsonValue item, Article& article) {
    for (const JsonValue subject : member(item, {"subjects", "subject"}).children()) {
      add_tag(member(subject, "name").string(), article);
    }
    for (const JsonValue keyword : member(item, {"keywords", "keyword"}).children()) {
      add_tag(keyword.string(), article);
    }
    article.section = text_of(member(member(item, {"genres", "genre"}).first(), "name").string());
  }

  void add_body(JsonValue item, Article& article) {
    const Text body = body_of(item);
    const std::size_t offset = body.value.offset();
    if (body.rank == 1) {
      return add_plain_text(body.value.string(), options_, article, offset, findings_);
    }
    if (body.rank == 2) {
      const std::string_view html = inside_body(body.value.string());
      add_html(fragment_in(body.value, html, input_.text(), article.url), options_, article,
               findings_);
    }
  }

  /// The first is that of the article, the others follow its text.
  void add_pictures(JsonValue item, Article& article) {
    add_picture(item, article);
    for (const JsonValue association : member(item, "associations").children()) {
      if (is_picture(association) && !is_withheld(association)) add_picture(association, article);
    }
  }

  static bool is_withheld(JsonValue item) noexcept {
    const std::string_view status = member(item, "pubStatus").string();
    return !status.empty() && !text::equals_ignoring_case(status, "usable");
  }

  void add_picture(JsonValue item, Article& article) {
    Image image = picture_in(member(item, "renditions"));
    if (image.url.empty()) return;
    const JsonValue descriptions = member(item, "descriptions");
    image.caption = text_of(descriptions ? main_of(descriptions).string()
                                         : text(item, {"description_text", "description_html"}));
    image.credit = text_of(text(item, {"by", "byline"}));
    image.alt = text_of(text(item, {"altText", "headline"}));
    if (!article.image) {
      article.image = std::move(image);
    } else {
      const std::string figure = figure_html(image);
      add_html({.html = figure, .offset = item.offset()}, options_, article, findings_);
    }
  }

  /// The widest that a page can use; where all are wider, the narrowest.
  Image picture_in(JsonValue renditions) {
    constexpr std::uint32_t widest_useful = 2'048;
    Image best;
    for (const JsonValue rendition : renditions.children()) {
      const std::string_view type = member(rendition, {"contentType", "mimeType"}).string();
      const JsonValue address = member(rendition, "href");
      if (!address || (!type.empty() && !type.starts_with("image/"))) continue;
      const std::uint32_t width = pixels_of(member(rendition, "width"));
      const bool fits = width <= widest_useful;
      const bool best_fits = best.width <= widest_useful;
      const bool better = fits == best_fits ? (width > best.width) == fits : fits;
      if (!best.url.empty() && !better) continue;
      best = {.url = address_of(address.string(), options_.url, true, address.offset(), findings_),
              .width = width,
              .height = pixels_of(member(rendition, "height"))};
    }
    return best;
  }

  const Input& input_;
  Collector& collector_;
  const ReadOptions& options_;
  Findings& findings_;
};

JsonValue first_item(JsonValue value) noexcept {
  return value.is(JsonKind::array) ? value.first() : value;
}

bool is_item(JsonValue value) noexcept {
  return member(value, "uri").is(JsonKind::string) &&
         member(value, {"versionCreated", "pubStatus", "firstCreated", "contentCreated",
                        "headlines", "bodies", "headline", "body_text", "body_xhtml", "body_html"});
}

}  // namespace

bool is_ninjs(Input& input) { return is_item(first_item(input.json_or_none())); }

Result<Document> read_ninjs(Input& input, const ReadOptions& options) {
  const auto value = input.json();
  if (!value) return std::unexpected(value.error());
  const JsonValue first = first_item(*value);
  if (!is_item(first)) {
    return std::unexpected(Error{ErrorCode::unknown_format,
                                 {.offset = first ? first.offset() : value->offset()},
                                 "expected an item of ninjs"});
  }
  Findings findings(options.limits.diagnostics);
  Collector collector(options, language_tag(member(first, "language").string()),
                      body_of(first).value.string(), findings);
  ItemReader items(input, collector, options, findings);
  if (value->is(JsonKind::array)) {
    for (const JsonValue item : value->children()) items.add(item);
  } else {
    items.add(*value);
  }
  return collector.finish(input);
}

}  // namespace courant::readers
