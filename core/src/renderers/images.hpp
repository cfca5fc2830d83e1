#pragma once

#include "courant/article.hpp"
#include "renderers/context.hpp"

namespace courant::renderers {

/// Writes `image`, which may_load() admits, as an `img`.
void write_image(Markup& markup, const Image& image);

/// Writes `image` as a figure with the inlines of `caption`, or with the image's own caption if
/// there are none, and its credit. An image that may not be loaded leaves its alternative text;
/// without any text it leaves nothing.
void write_figure(const Context& context, std::string_view class_names, const Image& image,
                  const Body& body, Range caption);

}  // namespace courant::renderers
