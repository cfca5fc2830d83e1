#include "text/characters.hpp"

#include "text/ascii.hpp"
#include "text/utf8.hpp"

namespace courant::text {
namespace {

/// Letters whose upper and lower forms alternate, the even code point being the capital.
bool in_alternating_block(char32_t c) noexcept {
  return (c >= 0x0100 && c <= 0x0137) || (c >= 0x014A && c <= 0x0177) ||
         (c >= 0x0460 && c <= 0x0481) || (c >= 0x048A && c <= 0x04BF) ||
         (c >= 0x04D0 && c <= 0x052F) || (c >= 0x1E00 && c <= 0x1EFF);
}

/// The same with the odd code point being the capital.
bool in_shifted_block(char32_t c) noexcept {
  return (c >= 0x0139 && c <= 0x0148) || (c >= 0x0179 && c <= 0x017E) ||
         (c >= 0x04C1 && c <= 0x04CE);
}

bool is_even(char32_t c) noexcept { return (c & 1U) == 0; }

}  // namespace

bool is_upper(char32_t c) noexcept {
  if (c >= 'A' && c <= 'Z') return true;
  if (c < 0xC0) return false;
  if (c <= 0xDE) return c != 0xD7;
  if (c == 0x0130 || c == 0x0178) return true;
  if (c == 0x0138) return false;
  if (in_alternating_block(c)) return is_even(c);
  if (in_shifted_block(c)) return !is_even(c);
  return (c >= 0x0391 && c <= 0x03AB) || (c >= 0x0386 && c <= 0x038F) ||
         (c >= 0x0400 && c <= 0x042F) || c == 0x04C0 || (c >= 0x0531 && c <= 0x0556);
}

bool is_lower(char32_t c) noexcept {
  if (c >= 'a' && c <= 'z') return true;
  if (c < 0xDF) return c == 0xAA || c == 0xB5 || c == 0xBA;
  if (c <= 0xFF) return c != 0xF7;
  if (c == 0x0131) return true;
  if (in_alternating_block(c)) return !is_even(c);
  if (in_shifted_block(c)) return is_even(c);
  return (c >= 0x03AC && c <= 0x03CE) || (c >= 0x0430 && c <= 0x045F) || c == 0x04CF ||
         (c >= 0x0561 && c <= 0x0587);
}

bool is_letter(char32_t c) noexcept {
  if (c < 0x80) return is_letter(static_cast<char>(c));
  if (is_upper(c) || is_lower(c)) return true;
  if (c < 0x0300) return c >= 0x0138 && c <= 0x02FF;
  // Combining marks and every script from Hebrew on; general punctuation, symbols and the
  // punctuation of ideographic scripts lie apart from them.
  if (c <= 0x036F) return true;
  if (c >= 0x0370 && c < 0x2000) return c != 0x060C && c != 0x061B && c != 0x061F && c != 0x06D4;
  return (c >= 0x2C00 && c < 0x2E00) || (c >= 0x3005 && c <= 0x3007) ||
         (c >= 0x3041 && c < 0xE000) || (c >= 0xF900 && c < 0xFE10) ||
         (c >= 0xFF66 && c <= 0xFFDC) || (c >= 0x10000 && c < 0x1F000) || c >= 0x20000;
}

bool is_digit(char32_t c) noexcept { return c >= '0' && c <= '9'; }

bool is_space(char32_t c) noexcept {
  return c == ' ' || (c >= '\t' && c <= '\r') || c == 0x00A0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F ||
         c == 0x3000;
}

bool is_dash(char32_t c) noexcept {
  return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212;
}

bool is_ideograph(char32_t c) noexcept {
  return (c >= 0x3000 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF) ||
         (c >= 0xFF00 && c <= 0xFFEF) || c >= 0x20000;
}

bool has_letter(std::string_view text) noexcept {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint code_point = decode_at(text, at);
    if (is_letter(code_point.value)) return true;
    at += code_point.size;
  }
  return false;
}

char32_t to_lower(char32_t c) noexcept {
  if (!is_upper(c)) return c;
  if (c == 0x0130) return 'i';
  if (c == 0x0178) return 0x00FF;
  if (c == 0x04C0) return 0x04CF;
  if (c < 0x0100 || (c >= 0x0391 && c <= 0x03AB) || (c >= 0x0410 && c <= 0x042F)) return c + 32;
  if (c >= 0x0400 && c <= 0x040F) return c + 80;
  if (c >= 0x0531 && c <= 0x0556) return c + 48;
  if (in_alternating_block(c) || in_shifted_block(c)) return c + 1;
  return c;
}

std::string to_lower(std::string_view text) {
  std::string lower(text);
  std::size_t at = 0;
  for (; at < text.size() && is_ascii(text[at]); ++at) lower[at] = to_lower(text[at]);
  lower.resize(at);
  while (at < text.size()) {
    const CodePoint code_point = decode_at(text, at);
    append_utf8(lower, to_lower(code_point.value));
    at += code_point.size;
  }
  return lower;
}

std::string_view trim_spaces(std::string_view text) noexcept {
  while (!text.empty()) {
    const CodePoint first = decode_at(text, 0);
    if (!is_space(first.value)) break;
    text.remove_prefix(first.size);
  }
  while (!text.empty()) {
    std::size_t start = text.size() - 1;
    while (start > 0 && (static_cast<unsigned char>(text[start]) & 0xC0) == 0x80) --start;
    if (!is_space(decode_at(text, start).value)) break;
    text = text.substr(0, start);
  }
  return text;
}

std::string_view first_word(std::string_view text) noexcept {
  std::size_t end = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint code_point = decode_at(text, at);
    const char32_t c = code_point.value;
    const bool joins = end != 0 && (c == '\'' || c == 0x2019 || c == '-' || c == '.');
    at += code_point.size;
    if (is_letter(c)) {
      end = at;
    } else if (!joins) {
      break;
    }
  }
  return text.substr(0, end);
}

}  // namespace courant::text
