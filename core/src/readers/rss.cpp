// RSS 0.9x, 2.0 and 1.0 (RDF), with what feeds mix into it.

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "readers/entries/xml_entries.hpp"
#include "readers/readers.hpp"
#include "text/ascii.hpp"
#include "text/urls.hpp"

namespace courant::readers {
namespace {

using text::XmlElement;

/// What an element below a channel or an item says.
enum class Field : std::uint8_t {
  title,
  title_elsewhere,  ///< In another vocabulary than that of the feed.
  link,
  atom_link,
  identifier,
  description,
  summary,
  body,
  full_text,
  published,
  updated,
  author,
  author_elsewhere,
  category,
  keywords,
  media_content,
  media_group,
  media_thumbnail,
  media_caption,
  media_credit,
  media_title,
  enclosure,
  picture,
  source,
  language,
  rights,
  count,
};

struct FieldName {
  Vocabulary vocabulary;
  std::string_view name;
  Field field;
};

constexpr std::array field_names = {
    FieldName{Vocabulary::plain, "title", Field::title},
    FieldName{Vocabulary::dublin_core, "title", Field::title_elsewhere},
    FieldName{Vocabulary::atom, "title", Field::title_elsewhere},
    FieldName{Vocabulary::itunes, "title", Field::title_elsewhere},
    FieldName{Vocabulary::plain, "link", Field::link},
    FieldName{Vocabulary::atom, "link", Field::atom_link},
    FieldName{Vocabulary::plain, "guid", Field::identifier},
    FieldName{Vocabulary::plain, "description", Field::description},
    FieldName{Vocabulary::dublin_core, "description", Field::summary},
    FieldName{Vocabulary::atom, "summary", Field::summary},
    FieldName{Vocabulary::atom, "subtitle", Field::summary},
    FieldName{Vocabulary::itunes, "summary", Field::summary},
    FieldName{Vocabulary::itunes, "subtitle", Field::summary},
    FieldName{Vocabulary::content, "encoded", Field::body},
    FieldName{Vocabulary::plain, "encoded", Field::body},
    FieldName{Vocabulary::atom, "content", Field::body},
    FieldName{Vocabulary::yandex, "full-text", Field::full_text},
    FieldName{Vocabulary::plain, "full-text", Field::full_text},
    FieldName{Vocabulary::plain, "fulltext", Field::full_text},
    FieldName{Vocabulary::plain, "pubDate", Field::published},
    FieldName{Vocabulary::dublin_core, "date", Field::published},
    FieldName{Vocabulary::atom, "published", Field::published},
    FieldName{Vocabulary::dublin_core, "issued", Field::published},
    FieldName{Vocabulary::atom, "updated", Field::updated},
    FieldName{Vocabulary::dublin_core, "modified", Field::updated},
    FieldName{Vocabulary::plain, "lastBuildDate", Field::updated},
    FieldName{Vocabulary::plain, "author", Field::author},
    FieldName{Vocabulary::atom, "author", Field::author},
    FieldName{Vocabulary::dublin_core, "creator", Field::author},
    FieldName{Vocabulary::dublin_core, "author", Field::author},
    FieldName{Vocabulary::itunes, "author", Field::author_elsewhere},
    FieldName{Vocabulary::plain, "category", Field::category},
    FieldName{Vocabulary::atom, "category", Field::category},
    FieldName{Vocabulary::dublin_core, "subject", Field::category},
    FieldName{Vocabulary::itunes, "keywords", Field::keywords},
    FieldName{Vocabulary::media, "keywords", Field::keywords},
    FieldName{Vocabulary::media, "content", Field::media_content},
    FieldName{Vocabulary::media, "group", Field::media_group},
    FieldName{Vocabulary::media, "thumbnail", Field::media_thumbnail},
    FieldName{Vocabulary::media, "description", Field::media_caption},
    FieldName{Vocabulary::media, "credit", Field::media_credit},
    FieldName{Vocabulary::media, "title", Field::media_title},
    FieldName{Vocabulary::plain, "enclosure", Field::enclosure},
    FieldName{Vocabulary::itunes, "image", Field::picture},
    FieldName{Vocabulary::plain, "source", Field::source},
    FieldName{Vocabulary::dublin_core, "publisher", Field::source},
    FieldName{Vocabulary::plain, "language", Field::language},
    FieldName{Vocabulary::dublin_core, "language", Field::language},
    FieldName{Vocabulary::plain, "copyright", Field::rights},
    FieldName{Vocabulary::dublin_core, "rights", Field::rights},
};

/// The children of an element by what they say: the first of each that is not empty, and all.
struct Fields {
  std::array<XmlElement, static_cast<std::size_t>(Field::count)> first{};
  std::vector<std::pair<Field, XmlElement>> all{};

