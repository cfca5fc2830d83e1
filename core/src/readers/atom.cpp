// Atom 1.0 (RFC 4287) and 0.3.

#include <algorithm>
#include <utility>

#include "readers/entries/xml_entries.hpp"
#include "readers/readers.hpp"
#include "text/ascii.hpp"
#include "text/urls.hpp"

namespace courant::readers {
namespace {

using text::XmlElement;

/// How an element holds its text.
enum class TextKind : std::uint8_t { plain, html, base64 };

bool is_text_type(std::string_view type) noexcept {
  return type.empty() || type == "text" || type.starts_with("text/") || type == "html" ||
         type.contains("xml") || type == "escaped";
}

/// By its type, and in Atom 0.3 by its mode as well. What has markup inside is markup whatever is
/// said of it, and any other type is base64.
TextKind kind_of(XmlElement element) {
  const std::string_view type = text::trim(element.attribute("type"));
  if (element.children().begin() != element.children().end()) return TextKind::html;
  if (text::equals_ignoring_case(element.attribute("mode"), "base64")) return TextKind::base64;
  if (!is_text_type(type)) return type.contains('/') ? TextKind::base64 : TextKind::plain;
  return type.contains("html") ? TextKind::html : TextKind::plain;
}

/// An element's text for one line: a title, a summary, rights.
std::string line_in(XmlElement element) {
  switch (kind_of(element)) {
    case TextKind::plain:
      return one_line(element.text());
    case TextKind::html:
      return text_of(ElementMarkup(element).html());
    case TextKind::base64: {
      // A type that nobody knows says little: what is no base64 is text.
      const std::string decoded = decode_base64(element.text());
      return decoded.empty() ? one_line(element.text()) : text_of(decoded);
    }
  }
  return {};
}

/// The first child of one of these names, in their order, in the vocabulary of `element` itself:
/// Media RSS has titles and content, too.
XmlElement child_of(XmlElement element, std::initializer_list<std::string_view> names) noexcept {
  for (const std::string_view name : names) {
    for (const XmlElement child : element.children()) {
      if (child.prefix().empty() == element.prefix().empty() && child.is(name)) return child;
    }
  }
  return {};
}

struct Links {
  XmlElement alternate{};
  XmlElement enclosure{};  ///< A picture.
};

Links links_of(XmlElement element) {
  Links links;
  for (const XmlElement child : element.children()) {
    if (!child.is("link")) continue;
    const std::string_view relation = child.attribute("rel");
    const std::string_view type = child.attribute("type");
    const bool is_page = type.empty() || type.contains("html");
    const bool better =
        !links.alternate || (is_page && !links.alternate.attribute("type").empty() &&
                             !links.alternate.attribute("type").contains("html"));
    if ((relation.empty() || relation == "alternate") && better) links.alternate = child;
    if (relation == "enclosure" && type.starts_with("image/") && !links.enclosure) {
      links.enclosure = child;
    }
  }
  return links;
}

/// Reads one feed, or one entry that stands alone. Borrows its arguments.
class AtomReader {
 public:
  AtomReader(Input& input, XmlElement root, const ReadOptions& options, Findings& findings)
      : input_(input),
        root_(root),
        options_(options),
        findings_(findings),
        vocabularies_(findings),
        collector_(options, root.attribute("lang"), sample_of(root), findings) {
    vocabularies_.add_scope(root);
  }

  Document run() {
    base_ = text::resolve_url(base_of(root_, {}), options_.url);
    if (root_.is("entry")) {
      site_ = options_.url;
      read_entry(root_);
    } else {
      read_feed();
      for (const XmlElement child : root_.children()) {
        if (child.is("entry") && collector_.has_room(child.offset())) read_entry(child);
      }
    }
    return collector_.finish(input_);
  }

