#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "readers/front_matter/fields.hpp"

namespace courant::readers::front_matter {

/// Whose rules a value follows. JSON is YAML as far as values go.
enum class Notation : std::uint8_t { yaml, toml };

/// A string in quotation marks at `at` of `text`; steps over it. TOML's marks may be tripled, YAML
/// doubles an apostrophe. Absent, and no step, if it does not end.
[[nodiscard]] std::optional<std::string> take_quoted(std::string_view text, std::size_t& at,
                                                     Notation notation);

/// Reads the list or map, "[…]" or "{…}", at `at` of `text` and steps over it: its values under
/// `path` go to `values`, at offsets from `base` on. False, with nothing read and no step, if it
/// does not end or is not one.
bool take_flow(std::string_view text, std::size_t& at, std::string_view path, Notation notation,
               std::size_t base, Values& values);

/// So many lists and maps that are none are tried; a text full of them is not read again and again.
inline constexpr std::size_t most_attempts = 100;

/// `path` with `key` behind it.
[[nodiscard]] std::string joined_path(std::string_view path, std::string_view key);

}  // namespace courant::readers::front_matter