  [[nodiscard]] XmlElement operator[](Field field) const noexcept {
    return first[static_cast<std::size_t>(field)];
  }
  [[nodiscard]] XmlElement any_of(std::initializer_list<Field> fields) const noexcept {
    for (const Field field : fields) {
      if ((*this)[field]) return (*this)[field];
    }
    return {};
  }
};

Fields fields_of(XmlElement parent, Vocabularies& vocabularies) {
  Fields fields;
  for (const XmlElement child : parent.children()) {
    const Vocabulary vocabulary = vocabularies.of(child);
    const auto name = std::ranges::find_if(field_names, [&](const FieldName& known) {
      return known.vocabulary == vocabulary && child.is(known.name);
    });
    if (name == field_names.end()) continue;
    fields.all.emplace_back(name->field, child);
    XmlElement& first = fields.first[static_cast<std::size_t>(name->field)];
    if (!first || (text::trim(first.source()).empty() && !text::trim(child.source()).empty())) {
      first = child;
    }
  }
  return fields;
}

bool is_web_address(std::string_view text) noexcept {
  return text.starts_with("http://") || text.starts_with("https://");
}

bool is_picture(XmlElement element) {
  constexpr std::string_view type = "image/";
  if (element.attribute("medium") == "image") return true;
  const std::string_view written = element.attribute("type");
  if (!written.empty() || !element.attribute("medium").empty()) return written.starts_with(type);
  std::string_view path = element.attribute("url");
  path = path.substr(0, path.find_first_of("?#"));
  static constexpr std::array<std::string_view, 6> endings = {".jpg",  ".jpeg", ".png",
                                                              ".webp", ".gif",  ".avif"};
  return std::ranges::any_of(endings, [&](std::string_view ending) {
    return path.size() > ending.size() &&
           text::equals_ignoring_case(path.substr(path.size() - ending.size()), ending);
  });
}

/// Reads one feed. Borrows its arguments.
class RssReader {
 public:
  RssReader(Input& input, XmlElement root, const ReadOptions& options, Findings& findings)
      : input_(input),
        root_(root),
        channel_(root.is("channel") ? root : root.child("channel")),
        options_(options),
        findings_(findings),
        vocabularies_(findings),
        collector_(options, language_in(root, channel_), sample_of(root), findings) {
    vocabularies_.add_scope(root);
    vocabularies_.add_scope(channel_);
  }

  Document run() {
    base_ = text::resolve_url(base_of(channel_, base_of(root_, {})), options_.url);
    site_ = options_.url;
    read_channel();
    for (const XmlElement child : channel_.children()) read_if_item(child);
    // RSS 1.0 has its items beside the channel, and some feeds have theirs there by mistake.
    if (root_.offset() != channel_.offset()) {
      for (const XmlElement child : root_.children()) read_if_item(child);
    }
    return collector_.finish(input_);
  }

