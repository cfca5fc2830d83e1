#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace courant::text {

/// What news text needs to know of a character. The scripts that have case and that Courant's
/// languages are written in are known by range: Latin, Greek, Cyrillic, Armenian. Not a full
/// Unicode database; where a rule asks "is this a capital", scripts without case answer no.

/// A letter of any script, an ideograph or a combining mark.
[[nodiscard]] bool is_letter(char32_t c) noexcept;
[[nodiscard]] bool is_upper(char32_t c) noexcept;
[[nodiscard]] bool is_lower(char32_t c) noexcept;
/// ASCII digits; those of other scripts are no numbers to the wire reader.
[[nodiscard]] bool is_digit(char32_t c) noexcept;
/// Spaces, the no-break and typographic ones included, tabs and line ends.
[[nodiscard]] bool is_space(char32_t c) noexcept;
/// Hyphen-minus, hyphens, en and em dash, horizontal bar, minus sign.
[[nodiscard]] bool is_dash(char32_t c) noexcept;

/// A character of a script that is written without spaces between words.
[[nodiscard]] bool is_ideograph(char32_t c) noexcept;

/// Whether `text`, valid UTF-8, has a letter.
[[nodiscard]] bool has_letter(std::string_view text) noexcept;

/// The lower-case form of `c` in the scripts above.
[[nodiscard]] char32_t to_lower(char32_t c) noexcept;

/// `text`, valid UTF-8, in lower case.
[[nodiscard]] std::string to_lower(std::string_view text);

/// `text` without spaces of any kind at its ends. A view into the argument.
[[nodiscard]] std::string_view trim_spaces(std::string_view text) noexcept;

/// The first word of `text`: letters and what joins them (apostrophe, hyphen, full stop inside).
/// A view into the argument; empty if `text` does not start with a letter.
[[nodiscard]] std::string_view first_word(std::string_view text) noexcept;

}  // namespace courant::text
