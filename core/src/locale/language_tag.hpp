#pragma once

#include <string_view>

namespace courant::locale {

/// What of a BCP 47 tag matters for lookup, in the case it was written in. Borrows the tag.
struct LanguageTag {
  std::string_view language;  ///< "zh"
  std::string_view script;    ///< "Hant", empty if not named.
  std::string_view region;    ///< "TW" or "419", empty if not named.
};

/// Takes `tag` apart at '-' and '_'. Variants and extensions are passed over.
[[nodiscard]] LanguageTag parse_language_tag(std::string_view tag) noexcept;

/// Takes the text before the next `end` off the front of `text`: all of it if there is none.
std::string_view take_until(std::string_view& text, char end) noexcept;

/// Whether `words`, which are lower-case and parted by spaces, have `word` in whatever case.
[[nodiscard]] bool has_word(std::string_view words, std::string_view word) noexcept;

}  // namespace courant::locale
