#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "courant/error.hpp"

namespace courant::text {

/// The encodings that newsrooms and banks still send. Labels of the ISO-8859 family mean their
/// Windows supersets, as browsers have it (WHATWG Encoding Standard).
enum class Encoding : std::uint8_t {
  utf_8,
  utf_16_le,
  utf_16_be,
  windows_1251,
  windows_1252,
  windows_1254,
};

/// The encoding that a charset label names, in any case; absent if we do not know it.
[[nodiscard]] std::optional<Encoding> encoding_named(std::string_view label) noexcept;

/// The character that `byte`, 0x80 to 0x9F, is in windows-1252; U+FFFD for the five that are none.
[[nodiscard]] char32_t windows_1252_character(unsigned char byte) noexcept;

/// What was mended at one place of the decoded text.
enum class RepairKind : std::uint8_t { invalid_bytes, control_character };

/// A run of neighbouring repairs of one kind.
struct Repair {
  RepairKind kind;
  std::size_t begin;   ///< Offset in the repaired text.
  std::size_t end;     ///< Offset in the repaired text; equal to `begin` if bytes were dropped.
  std::size_t before;  ///< Bytes that [begin, end) had before the repair.
  std::size_t source;  ///< `begin` as an offset before any repair.
};

/// Text as readers get it: valid UTF-8 without NUL and without control characters other than
/// tab, LF and CR.
struct DecodedText {
  std::string text;
  std::vector<Repair> repairs;  ///< In the order of the text.
  Encoding encoding = Encoding::utf_8;
  bool encoding_guessed = false;  ///< Neither a mark, nor a label, nor valid UTF-8 decided.
  bool label_unknown = false;     ///< `content_type` named a charset that we do not know.

  /// `offset` of `text` as an offset before any repair.
  [[nodiscard]] std::size_t source_offset(std::size_t offset) const noexcept;
};

/// Decodes `bytes`: by byte order mark, else by the charset in `content_type` (as in HTTP), else by
/// an XML declaration that the bytes do not belie, else as UTF-8 if that explains them best, else
/// by the letters found. Never fails: what cannot be decoded becomes U+FFFD. NUL becomes U+FFFD,
/// vertical tab and form feed a space, and other control characters are dropped.
[[nodiscard]] DecodedText decode(std::string_view bytes, std::string_view content_type = {});

/// Turns offsets of a decoded text into positions. Asked in ascending order, all answers together
/// cost one pass over the text. Borrows the text.
class Locator {
 public:
  explicit Locator(const DecodedText& text) noexcept : decoded_(text) {}

  /// The position of `offset`, which is at most the text's size and not below the last one asked.
  [[nodiscard]] Position locate(std::size_t offset) noexcept;
  /// The position where `repair`, one of the text's, begins. Asked in ascending order as well.
  [[nodiscard]] Position locate(const Repair& repair) noexcept;

 private:
  void advance(std::size_t offset) noexcept;
  void pass_repairs(std::size_t offset) noexcept;

  const DecodedText& decoded_;
  std::size_t at_ = 0;
  std::size_t repair_ = 0;  // the next one to pass
  std::size_t line_ = 1;
  std::size_t column_ = 1;
};

}  // namespace courant::text
