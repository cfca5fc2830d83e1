#pragma once

#include <cstddef>
#include <string_view>

#include "readers/front_matter/fields.hpp"

namespace courant::readers::front_matter {

/// Reads the TOML in `text`, which stands at `offset` of the input: tables, arrays of tables,
/// dotted keys, every kind of string, arrays and inline tables.
[[nodiscard]] Values read_toml(std::string_view text, std::size_t offset);

}  // namespace courant::readers::front_matter
