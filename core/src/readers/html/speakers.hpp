#pragma once

#include <cstdint>

#include "readers/html/tree.hpp"

namespace courant::readers::html {

/// Who said what the quotation at `index` holds: the footer at its end, or a cite there that begins
/// a line or stands behind the end of a sentence; a cite may also be a title within the text.
/// `no_node` if nothing says so.
[[nodiscard]] std::uint32_t find_speaker(const Tree& tree, std::uint32_t index);

}  // namespace courant::readers::html
