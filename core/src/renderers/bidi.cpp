#include "renderers/bidi.hpp"

#include <cstdint>

namespace courant::renderers {
namespace {

bool is_between(char c, char first, char last) noexcept {
  const auto value = static_cast<unsigned char>(c);
  return value >= static_cast<unsigned char>(first) && value <= static_cast<unsigned char>(last);
}

bool is_bidi_control(std::string_view bytes) noexcept {
  if (bytes.size() < bidi_control_bytes) return false;
  return (bytes[1] == '\x80' && is_between(bytes[2], '\xAA', '\xAE')) ||
         (bytes[1] == '\x81' && is_between(bytes[2], '\xA6', '\xA9'));
}

/// What is open: a stack of bits, 1 for an isolate, 0 for an embedding or override.
class OpenControls {
 public:
  /// Opens or closes. False if that breaks the nesting, or nests deeper than any text does.
  bool take(char kind, char last_byte) noexcept {
    const bool isolate = kind == '\x81';
    const bool closes = last_byte == (isolate ? '\xA9' : '\xAC');
    if (!closes) {
      bits_ = bits_ << 1U | (isolate ? 1U : 0U);
      return ++depth_ <= 60;
    }
    if (depth_ == 0 || ((bits_ & 1U) == 1U) != isolate) return false;
    bits_ >>= 1U;
    --depth_;
    return true;
  }
  [[nodiscard]] bool is_empty() const noexcept { return depth_ == 0; }

 private:
  std::uint64_t bits_ = 0;
  int depth_ = 0;
};

}  // namespace

std::size_t find_bidi_control(std::string_view text, std::size_t from) noexcept {
  std::size_t at = text.find('\xE2', from);
  while (at != std::string_view::npos && !is_bidi_control(text.substr(at, bidi_control_bytes))) {
    at = text.find('\xE2', at + 1);
  }
  return at;
}

bool has_balanced_bidi_controls(std::string_view text) noexcept {
  OpenControls open;
  std::size_t at = find_bidi_control(text);
  while (at != std::string_view::npos) {
    if (!open.take(text[at + 1], text[at + 2])) return false;
    at = find_bidi_control(text, at + bidi_control_bytes);
  }
  return open.is_empty();
}

}  // namespace courant::renderers
