#pragma once

#include <cstdint>
#include <string_view>

namespace courant::locale {

/// The labels that we print ourselves: one enumerator per row of strings.def.
enum class Label : std::uint8_t {
#define COURANT_STRING(name, en) name,
#include "locale/strings.def"
};

/// `label` in `language` (BCP 47), else in English. UTF-8, static storage. "{}" marks where the
/// caller puts a value.
[[nodiscard]] std::string_view label(Label label, std::string_view language) noexcept;

}  // namespace courant::locale
