#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace courant::text {

/// One code point and the bytes it takes.
struct CodePoint {
  char32_t value;    ///< U+FFFD for a sequence that is not UTF-8.
  std::size_t size;  ///< Bytes; for a bad sequence those of its maximal subpart, at least 1.
  bool valid;
};

inline constexpr char32_t replacement_character = 0xFFFD;
inline constexpr std::string_view replacement_utf8 = "\xEF\xBF\xBD";

/// The code point that starts at `offset`, which lies inside `bytes`. Overlong forms, surrogates
/// and values above U+10FFFF are bad sequences (Unicode 16, table 3-7; subparts as in §3.9 U+FFFD
/// substitution of maximal subparts).
[[nodiscard]] CodePoint decode_sequence_at(std::string_view bytes, std::size_t offset) noexcept;

/// The same, faster where most characters are ASCII.
[[nodiscard]] inline CodePoint decode_at(std::string_view bytes, std::size_t offset) noexcept {
  const auto first = static_cast<unsigned char>(bytes[offset]);
  if (first < 0x80) return {first, 1, true};
  return decode_sequence_at(bytes, offset);
}

/// The code point that ends just before `offset`, which is above 0. `text` is valid UTF-8.
[[nodiscard]] char32_t decode_before(std::string_view text, std::size_t offset) noexcept;

/// Appends `value`, a Unicode scalar value, as UTF-8.
void append_utf8(std::string& out, char32_t value);

/// The start of `text`, valid UTF-8, of at most `size` bytes and whole characters. A view into the
/// argument.
[[nodiscard]] std::string_view start_of(std::string_view text, std::size_t size) noexcept;

/// The number of code points in `text`, which is valid UTF-8.
[[nodiscard]] std::size_t count_code_points(std::string_view text) noexcept;

}  // namespace courant::text
