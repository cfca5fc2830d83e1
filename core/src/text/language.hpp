#pragma once

#include <string_view>

namespace courant::text {

/// Whether `tag` has the shape of a BCP 47 language tag: 2 to 8 letters, then subtags of up to 8
/// letters or digits after hyphens (or underscores, as in og:locale).
[[nodiscard]] bool is_language_tag(std::string_view tag) noexcept;

/// The first subtag of `tag`, e.g. "pt" of "pt-BR". A view into the argument.
[[nodiscard]] std::string_view primary_subtag(std::string_view tag) noexcept;

/// The language that the letters of `text` tell: "ky" for Cyrillic with ө, ү or ң (unless letters
/// that only Kazakh has say "kk"), "ru" for other Cyrillic; "ur", "fa" or "ar" for Arabic letters
/// by those that only the first two have; "" for anything else. Static storage.
[[nodiscard]] std::string_view language_of_script(std::string_view text) noexcept;

}  // namespace courant::text
