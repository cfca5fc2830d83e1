#pragma once

#include "courant/article.hpp"
#include "renderers/context.hpp"

namespace courant::renderers {

/// What the line of times says.
struct MetaParts {
  bool published = false;
  bool updated = false;
  unsigned minutes = 0;  ///< Of reading; 0: nothing.
};

/// Writes the times of `article` that `parts` want and the article has; nothing if there are none.
void write_meta(const Context& context, const Article& article, MetaParts parts);

/// Writes `article`: header, lead image, body, footer. What it lacks, and what RenderOptions::show
/// leaves out, has no element.
void write_article(const Context& context, const Article& article);

}  // namespace courant::renderers