 private:
  static std::string_view language_in(XmlElement root, XmlElement channel) noexcept {
    const std::string_view said = channel.child("language").text();
    if (!said.empty()) return said;
    const std::string_view of_channel = channel.attribute("lang");
    return of_channel.empty() ? root.attribute("lang") : of_channel;
  }

  void read_channel() {
    const Fields fields = fields_of(channel_, vocabularies_);
    Feed feed;
    feed.title = text_in(fields.any_of({Field::title, Field::title_elsewhere}));
    feed.description = text_in(fields.any_of({Field::description, Field::summary}));
    feed.url = link_of(channel_, fields, base_.empty() ? site_ : base_);
    feed.language = language_in(root_, channel_);
    feed.updated = time_of(fields.any_of({Field::updated, Field::published}));
    rights_ = text_in(fields[Field::rights]);
    if (is_web_address(feed.url)) site_ = feed.url;
    title_ = feed.title;
    collector_.document.feed = std::move(feed);
  }

  void read_if_item(XmlElement element) {
    if (!element.is("item") || !collector_.has_room(element.offset())) return;
    collector_.add(article_of(element), element.offset());
  }

  Article article_of(XmlElement item) {
    const Fields fields = fields_of(item, vocabularies_);
    const std::string_view language = fields[Field::language].text();
    Article article = collector_.article_in(language.empty() ? item.attribute("lang") : language);
    const std::string base = base_of(item, base_);
    article.headline = text_in(fields.any_of({Field::title, Field::title_elsewhere}));
    article.url = link_of(item, fields, base.empty() ? site_ : base);
    article.published = time_of(fields[Field::published]);
    article.updated = time_of(fields[Field::updated]);
    article.source = text_in(fields[Field::source]);
    if (article.source.empty()) article.source = title_;
    article.rights = fields[Field::rights] ? text_in(fields[Field::rights]) : rights_;
    add_authors(fields, article);
    add_tags(fields, article);
    const std::string page = is_web_address(article.url) ? article.url : site_;
    const std::string_view for_body = base.empty() ? page : base;
    add_body(fields, for_body, article);
    add_picture(fields, for_body, article);
    return article;
  }

  std::optional<Timestamp> time_of(XmlElement element) {
    return collector_.times.read(element.text(), element.offset());
  }

  /// The address of the page: the link, that of Atom that is no other, or an identifier that is an
  /// address unless it says that it is none.
  std::string link_of(XmlElement element, const Fields& fields, std::string_view base) {
    const XmlElement link = fields[Field::link];
    std::string_view written = link.text();
    if (written.empty()) written = link.attribute("href");
    for (const auto& [field, child] : fields.all) {
      const std::string_view relation = child.attribute("rel");
      if (!written.empty()) break;
      if (field == Field::atom_link && (relation.empty() || relation == "alternate")) {
        written = child.attribute("href");
      }
    }
    const XmlElement identifier = fields[Field::identifier];
    const bool is_link = !text::equals_ignoring_case(identifier.attribute("isPermaLink"), "false");
    if (written.empty() && is_link && is_web_address(identifier.text())) {
      written = identifier.text();
    }
    if (written.empty() && is_web_address(element.attribute("about"))) {
      written = element.attribute("about");
    }
    return address_of(written, base, false, link ? link.offset() : element.offset(), findings_);
  }

  void add_authors(const Fields& fields, Article& article) {
    for (const auto& [field, child] : fields.all) {
      if (field != Field::author) continue;
      const XmlElement name = child.child("name");
      add_author(name ? text_in(name) : text_in(child), article, child.offset(), findings_);
    }
    const XmlElement elsewhere = fields[Field::author_elsewhere];
    if (article.authors.empty() && elsewhere) {
      add_author(text_in(elsewhere), article, elsewhere.offset(), findings_);
    }
  }

