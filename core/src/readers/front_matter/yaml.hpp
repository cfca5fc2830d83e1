#pragma once

#include <cstddef>
#include <string_view>

#include "readers/front_matter/fields.hpp"

namespace courant::readers::front_matter {

/// Reads the YAML in `text`, which stands at `offset` of the input: maps and lists by indentation
/// and in brackets, plain, quoted and block scalars. As people write it, "title: A: b" has the
/// value "A: b".
[[nodiscard]] Values read_yaml(std::string_view text, std::size_t offset);

}  // namespace courant::readers::front_matter
