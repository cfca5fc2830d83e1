#include "readers/entries/xml_entries.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

#include "text/ascii.hpp"
#include "text/encoding.hpp"
#include "text/escape.hpp"
#include "text/excerpt.hpp"
#include "text/markup.hpp"
#include "text/urls.hpp"

namespace courant::readers {
namespace {

using text::XmlElement;

struct KnownVocabulary {
  Vocabulary vocabulary;
  std::string_view prefix;  ///< The usual one.
  std::string_view name;    ///< What its namespace has in it, in lower case.
};

constexpr std::array known_vocabularies = {
    KnownVocabulary{Vocabulary::atom, "atom", "w3.org/2005/atom"},
    KnownVocabulary{Vocabulary::atom, "atom03", "purl.org/atom/"},
    KnownVocabulary{Vocabulary::content, "content", "rss/1.0/modules/content"},
    KnownVocabulary{Vocabulary::dublin_core, "dc", "purl.org/dc/"},
    KnownVocabulary{Vocabulary::dublin_core, "dcterms", "purl.org/dc/terms"},
    KnownVocabulary{Vocabulary::media, "media", "search.yahoo.com/mrss"},
    KnownVocabulary{Vocabulary::itunes, "itunes", "itunes.com/dtds/"},
    KnownVocabulary{Vocabulary::yandex, "yandex", "news.yandex.ru"},
    KnownVocabulary{Vocabulary::plain, "rss", "purl.org/rss/1.0/"},
    KnownVocabulary{Vocabulary::plain, "rss09", "my.netscape.com/rdf/"},
};

std::string lower(std::string_view text) {
  std::string copy(text);
  std::ranges::transform(copy, copy.begin(), [](char c) { return text::to_lower(c); });
  return copy;
}

Vocabulary vocabulary_of(std::string_view name) {
  const std::string written = lower(name);
  for (const KnownVocabulary& known : known_vocabularies) {
    if (written.contains(known.name)) return known.vocabulary;
  }
  return Vocabulary::other;
}

bool has_children(XmlElement element) noexcept {
  return element.children().begin() != element.children().end();
}

/// What is inside the one CDATA section that `source` is; absent if it is anything else.
std::optional<std::string_view> section_in(std::string_view source) noexcept {
  constexpr std::string_view begin = "<![CDATA[";
  constexpr std::string_view end = "]]>";
  source = text::trim(source);
  if (!source.starts_with(begin) || !source.ends_with(end)) return std::nullopt;
  source.remove_prefix(begin.size());
  const std::string_view inside = source.substr(0, source.size() - end.size());
  if (inside.contains(end)) return std::nullopt;
  return inside;
}

/// Elements that HTML knows without an end tag, and where it reads "/>" as XML does.
bool is_void(std::string_view name) noexcept {
  static constexpr std::array<std::string_view, 9> names = {
      "area", "br", "col", "embed", "hr", "img", "input", "source", "wbr"};
  return std::ranges::find(names, name) != names.end();
}

void write_tag(const text::MarkupToken& token, std::string& html) {
  const std::string_view name = token.name.substr(token.name.find(':') + 1);
  const bool is_end = token.kind == text::MarkupKind::end_tag;
  html.append(is_end ? "</" : "<").append(name);
  for (const text::MarkupAttribute& attribute : *token.attributes) {
    if (is_end) break;
    html.append(" ").append(attribute.name).append("=\"");
    // As written, references included; but it may have stood in other quotation marks.
    for (const char c : attribute.value) html.append(c == '"' ? "&quot;" : std::string(1, c));
    html += '"';
  }
  html += '>';
  if (token.self_closing && !is_void(name)) html.append("</").append(name).append(">");
}

/// XML markup as HTML reads it: without prefixes, and an element without content closed by a tag.
/// A section is markup that somebody meant to escape.
std::string html_of(std::string_view source) {
  std::string html;
  text::MarkupScanner scanner(source);
  for (auto token = scanner.next(); token.kind != text::MarkupKind::end; token = scanner.next()) {
    if (token.kind == text::MarkupKind::text) {
      html += token.text;
    } else {
      write_tag(token, html);
    }
  }
  return html;
}

std::uint32_t size_in(std::string_view written) noexcept {
  std::uint32_t size = 0;
  std::from_chars(written.data(), written.data() + written.size(), size);
  return size;
}

}  // namespace

std::string_view Vocabularies::declared(XmlElement element, std::string_view prefix) const {
  if (const std::string_view name = element.declared_namespace(prefix); !name.empty()) return name;
  for (const XmlElement scope : scopes_) {
    const std::string_view name = scope.declared_namespace(prefix);
    if (!name.empty()) return name;
  }
  return {};
}

Vocabulary Vocabularies::of(XmlElement element) {
  const std::string_view prefix = element.prefix();
  if (prefix.empty()) return Vocabulary::plain;
  const std::string_view name = declared(element, prefix);
  if (!name.empty()) return vocabulary_of(name);
  if (!std::exchange(reported_, true)) {
    findings_.add(DiagnosticCode::ill_formed_markup, element.offset(),
                  "a prefix that is not declared: " + text::quoted(prefix));
  }
  const auto known = std::ranges::find(known_vocabularies, prefix, &KnownVocabulary::prefix);
  return known == known_vocabularies.end() ? Vocabulary::other : known->vocabulary;
}

ElementMarkup::ElementMarkup(XmlElement element) : offset_(element.offset()) {
  const std::string_view source = element.source();
  if (const auto section = section_in(source)) {
    view_ = *section;
    offset_ = element.source_offset() + source.find('[', source.find('[') + 1) + 1;
    writing_ = text::Writing::verbatim;
  } else if (has_children(element)) {
    copy_ = html_of(source);
    is_copy_ = true;
  } else {
    view_ = element.text();
    writing_ = text::Writing::xml;
    written_ = source;
    offset_ = element.source_offset();
  }
}

std::string text_in(XmlElement element) {
  return has_children(element) ? text_of(ElementMarkup(element).html()) : text_of(element.text());
}

std::string base_of(XmlElement element, std::string_view outer) {
  const std::string_view own = text::trim(element.attribute("base"));
  return own.empty() ? std::string(outer) : text::resolve_url(own, outer);
}

Image image_in(XmlElement element, std::string_view base, Findings& findings) {
  const std::string_view url = element.attribute("url");
  const std::string_view written = url.empty() ? element.attribute("href") : url;
  return {.url = address_of(written, base, true, element.offset(), findings),
          .width = size_in(element.attribute("width")),
          .height = size_in(element.attribute("height"))};
}

std::string decode_base64(std::string_view text) {
  std::string bytes;
  std::uint32_t bits = 0;
  int count = 0;
  for (const char c : text) {
    static constexpr std::string_view digits =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    const std::size_t digit = digits.find(c);
    if (c == '=' || text::is_white(c)) continue;
    if (digit == std::string_view::npos) return {};
    bits = (bits << 6U) | static_cast<std::uint32_t>(digit);
    count += 6;
    if (count < 8) continue;
    count -= 8;
    bytes += static_cast<char>((bits >> static_cast<unsigned>(count)) & 0xFFU);
  }
  text::DecodedText decoded = text::decode(bytes);
  const bool is_text = decoded.repairs.empty() && !decoded.encoding_guessed;
  return is_text ? std::move(decoded.text) : std::string();
}

std::string sample_of(XmlElement root) {
  constexpr std::size_t enough = 2'000;
  std::string sample;
  for (const XmlElement element : root.with_descendants()) {
    if (sample.size() >= enough) break;
    sample.append(element.text()).append(" ");
  }
  return sample;
}

std::unexpected<Error> no_feed(XmlElement root) {
  const bool is_page = root.is("html") || root.is("head") || root.is("body");
  return std::unexpected(Error{ErrorCode::unknown_format,
                               {.offset = root.offset()},
                               is_page ? "a page of HTML in place of a feed" : "expected a feed"});
}

}  // namespace courant::readers
