#pragma once

#include "courant/article.hpp"
#include "renderers/context.hpp"

namespace courant::renderers {

/// Writes the body of `article`. Its dateline stands at the start of the first paragraph, or in a
/// paragraph of its own if there is none.
void write_body(const Context& context, const Article& article);

}  // namespace courant::renderers
