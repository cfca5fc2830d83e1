#include "text/markup.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "text/ascii.hpp"
#include "text/entities.hpp"
#include "text/utf8.hpp"

namespace courant::text {
namespace {

constexpr std::string_view section_start = "<![CDATA[";
constexpr std::string_view section_end = "]]>";

constexpr bool starts_name(char c) noexcept {
  return is_letter(c) || c == '_' || c == ':' || static_cast<unsigned char>(c) >= 0x80;
}

constexpr bool is_in_name(char c) noexcept {
  return !is_white(c) && c != '>' && c != '/' && c != '=' && c != '<';
}

/// In HTML a '<' is part of a name.
constexpr bool is_in_html_name(char c) noexcept { return c == '<' || is_in_name(c); }

/// Elements of HTML without markup inside.
constexpr std::array raw_elements = std::to_array<std::string_view>(
    {"script", "style", "title", "textarea", "iframe", "xmp", "noembed", "noframes", "plaintext"});

/// Those whose text has references.
constexpr bool has_references(std::string_view element) noexcept {
  return equals_ignoring_case(element, "title") || equals_ignoring_case(element, "textarea");
}

bool is_raw(std::string_view element) noexcept {
  return std::ranges::any_of(raw_elements, [element](std::string_view name) {
    return equals_ignoring_case(element, name);
  });
}

struct Entity {
  std::string_view name;
  char32_t value;
};

constexpr std::array entities = {Entity{"amp", '&'}, Entity{"apos", '\''}, Entity{"gt", '>'},
                                 Entity{"lt", '<'}, Entity{"quot", '"'}};

/// The number that `digits` stand for, as far as it may be a code point; absent if they are none.
std::optional<char32_t> code_point_of(std::string_view digits) noexcept {
  constexpr char32_t beyond = 0x11'0000;
  const bool hexadecimal = digits.starts_with('x') || digits.starts_with('X');
  if (hexadecimal) digits.remove_prefix(1);
  if (digits.empty()) return std::nullopt;
  char32_t value = 0;
  for (const char c : digits) {
    const char lower = to_lower(c);
    const bool letter = hexadecimal && lower >= 'a' && lower <= 'f';
    if (!is_digit(c) && !letter) return std::nullopt;
    const auto digit = static_cast<char32_t>(letter ? lower - 'a' + 10 : c - '0');
    value = std::min<char32_t>((value * (hexadecimal ? 16 : 10)) + digit, beyond);
  }
  return value;
}

/// What XML lets stand in a text.
constexpr bool is_text_character(char32_t c) noexcept {
  if (c < 0x20) return c == '\t' || c == '\n' || c == '\r';
  return c != 0x7F && (c < 0xD800 || c > 0xDFFF) && c < 0x11'0000;
}

/// The character that the reference `name` (without & and ;) stands for.
std::optional<char32_t> character_of(std::string_view name) noexcept {
  if (name.starts_with('#')) {
    const auto value = code_point_of(name.substr(1));
    return value && !is_text_character(*value) ? replacement_character : value;
  }
  const auto entity = std::ranges::find(entities, name, &Entity::name);
  if (entity == entities.end()) return std::nullopt;
  return entity->value;
}

/// What the whole `reference` is in HTML; empty if it is none there, or only begins with one.
std::string character_of_html(std::string_view reference) {
  const std::string_view name = reference.substr(1, reference.size() - 2);
  if (!std::ranges::all_of(name, [](char c) { return is_letter(c) || is_digit(c); })) return {};
  const std::string decoded = decode_html_references(reference);
  return decoded.ends_with(';') ? std::string() : decoded;
}

}  // namespace

void MarkupScanner::take(std::size_t count) noexcept { at_ = std::min(at_ + count, text_.size()); }

std::string_view MarkupScanner::take_past(std::string_view stop, bool& found) noexcept {
  const std::size_t end = rest().find(stop);
  found = end != std::string_view::npos;
  const std::string_view taken = rest().substr(0, end);
  take(taken.size() + stop.size());
  return taken;
}

void MarkupScanner::skip_white() noexcept {
  while (at_ < text_.size() && is_white(text_[at_])) ++at_;
}

/// By the first two or three characters.
bool MarkupScanner::starts_tag(std::size_t at) const noexcept {
  const std::string_view text = text_.substr(at);
  if (!text.starts_with('<') || text.size() < 2) return false;
  const char c = text[1] == '/' && text.size() > 2 ? text[2] : text[1];
  return html_ ? is_letter(c) : starts_name(c);
}

bool MarkupScanner::starts_declaration(std::size_t at) const noexcept {
  const std::string_view text = text_.substr(at);
  if (text.starts_with("<!") || text.starts_with("<?")) return true;
  return html_ && text.starts_with("</") && text.size() > 2 && !is_letter(text[2]);
}

bool MarkupScanner::starts_section() const noexcept {
  return !html_ && rest().starts_with(section_start);
}

/// A document type may hold declarations in brackets, and '>' inside those or in quotes.
void MarkupScanner::skip_document_type() noexcept {
  bool in_brackets = false;
  char quote = '\0';
  for (; at_ < text_.size(); ++at_) {
    const char c = text_[at_];
    if (quote != '\0') {
      if (c == quote) quote = '\0';
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == '[' || c == ']') {
      in_brackets = c == '[';
    } else if (c == '>' && !in_brackets) {
      return take(1);
    }
  }
  cut_ = true;
}

/// "-->" ends a comment and "--!>" does; "<!-->" and "<!--->" are whole ones.
void MarkupScanner::skip_html_comment(bool& closed) noexcept {
  closed = true;
  for (const std::string_view whole : {">", "->"}) {
    if (rest().starts_with(whole)) return take(whole.size());
  }
  for (std::size_t end = rest().find("--"); end != std::string_view::npos;
       end = rest().find("--", end + 1)) {
    const std::string_view behind = rest().substr(end + 2);
    if (behind.starts_with('>')) return take(end + 3);
    if (behind.starts_with("!>")) return take(end + 4);
  }
  closed = false;
  take(rest().size());
}

/// Passes over a comment, a processing instruction or a document type.
bool MarkupScanner::skip_declaration() noexcept {
  if (!starts_declaration(at_) || starts_section()) return false;
  bool closed = true;
  if (rest().starts_with("<!--")) {
    take(4);
    if (html_) {
      skip_html_comment(closed);
    } else {
      take_past("-->", closed);
    }
  } else if (html_) {
    take_past(">", closed);
  } else if (rest().starts_with("<?")) {
    take_past("?>", closed);
  } else {
    skip_document_type();
  }
  cut_ |= !closed;
  return true;
}

std::string_view MarkupScanner::take_name() noexcept {
  const auto stop = std::ranges::find_if_not(rest(), html_ ? is_in_html_name : is_in_name);
  const std::string_view name = rest().substr(0, static_cast<std::size_t>(stop - rest().begin()));
  take(name.size());
  return name;
}

std::string_view MarkupScanner::take_value() noexcept {
  const char quote = at_ < text_.size() ? text_[at_] : '\0';
  if (quote != '"' && quote != '\'') {
    const std::string_view value = rest().substr(0, rest().find_first_of(" \t\r\n>"));
    take(value.size());
    return value;
  }
  take(1);
  bool closed = false;
  const std::string_view value = take_past({&text_[at_ - 1], 1}, closed);
  cut_ |= !closed;
  return value;
}

void MarkupScanner::take_attribute() {
  const std::string_view name = take_name();
  if (name.empty()) return take(1);  // a stray sign
  skip_white();
  std::string_view value;
  if (rest().starts_with('=')) {
    take(1);
    skip_white();
    value = take_value();
  }
  if (attributes_.size() < max_attributes) attributes_.push_back({name, value});
}

MarkupToken MarkupScanner::take_section() noexcept {
  MarkupToken token{.kind = MarkupKind::text, .verbatim = true, .offset = at_};
  take(section_start.size());
  bool closed = false;
  token.text = take_past(section_end, closed);
  token.cut = !closed;
  return token;
}

MarkupToken MarkupScanner::take_tag() {
  MarkupToken token{.kind = MarkupKind::start_tag, .offset = at_, .attributes = &attributes_};
  take(1);
  if (rest().starts_with('/')) {
    token.kind = MarkupKind::end_tag;
    take(1);
  }
  token.name = take_name();
  attributes_.clear();
  // A '<' ends a tag that was not closed: the next one begins. Not so in HTML.
  const std::string_view stops = html_ ? ">" : "><";
  for (skip_white(); at_ < text_.size() && !stops.contains(text_[at_]); skip_white()) {
    token.self_closing = rest().starts_with("/>");
    if (token.self_closing) {
      take(1);
      break;
    }
    take_attribute();
  }
  token.cut = cut_ || at_ == text_.size();
  if (rest().starts_with('>')) take(1);
  // Written as an empty element an iframe is meant as one, whatever browsers make of it.
  const bool closed = token.self_closing && equals_ignoring_case(token.name, "iframe");
  if (html_ && token.kind == MarkupKind::start_tag && !closed && is_raw(token.name)) {
    raw_ = token.name;
  }
  return token;
}

/// Everything up to the end tag of the element.
MarkupToken MarkupScanner::take_raw_text() noexcept {
  MarkupToken token{.kind = MarkupKind::text, .verbatim = !has_references(raw_), .offset = at_};
  std::size_t end = text_.find("</", at_);
  for (; end != std::string_view::npos; end = text_.find("</", end + 2)) {
    const std::string_view name = text_.substr(end + 2, raw_.size());
    const std::string_view behind = text_.substr(end + 2 + name.size(), 1);
    if (equals_ignoring_case(name, raw_) && behind.find_first_not_of(" \t\r\n/>") != 0) break;
  }
  token.cut = end == std::string_view::npos;
  token.text = text_.substr(at_, end - at_);
  at_ += token.text.size();
  raw_ = {};
  return token;
}

MarkupToken MarkupScanner::take_text() noexcept {
  MarkupToken token{.kind = MarkupKind::text, .offset = at_};
  std::size_t end = at_;
  do {
    end = std::min(text_.find('<', end + 1), text_.size());
  } while (end < text_.size() && !starts_tag(end) && !starts_declaration(end));
  token.text = text_.substr(at_, end - at_);
  at_ = end;
  return token;
}

MarkupToken MarkupScanner::take_piece() {
  if (!raw_.empty()) return take_raw_text();
  while (skip_declaration()) {
  }
  if (at_ == text_.size()) return {.cut = cut_, .offset = at_};
  if (starts_section()) return take_section();
  return starts_tag(at_) ? take_tag() : take_text();
}

MarkupToken MarkupScanner::next() {
  MarkupToken token = take_piece();
  token.size = at_ - token.offset;
  return token;
}

std::string decode_references(std::string_view text) {
  std::size_t stray = 0;
  return decode_references(text, stray);
}

std::string decode_references(std::string_view text, std::size_t& stray) {
  constexpr std::size_t longest = 33;  // of the names of HTML; numbers have some zeros to spare
  const std::size_t whole = text.size();
  stray = std::string_view::npos;
  std::string decoded;
  while (!text.empty()) {
    const std::size_t start = std::min(text.find('&'), text.size());
    decoded += text.substr(0, start);
    text.remove_prefix(start);
    if (text.empty()) break;
    const std::size_t size = text.substr(0, longest + 2).find(';');
    const bool ends = size != std::string_view::npos;
    const auto character = ends ? character_of(text.substr(1, size - 1)) : std::nullopt;
    if (!character) stray = std::min(stray, whole - text.size());
    const std::string named =
        ends && !character ? character_of_html(text.substr(0, size + 1)) : std::string();
    if (character) append_utf8(decoded, *character);
    if (!character) decoded += named.empty() ? "&" : named;
    text.remove_prefix(character || !named.empty() ? size + 1 : 1);
  }
  return decoded;
}

}  // namespace courant::text
