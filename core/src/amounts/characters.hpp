#pragma once

#include <cstddef>
#include <string_view>

namespace courant::amounts {

/// A letter of a script that writes words without spaces between them, or joins other words to
/// them, as Korean does.
[[nodiscard]] bool is_glued(char32_t c) noexcept;

/// What shows nothing: zero-width characters, soft hyphens, marks of direction.
[[nodiscard]] bool is_invisible(char32_t c) noexcept;

/// The value of a digit of any of the scripts that Courant reads, or -1.
[[nodiscard]] int digit_value(char32_t c) noexcept;

/// Letters that one word is written with here and there, made one: lower case, "е" for "ё", one
/// apostrophe, one of the forms that Arabic and Persian have of a letter.
[[nodiscard]] char32_t folded(char32_t c) noexcept;

/// The code point at `at`, 0 at the end.
[[nodiscard]] char32_t code_point_at(std::string_view text, std::size_t at) noexcept;
/// The code point in front of `at`, 0 at the start; U+FFFD for bytes that are not UTF-8.
[[nodiscard]] char32_t code_point_before(std::string_view text, std::size_t at) noexcept;
/// The offset behind the code point at `at`; that of the end at the end.
[[nodiscard]] std::size_t next(std::string_view text, std::size_t at) noexcept;
/// The offset of the code point in front of `at`; 0 at the start.
[[nodiscard]] std::size_t previous(std::string_view text, std::size_t at) noexcept;

/// Behind what is invisible at `at`; a few characters of it at most.
[[nodiscard]] std::size_t skip_invisible(std::string_view text, std::size_t at) noexcept;
/// Behind up to two spaces and what is invisible around them.
[[nodiscard]] std::size_t skip_spaces(std::string_view text, std::size_t at) noexcept;
/// The same, or behind a hyphen.
[[nodiscard]] std::size_t skip_joint(std::string_view text, std::size_t at) noexcept;

}  // namespace courant::amounts
