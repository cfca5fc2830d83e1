#pragma once

#include <cstdint>
#include <string>

#include "readers/html/tree.hpp"

namespace courant::readers::html {

/// The text that the nodes from `begin` up to `end` show, white space collapsed, without any at its
/// ends.
[[nodiscard]] std::string plain_text(const Tree& tree, std::uint32_t begin, std::uint32_t end);

/// The text of the element at `index`.
[[nodiscard]] inline std::string plain_text(const Tree& tree, std::uint32_t index) {
  return plain_text(tree, index + 1, tree[index].end);
}

/// The first node from `begin` up to `end` with this tag; `end` if there is none.
[[nodiscard]] std::uint32_t find_tag(const Tree& tree, std::uint32_t begin, std::uint32_t end,
                                     Tag tag) noexcept;

/// Whether browsers show anything of what is in an element of this role.
[[nodiscard]] bool is_shown(Role role) noexcept;

}  // namespace courant::readers::html
