#include "text/utf8.hpp"

#include <algorithm>
#include <cstdint>

namespace courant::text {
namespace {

/// What a lead byte promises: length of the sequence and the legal range of the second byte.
struct Lead {
  std::size_t size;
  unsigned char second_low;
  unsigned char second_high;
};

Lead lead_of(unsigned char byte) noexcept {
  if (byte >= 0xC2 && byte <= 0xDF) return {2, 0x80, 0xBF};
  if (byte == 0xE0) return {3, 0xA0, 0xBF};
  if (byte == 0xED) return {3, 0x80, 0x9F};
  if (byte >= 0xE1 && byte <= 0xEF) return {3, 0x80, 0xBF};
  if (byte == 0xF0) return {4, 0x90, 0xBF};
  if (byte >= 0xF1 && byte <= 0xF3) return {4, 0x80, 0xBF};
  if (byte == 0xF4) return {4, 0x80, 0x8F};
  return {0, 0, 0};
}

unsigned char byte_at(std::string_view bytes, std::size_t offset) noexcept {
  return static_cast<unsigned char>(bytes[offset]);
}

}  // namespace

CodePoint decode_sequence_at(std::string_view bytes, std::size_t offset) noexcept {
  const unsigned char first = byte_at(bytes, offset);
  if (first < 0x80) return {first, 1, true};

  const Lead lead = lead_of(first);
  if (lead.size == 0) return {replacement_character, 1, false};
  auto value = static_cast<char32_t>(first & (0xFF >> (lead.size + 1)));
  for (std::size_t i = 1; i < lead.size; ++i) {
    if (offset + i >= bytes.size()) return {replacement_character, i, false};
    const unsigned char next = byte_at(bytes, offset + i);
    const unsigned char low = i == 1 ? lead.second_low : 0x80;
    const unsigned char high = i == 1 ? lead.second_high : 0xBF;
    if (next < low || next > high) return {replacement_character, i, false};
    value = (value << 6) | (next & 0x3FU);
  }
  return {value, lead.size, true};
}

char32_t decode_before(std::string_view text, std::size_t offset) noexcept {
  std::size_t start = offset - 1;
  while (start > 0 && (byte_at(text, start) & 0xC0) == 0x80) --start;
  return decode_at(text, start).value;
}

void append_utf8(std::string& out, char32_t value) {
  const auto continuation = [value](int shift) {
    return static_cast<char>(0x80 | ((value >> shift) & 0x3F));
  };
  if (value < 0x80) {
    out += static_cast<char>(value);
  } else if (value < 0x800) {
    out += static_cast<char>(0xC0 | (value >> 6));
    out += continuation(0);
  } else if (value < 0x10000) {
    out += static_cast<char>(0xE0 | (value >> 12));
    out += continuation(6);
    out += continuation(0);
  } else {
    out += static_cast<char>(0xF0 | (value >> 18));
    out += continuation(12);
    out += continuation(6);
    out += continuation(0);
  }
}

std::string_view start_of(std::string_view text, std::size_t size) noexcept {
  if (size >= text.size()) return text;
  while (size > 0 && (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80) --size;
  return text.substr(0, size);
}

std::size_t count_code_points(std::string_view text) noexcept {
  return static_cast<std::size_t>(std::ranges::count_if(
      text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

}  // namespace courant::text