  /// The first category is the section, too.
  static void add_tags(const Fields& fields, Article& article) {
    for (const auto& [field, child] : fields.all) {
      if (field == Field::category) {
        const std::string_view label = child.attribute("label");
        const std::string_view term = label.empty() ? child.attribute("term") : label;
        add_tag(child.text().empty() ? term : child.text(), article);
        if (article.section.empty() && !article.tags.empty()) article.section = article.tags.back();
      }
      if (field == Field::keywords) add_tags_of(child.text(), article);
    }
  }

  static void add_tags_of(std::string_view list, Article& article) {
    while (!list.empty()) {
      const std::size_t size = std::min(list.find(','), list.size());
      add_tag(list.substr(0, size), article);
      list.remove_prefix(std::min(size + 1, list.size()));
    }
  }

  void add_body(const Fields& fields, std::string_view base, Article& article) {
    const XmlElement description = fields[Field::description];
    const XmlElement summary = fields[Field::summary];
    const XmlElement body = fields[Field::body];
    const XmlElement plain = fields[Field::full_text];
    const ElementMarkup described(description);
    const bool has_body = !text::trim(body.source()).empty();
    const bool is_body = !has_body && holds_structure(described.html());
    const XmlElement source = is_body ? description : body;
    if (has_body || is_body) {
      const std::string own_base = base_of(source, base);
      add_html(ElementMarkup(source).fragment(own_base), options_, article, findings_);
    } else if (plain) {
      add_plain_text(plain.text(), options_, article, plain.offset(), findings_);
    }
    if (!is_body) article.dek = dek_of(described.html());
    if (article.dek.empty() && summary) article.dek = dek_of(ElementMarkup(summary).html());
  }

  /// The widest picture; where feeds say no width the first, and one of Media RSS, which may have a
  /// caption, before an enclosure.
  void add_picture(const Fields& fields, std::string_view base, Article& article) {
    for (const auto& [field, child] : fields.all) {
      if (field == Field::media_group) {
        add_pictures(fields_of(child, vocabularies_), base, article);
      }
    }
    add_pictures(fields, base, article);
    if (article.image) return;
    for (const Field field : {Field::enclosure, Field::media_thumbnail, Field::picture}) {
      const XmlElement element = fields[field];
      if (!element || (field == Field::enclosure && !is_picture(element))) continue;
      Image image = image_in(element, base, findings_);
      if (image.url.empty()) continue;
      article.image = std::move(image);
      return;
    }
  }

  void add_pictures(const Fields& fields, std::string_view base, Article& article) {
    for (const auto& [field, child] : fields.all) {
      if (field != Field::media_content || !is_picture(child)) continue;
      Image image = image_in(child, base, findings_);
      if (image.url.empty() || (article.image && article.image->width >= image.width)) continue;
      const Fields own = fields_of(child, vocabularies_);
      const auto said = [&](Field what) { return text_in(own[what] ? own[what] : fields[what]); };
      image.alt = said(Field::media_title);
      image.caption = said(Field::media_caption);
      image.credit = said(Field::media_credit);
      article.image = std::move(image);
    }
  }

  Input& input_;
  XmlElement root_;
  XmlElement channel_;
  const ReadOptions& options_;
  Findings& findings_;
  Vocabularies vocabularies_;
  Collector collector_;
  std::string base_{};  // of addresses, as the feed declares it
  std::string site_{};  // where it declares none
  std::string rights_{};
  std::string title_{};
};

bool is_rss_root(XmlElement root) noexcept {
  return root.is("rss") || root.is("RDF") ||
         (root.is("channel") && (root.child("item") || root.child("title")));
}

}  // namespace

bool is_rss(Input& input) { return is_rss_root(input.xml_or_none()); }

Result<Document> read_rss(Input& input, const ReadOptions& options) {
  const auto root = input.xml();
  if (!root) return std::unexpected(root.error());
  if (!is_rss_root(*root)) return no_feed(*root);
  Findings findings(options.limits.diagnostics);
  return RssReader(input, *root, options, findings).run();
}

}  // namespace courant::readers
