#pragma once

#include "courant/article.hpp"
#include "renderers/context.hpp"

namespace courant::renderers {

/// Writes the quotations of `article` with who said them, each with the rule that shows it; nothing
/// if there are none.
void write_quotations(const Context& context, const Article& article);

}  // namespace courant::renderers
