#pragma once

#include "courant/document.hpp"
#include "renderers/context.hpp"

namespace courant::renderers {

/// Writes the first articles of `document`, as many as RenderOptions say, as
/// RenderOptions::feed_view has them. If there are more, the element says what a button that shows
/// them is called.
///
/// A function of its own, whatever the optimiser thinks: pages without feeds do not load it.
[[gnu::noinline]] void write_feed(const Context& context, const Document& document);

}  // namespace courant::renderers
