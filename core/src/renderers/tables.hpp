#pragma once

#include <cstdint>

#include "courant/article.hpp"
#include "renderers/context.hpp"

namespace courant::renderers {

/// Opens a table with its caption, in a box in which a wide one scrolls: two elements to close.
void begin_table(const Context& context, const Body& body, const Block& table);

/// Whether the row at `index` has cells and all of them are headers of columns.
[[nodiscard]] bool is_header_row(const Body& body, std::uint32_t index);

/// Writes a cell as a whole.
void write_cell(const Context& context, const Body& body, const Block& cell);

}  // namespace courant::renderers
