#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace courant::locale {

/// Texts with several forms are written once in the tables: "рубл{ь/я/ей}" has three. The last one
/// serves for all that would follow, so that a text without braces has one form for everything.

/// How many forms `text` has.
[[nodiscard]] std::size_t form_count(std::string_view text) noexcept;

/// Form `form` of `text`, counted from 0.
[[nodiscard]] std::string form_of(std::string_view text, std::size_t form);

}  // namespace courant::locale
