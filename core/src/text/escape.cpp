#include "text/escape.hpp"

#include <cstddef>

namespace courant::text {
namespace {

/// How many bytes of `text` at `offset` cannot stand for themselves in HTML, and what does instead.
struct Replacement {
  std::size_t length = 0;  // 0: the byte stands for itself
  std::string_view text{};
};

Replacement html_replacement(std::string_view text, std::size_t offset) noexcept {
  switch (text[offset]) {
    case '&':
      return {1, "&amp;"};
    case '<':
      return {1, "&lt;"};
    case '>':
      return {1, "&gt;"};
    case '"':
      return {1, "&quot;"};
    case '\'':
      return {1, "&#39;"};
    // Old engines took it for a quote around attribute values.
    case '`':
      return {1, "&#96;"};
    // A parser turns a bare CR into LF, and drops NUL or replaces it depending on where it stands.
    case '\r':
      return {1, "&#13;"};
    case '\0':
      return {1, "\xEF\xBF\xBD"};
    case '\xC2':
      if (text.substr(offset, 2) == "\xC2\xA0") return {2, "&nbsp;"};
      return {};
    default:
      return {};
  }
}

Replacement json_replacement(std::string_view text, std::size_t offset) noexcept {
  switch (text[offset]) {
    case '"':
      return {1, "\\\""};
    case '\\':
      return {1, "\\\\"};
    case '\n':
      return {1, "\\n"};
    case '\r':
      return {1, "\\r"};
    case '\t':
      return {1, "\\t"};
    case '<':
      return {1, "\\u003c"};  // no "</script>", no "<!--"
    case '\xE2':
      if (text.substr(offset, 3) == "\xE2\x80\xA8") return {3, "\\u2028"};
      if (text.substr(offset, 3) == "\xE2\x80\xA9") return {3, "\\u2029"};
      return {};
    default:
      return {};
  }
}

void append_control(std::string& out, char control) {
  constexpr std::string_view digits = "0123456789abcdef";
  const auto value = static_cast<unsigned char>(control);
  out += "\\u00";
  out += digits[value >> 4U];
  out += digits[value & 15U];
}

bool is_control(char c) noexcept { return static_cast<unsigned char>(c) < 0x20; }

}  // namespace

void append_html(std::string& out, std::string_view text) {
  std::size_t copied = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    const Replacement replacement = html_replacement(text, offset);
    if (replacement.length == 0) {
      ++offset;
      continue;
    }
    out += text.substr(copied, offset - copied);
    out += replacement.text;
    copied = offset += replacement.length;
  }
  out += text.substr(copied);
}

void append_json(std::string& out, std::string_view text) {
  out += '"';
  std::size_t copied = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    const Replacement replacement = json_replacement(text, offset);
    if (replacement.length == 0 && !is_control(text[offset])) {
      ++offset;
      continue;
    }
    out += text.substr(copied, offset - copied);
    if (replacement.length == 0) {
      append_control(out, text[offset]);
      ++offset;
    } else {
      out += replacement.text;
      offset += replacement.length;
    }
    copied = offset;
  }
  out += text.substr(copied);
  out += '"';
}

}  // namespace courant::text
