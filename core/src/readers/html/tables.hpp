#pragma once

#include <cstdint>

#include "courant/article.hpp"
#include "readers/html/tree.hpp"

namespace courant::readers::html {

/// Whether the table at `index` only lays out what is in it: it says so, has no row of two cells,
/// or holds what no cell of ours can.
[[nodiscard]] bool is_layout(const Tree& tree, std::uint32_t index);

/// The block of the cell at `index`. `in_head`: it stands in a row of headers.
[[nodiscard]] Block cell_block(const Tree& tree, std::uint32_t index, bool in_head, bool is_first);

/// Whether the row at `index` is one of headers: in thead, or with nothing but th.
[[nodiscard]] bool is_header_row(const Tree& tree, std::uint32_t index, bool in_head);

}  // namespace courant::readers::html
