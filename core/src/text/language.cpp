#include "text/language.hpp"

#include <algorithm>
#include <cstddef>

#include "text/ascii.hpp"
#include "text/characters.hpp"
#include "text/utf8.hpp"

namespace courant::text {
namespace {

constexpr std::u32string_view kyrgyz_letters = U"өүңӨҮҢ";
constexpr std::u32string_view kazakh_letters = U"әұқғһӘҰҚҒҺ";

constexpr std::u32string_view urdu_letters = U"ٹڈڑںے";
constexpr std::u32string_view persian_letters = U"پچژگ";  // of Urdu, too

bool is_cyrillic(char32_t c) noexcept { return c >= 0x0400 && c <= 0x052F; }
bool is_arabic(char32_t c) noexcept { return c >= 0x0620 && c <= 0x06FF; }

/// Whether the UTF-8 of a Cyrillic or Arabic letter may start with `byte`.
bool may_start_either(char byte) noexcept { return byte >= '\xD0' && byte <= '\xDB'; }

struct LetterCounts {
  std::size_t cyrillic = 0;
  std::size_t arabic = 0;
  std::size_t other = 0;
  bool kyrgyz = false;
  bool kazakh = false;
  bool urdu = false;
  bool persian = false;
};

LetterCounts count_letters(std::string_view text) noexcept {
  LetterCounts counts;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint code_point = decode_at(text, at);
    at += code_point.size;
    if (is_cyrillic(code_point.value)) {
      ++counts.cyrillic;
      counts.kyrgyz |= kyrgyz_letters.contains(code_point.value);
      counts.kazakh |= kazakh_letters.contains(code_point.value);
    } else if (is_arabic(code_point.value) && is_letter(code_point.value)) {
      ++counts.arabic;
      counts.urdu |= urdu_letters.contains(code_point.value);
      counts.persian |= persian_letters.contains(code_point.value);
    } else if (is_letter(code_point.value)) {
      ++counts.other;
    }
  }
  return counts;
}

}  // namespace

// Longer names of languages than of three letters are allowed for, but there are none: "klingon"
// and "english" are words.
bool is_language_tag(std::string_view tag) noexcept {
  constexpr std::size_t longest_language = 3;
  bool first = true;
  while (true) {
    const std::size_t end = tag.find_first_of("-_");
    const std::string_view subtag = tag.substr(0, end);
    const bool fits = first ? subtag.size() >= 2 && subtag.size() <= longest_language
                            : !subtag.empty() && subtag.size() <= 8;
    if (!fits) return false;
    for (const char c : subtag) {
      if (!is_letter(c) && (first || !is_digit(c))) return false;
    }
    if (end == std::string_view::npos) return true;
    tag.remove_prefix(end + 1);
    first = false;
  }
}

std::string_view primary_subtag(std::string_view tag) noexcept {
  return tag.substr(0, tag.find_first_of("-_"));
}

std::string_view language_of_script(std::string_view text) noexcept {
  if (std::ranges::none_of(text, may_start_either)) return {};
  const LetterCounts counts = count_letters(text);
  if (counts.arabic > counts.other + counts.cyrillic) {
    if (counts.urdu) return "ur";
    return counts.persian ? "fa" : "ar";
  }
  if (counts.cyrillic <= counts.other + counts.arabic) return {};
  if (counts.kazakh) return "kk";
  return counts.kyrgyz ? "ky" : "ru";
}

}  // namespace courant::text
