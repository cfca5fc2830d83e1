#pragma once

#include <cstdint>

#include "courant/article.hpp"
#include "renderers/context.hpp"

namespace courant::renderers {

/// Writes the body of `article`. Its dateline stands at the start of the first paragraph, or in a
/// paragraph of its own if there is none. The figure with the index `left_out` is not
/// written.
void write_body(const Context& context, const Article& article, std::uint32_t left_out);

}  // namespace courant::renderers
