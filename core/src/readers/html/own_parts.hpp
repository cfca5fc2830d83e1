#pragma once

#include <cstdint>

#include "courant/article.hpp"
#include "readers/html/tree.hpp"

namespace courant::readers::html {

/// Takes the element at `index`, a part of an article as our renderer writes it (kicker to rights
/// of Meaning), into the field of `article` that it shows. A field that has a value keeps it.
void read_own_part(const Tree& tree, std::uint32_t index, Article& article);

}  // namespace courant::readers::html
