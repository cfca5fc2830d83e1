#pragma once

#include "courant/article.hpp"
#include "renderers/context.hpp"

namespace courant::renderers {

/// Writes a run of inlines. Links inside it become their labels if `inside_link`.
void write_inlines(const Context& context, const Body& body, Range inlines,
                   bool inside_link = false);

/// Opens an `a` that leads to `url`, which may_link() admits, with what LinkPolicy asks for.
void open_link(const Context& context, std::string_view url);

}  // namespace courant::renderers
