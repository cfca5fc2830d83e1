#include "amounts/characters.hpp"

#include <algorithm>
#include <array>

#include "text/characters.hpp"
#include "text/utf8.hpp"

namespace courant::amounts {
namespace {

/// What shows nothing is skipped up to this many characters: more is no accident.
constexpr int most_invisible = 4;

constexpr std::array digit_zeros = {U'0', U'\u0660', U'\u06F0', U'\u0966', U'\uFF10'};

bool is_hyphen(char32_t c) noexcept { return c == '-' || c == 0x2010 || c == 0x2011; }

}  // namespace

bool is_glued(char32_t c) noexcept {
  return (c >= 0x2E80 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7AF);
}

bool is_invisible(char32_t c) noexcept {
  return (c >= 0x200B && c <= 0x200F) || c == 0x00AD || c == 0x061C || c == 0x2060 ||
         (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
}

int digit_value(char32_t c) noexcept {
  const auto* const zero =
      std::ranges::find_if(digit_zeros, [c](char32_t z) { return c >= z && c <= z + 9; });
  return zero == digit_zeros.end() ? -1 : static_cast<int>(c - *zero);
}

char32_t folded(char32_t c) noexcept {
  switch (c) {
    case U'\u2018':
    case U'\u2019':
    case U'\u02BB':
    case U'\u02BC':
    case U'`':
      return U'\'';
    case U'ё':
    case U'Ё':
      return U'е';
    case U'\u064A':
    case U'\u0649':
      return U'\u06CC';  // yeh
    case U'\u0643':
      return U'\u06A9';  // kaf
    default:
      return text::to_lower(c);
  }
}

char32_t code_point_at(std::string_view text, std::size_t at) noexcept {
  return at < text.size() ? text::decode_at(text, at).value : U'\0';
}

std::size_t next(std::string_view text, std::size_t at) noexcept {
  return at < text.size() ? at + text::decode_at(text, at).size : at;
}

std::size_t previous(std::string_view text, std::size_t at) noexcept {
  constexpr std::size_t longest = 4;
  const std::size_t lowest = at > longest ? at - longest : 0;
  while (at > lowest) {
    --at;
    if ((static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U) break;
  }
  return at;
}

char32_t code_point_before(std::string_view text, std::size_t at) noexcept {
  return at == 0 ? U'\0' : code_point_at(text, previous(text, at));
}

std::size_t skip_invisible(std::string_view text, std::size_t at) noexcept {
  for (int count = 0; count < most_invisible && is_invisible(code_point_at(text, at)); ++count) {
    at = next(text, at);
  }
  return at;
}

std::size_t skip_spaces(std::string_view text, std::size_t at) noexcept {
  at = skip_invisible(text, at);
  for (int count = 0; count < 2 && text::is_space(code_point_at(text, at)); ++count) {
    at = skip_invisible(text, next(text, at));
  }
  return at;
}

std::size_t skip_joint(std::string_view text, std::size_t at) noexcept {
  const std::size_t behind = skip_invisible(text, at);
  if (is_hyphen(code_point_at(text, behind))) return skip_invisible(text, next(text, behind));
  return skip_spaces(text, at);
}

}  // namespace courant::amounts
