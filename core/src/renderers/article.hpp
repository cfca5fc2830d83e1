#pragma once

#include "courant/article.hpp"
#include "renderers/context.hpp"

namespace courant::renderers {

/// Writes `article`: header, lead image, body, footer. What it lacks, and what RenderOptions::show
/// leaves out, has no element.
void write_article(const Context& context, const Article& article);

}  // namespace courant::renderers