 private:
  void read_feed() {
    site_ = options_.url;
    Feed feed;
    feed.title = line_in(child_of(root_, {"title"}));
    feed.description = line_in(child_of(root_, {"subtitle", "tagline"}));
    feed.language = root_.attribute("lang");
    feed.updated = time_of(child_of(root_, {"updated", "modified"}));
    feed.url = link_in(links_of(root_), base_.empty() ? site_ : base_);
    if (!feed.url.empty()) site_ = feed.url;
    rights_ = line_in(child_of(root_, {"rights", "copyright"}));
    collector_.document.feed = std::move(feed);
  }

  void read_entry(XmlElement entry) {
    Article article = collector_.article_in(entry.attribute("lang"));
    const std::string base = base_of(entry, base_);
    const Links links = links_of(entry);
    article.headline = line_in(child_of(entry, {"title"}));
    article.url = link_in(links, base.empty() ? site_ : base);
    article.published = time_of(child_of(entry, {"published", "issued", "created"}));
    article.updated = time_of(child_of(entry, {"updated", "modified"}));
    if (!article.published) article.published = std::exchange(article.updated, {});
    add_source(entry, article);
    add_authors({entry, child_of(entry, {"source"})}, article);
    add_tags(entry, article);
    const std::string page = article.url.empty() ? site_ : article.url;
    add_texts(entry, base.empty() ? page : base, article);
    add_picture(entry, links, base.empty() ? page : base, article);
    if (says_something(article)) add_authors({root_}, article);
    collector_.add(std::move(article), entry.offset());
  }

  std::optional<Timestamp> time_of(XmlElement element) {
    return collector_.times.read(element.text(), element.offset());
  }

  std::string link_in(const Links& links, std::string_view base) {
    const std::string own = base_of(links.alternate, base);
    const std::string_view written = links.alternate.attribute("href");
    return address_of(written.empty() ? links.alternate.text() : written, own, false,
                      links.alternate.offset(), findings_);
  }

  /// An entry that was taken from another feed names it.
  void add_source(XmlElement entry, Article& article) {
    const XmlElement source = entry.child("source");
    article.source = line_in(source.child("title"));
    if (article.source.empty() && collector_.document.feed) {
      article.source = collector_.document.feed->title;
    }
    const XmlElement own = child_of(entry, {"rights", "copyright"});
    article.rights = own ? line_in(own) : rights_;
  }

  /// Those of the entry, else of its source, else of the feed (RFC 4287, 4.2.1).
  void add_authors(std::initializer_list<XmlElement> holders, Article& article) {
    for (const XmlElement holder : holders) {
      if (!article.authors.empty()) return;
      for (const XmlElement child : holder.children()) {
        if (child.is("author")) add_person(child, article);
      }
    }
  }

  void add_person(XmlElement person, Article& article) {
    const std::size_t count = article.authors.size();
    const XmlElement name = person.child("name");
    add_author(name ? name.text() : person.text(), article, person.offset(), findings_);
    if (article.authors.size() == count) return;
    const XmlElement address = child_of(person, {"uri", "url", "homepage"});
    article.authors.back().url = address_of(address.text(), base_.empty() ? site_ : base_, false,
                                            address.offset(), findings_);
  }

  static void add_tags(XmlElement entry, Article& article) {
    for (const XmlElement child : entry.children()) {
      if (!child.is("category") && !child.is("subject")) continue;
      std::string_view name = child.attribute("label");
      if (name.empty()) name = child.attribute("term");
      if (name.empty()) name = child.text();
      add_tag(name, article);
    }
    if (!article.tags.empty()) article.section = article.tags.front();
  }

  void add_texts(XmlElement entry, std::string_view base, Article& article) {
    const XmlElement summary = child_of(entry, {"summary"});
    const XmlElement content = child_of(entry, {"content"});
    article.dek = kind_of(summary) == TextKind::html ? dek_of(ElementMarkup(summary).html())
                                                     : line_in(summary);
    const std::string_view elsewhere = content.attribute("src");
    if (!elsewhere.empty() && article.url.empty()) {
      article.url =
          address_of(elsewhere, base_of(content, base), false, content.offset(), findings_);
    }
    add_body(content, base, article);
    // Where the summary is all there is and has structure, it is the text.
    if (!article.body.blocks.empty() || kind_of(summary) != TextKind::html) return;
    const ElementMarkup markup(summary);
    if (!holds_structure(markup.html())) return;
    add_html(markup.fragment(base_of(summary, base)), options_, article, findings_);
    article.dek.clear();
  }

