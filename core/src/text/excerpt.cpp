#include "text/excerpt.hpp"

#include "text/utf8.hpp"

namespace courant::text {
namespace {

/// What is no part of a line: C0, DEL and C1, and the separators of lines and paragraphs.
constexpr bool is_control(char32_t c) noexcept {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029;
}

}  // namespace

std::string excerpt(std::string_view text, std::size_t size) {
  std::string shown;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode_at(text, at);
    const std::size_t before = shown.size();
    append_utf8(shown, is_control(c.value) ? U' ' : c.value);
    if (shown.size() > size) {
      shown.resize(before);
      break;
    }
    at += c.size;
  }
  return shown;
}

std::string quoted(std::string_view text, std::size_t size) {
  return std::string("'").append(excerpt(text, size)).append("'");
}

}  // namespace courant::text
