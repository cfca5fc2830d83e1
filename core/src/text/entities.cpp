#include "text/entities.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "text/ascii.hpp"
#include "text/encoding.hpp"
#include "text/utf8.hpp"

namespace courant::text {
namespace {

#include "text/entities.inc"

constexpr std::string_view entities(packed_entities, sizeof(packed_entities) - 1);

constexpr std::size_t first_head = 1;
constexpr std::size_t legacy_bit = 0x20;
constexpr std::size_t longest_name = 31;  // "CounterClockwiseContourIntegral"

constexpr bool is_in_name(char c) noexcept { return is_letter(c) || is_digit(c); }
constexpr bool is_in_value(char c) noexcept { return static_cast<unsigned char>(c) >= 0x80; }

/// Where the names with each first letter begin in the table, "A" being 0.
constexpr std::array<std::uint16_t, 'z' - 'A' + 1> first_letters = [] {
  std::array<std::uint16_t, 'z' - 'A' + 1> starts{};
  for (std::size_t at = entities.size(); at-- > 0;) {
    const auto head = static_cast<unsigned char>(entities[at]);
    if ((head & ~legacy_bit) != first_head) continue;
    starts[static_cast<std::size_t>(entities[at + 1] - 'A')] = static_cast<std::uint16_t>(at);
  }
  return starts;
}();

/// An entry of the table. Borrows it.
struct Entry {
  std::size_t shared;
  bool legacy;
  std::string_view rest;
  std::string_view value;
};

Entry take_entry(std::string_view& table) noexcept {
  const auto head = static_cast<unsigned char>(table.front());
  const auto run = [&](std::size_t from, bool (*belongs)(char) noexcept) {
    std::size_t end = from;
    while (end < table.size() && belongs(table[end])) ++end;
    return end;
  };
  const std::size_t name_end = run(1, is_in_name);
  const std::size_t value_end = run(name_end, is_in_value);
  const Entry entry{.shared = (head & ~legacy_bit) - first_head,
                    .legacy = (head & legacy_bit) != 0,
                    .rest = table.substr(1, name_end - 1),
                    .value = table.substr(name_end, value_end - name_end)};
  table.remove_prefix(value_end);
  return entry;
}

/// A reference that was found: how long it is behind its '&', and what it stands for, packed.
struct Match {
  std::size_t size = 0;
  std::string_view value{};
};

/// The longest named reference that `text`, what follows '&', begins with.
Match find_named(std::string_view text) noexcept {
  if (text.empty() || !is_letter(text.front())) return {};
  const auto begin = text.begin();
  const auto stop = std::find_if_not(
      begin, begin + static_cast<std::ptrdiff_t>(std::min(text.size(), longest_name)), is_in_name);
  const std::string_view name = text.substr(0, static_cast<std::size_t>(stop - begin));
  const bool closed = text.substr(name.size()).starts_with(';');
  std::string_view table =
      entities.substr(first_letters[static_cast<std::size_t>(name.front() - 'A')]);
  Match best;
  std::size_t matched = 0;  // characters that the entry before has in common with `name`
  while (!table.empty()) {
    const Entry entry = take_entry(table);
    if (entry.shared < matched) break;     // sorted: none after this one comes closer
    if (entry.shared > matched) continue;  // differs where the one before it did
    const std::string_view wanted = name.substr(matched);
    const auto [mine, its] = std::ranges::mismatch(wanted, entry.rest);
    matched += static_cast<std::size_t>(mine - wanted.begin());
    if (its != entry.rest.end()) continue;
    if (closed && matched == name.size()) return {matched + 1, entry.value};
    if (entry.legacy) best = {matched, entry.value};
  }
  return best;
}

/// Of two bytes that may be no UTF-8 otherwise: ASCII.
void append_value(std::string& out, std::string_view value) {
  while (!value.empty()) {
    const auto head = static_cast<unsigned char>(value.front());
    if (head <= 0xC1) {
      out +=
          static_cast<char>(((head & 1U) << 6U) | (static_cast<unsigned char>(value[1]) & 0x3FU));
      value.remove_prefix(2);
    } else {
      const std::size_t size = decode_at(value, 0).size;
      out += value.substr(0, size);
      value.remove_prefix(size);
    }
  }
}

/// The character of text that a numeric reference to `number` means.
char32_t character_numbered(char32_t number) noexcept {
  if (number >= 0x80 && number < 0xA0) {
    return windows_1252_character(static_cast<unsigned char>(number));
  }
  const bool white = number == '\t' || number == '\n' || number == '\r';
  if (number == '\f') return ' ';
  if ((number < 0x20 && !white) || number == 0x7F || number > 0x10'FFFF ||
      (number >= 0xD800 && number < 0xE000)) {
    return replacement_character;
  }
  return number;
}

int digit_value(char c, bool hexadecimal) noexcept {
  if (is_digit(c)) return c - '0';
  const char lower = to_lower(c);
  return hexadecimal && lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// Appends what the numeric reference at the start of `text`, behind "&#", stands for.
/// @return its size; 0 if there is none.
std::size_t append_numbered(std::string& out, std::string_view text) {
  constexpr char32_t beyond = 0x11'0000;
  const bool hexadecimal = text.starts_with('x') || text.starts_with('X');
  const std::size_t begin = hexadecimal ? 1 : 0;
  std::size_t at = begin;
  char32_t number = 0;
  for (; at < text.size() && digit_value(text[at], hexadecimal) >= 0; ++at) {
    const auto digit = static_cast<char32_t>(digit_value(text[at], hexadecimal));
    number = std::min<char32_t>((number * (hexadecimal ? 16 : 10)) + digit, beyond);
  }
  if (at == begin) return 0;
  append_utf8(out, character_numbered(number));
  return text.substr(at).starts_with(';') ? at + 1 : at;
}

/// Appends what the named reference at the start of `text`, behind '&', stands for.
/// @return its size; 0 if there is none.
std::size_t append_named(std::string& out, std::string_view text, ReferenceContext context) {
  const Match match = find_named(text);
  if (match.size == 0) return 0;
  const std::string_view behind = text.substr(match.size);
  const bool open = text[match.size - 1] != ';';
  if (open && context == ReferenceContext::attribute && !behind.empty() &&
      (behind.front() == '=' || is_in_name(behind.front()))) {
    return 0;
  }
  append_value(out, match.value);
  return match.size;
}

}  // namespace

std::string decode_html_references(std::string_view text, ReferenceContext context) {
  std::string decoded;
  decoded.reserve(text.size());
  while (!text.empty()) {
    const std::size_t start = std::min(text.find('&'), text.size());
    decoded += text.substr(0, start);
    text.remove_prefix(start);
    if (text.empty()) break;
    text.remove_prefix(1);
    std::size_t size = 0;
    if (text.starts_with('#')) {
      size = append_numbered(decoded, text.substr(1));
      if (size > 0) ++size;
    } else {
      size = append_named(decoded, text, context);
    }
    if (size == 0) decoded += '&';
    text.remove_prefix(size);
  }
  return decoded;
}

}  // namespace courant::text