  void add_body(XmlElement content, std::string_view base, Article& article) {
    const std::string own = base_of(content, base);
    switch (kind_of(content)) {
      case TextKind::plain:
        add_plain_text(content.text(), options_, article, content.offset(), findings_);
        break;
      case TextKind::html:
        add_html(ElementMarkup(content).fragment(own), options_, article, findings_);
        break;
      case TextKind::base64:
        add_decoded(content, own, article);
        break;
    }
  }

  void add_decoded(XmlElement content, std::string_view base, Article& article) {
    if (content.text().empty()) return;
    const std::string_view type = content.attribute("type");
    const std::string decoded = decode_base64(content.text());
    const bool is_media = type.starts_with("image/") || type.starts_with("video/") ||
                          type.starts_with("audio/") || type == "application/pdf";
    if (is_media || decoded.empty()) {
      return findings_.add(DiagnosticCode::unreadable_content, content.offset());
    }
    add_html({.html = decoded, .offset = content.offset(), .base_url = base}, options_, article,
             findings_);
  }

  bool is_media(XmlElement element, std::string_view name) {
    return element.is(name) && vocabularies_.of(element) == Vocabulary::media;
  }

  /// The picture of an entry: one of Media RSS, which may have a caption, before an enclosure.
  XmlElement picture_in(XmlElement entry, const Links& links) {
    XmlElement thumbnail;
    for (const XmlElement element : entry.with_descendants()) {
      const bool is_image =
          element.attribute("medium") == "image" || element.attribute("type").starts_with("image/");
      if (is_image && is_media(element, "content")) return element;
      if (!thumbnail && is_media(element, "thumbnail")) thumbnail = element;
    }
    return links.enclosure ? links.enclosure : thumbnail;
  }

  /// What Media RSS says of a picture: in the picture itself, in the group that it is in, or in the
  /// entry.
  std::string said_of(XmlElement picture, XmlElement entry, std::string_view name) {
    XmlElement group;
    for (const XmlElement child : entry.children()) {
      if (!is_media(child, "group")) continue;
      for (const XmlElement element : child.with_descendants()) {
        if (element.offset() == picture.offset()) group = child;
      }
    }
    for (const XmlElement holder : {picture, group, entry}) {
      for (const XmlElement child : holder.children()) {
        if (is_media(child, name) && !child.text().empty()) return text_in(child);
      }
    }
    return {};
  }

  void add_picture(XmlElement entry, const Links& links, std::string_view base, Article& article) {
    const XmlElement picture = picture_in(entry, links);
    if (!picture) return;
    Image image = image_in(picture, base, findings_);
    if (image.url.empty()) return;
    image.alt = said_of(picture, entry, "title");
    image.caption = said_of(picture, entry, "description");
    image.credit = said_of(picture, entry, "credit");
    article.image = std::move(image);
  }

  Input& input_;
  XmlElement root_;
  const ReadOptions& options_;
  Findings& findings_;
  Vocabularies vocabularies_;
  Collector collector_;
  std::string base_{};  // of addresses, as the feed declares it
  std::string site_{};  // where it declares none
  std::string rights_{};
};

bool is_atom_root(XmlElement root) noexcept { return root.is("feed") || root.is("entry"); }

}  // namespace

bool is_atom(Input& input) { return is_atom_root(input.xml_or_none()); }

Result<Document> read_atom(Input& input, const ReadOptions& options) {
  const auto root = input.xml();
  if (!root) return std::unexpected(root.error());
  if (!is_atom_root(*root)) return no_feed(*root);
  Findings findings(options.limits.diagnostics);
  return AtomReader(input, *root, options, findings).run();
}

}  // namespace courant::readers
