#pragma once

#include <string_view>

#include "courant/render.hpp"
#include "renderers/markup.hpp"

namespace courant::renderers {

/// What every step of the walk needs. Borrows all of it.
struct Context {
  Markup& markup;
  const RenderOptions& options;
  std::string_view language;  ///< Of labels, numbers and dates. BCP 47.
};

/// Writes the direction of the open element, left to right as well: the page around it may run the
/// other way.
inline void write_direction(const Context& context, TextDirection direction) {
  context.markup.attribute(Attribute::dir,
                           direction == TextDirection::right_to_left ? "rtl" : "ltr");
}

}  // namespace courant::renderers
