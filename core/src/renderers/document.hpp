#pragma once

#include "courant/document.hpp"
#include "courant/render.hpp"
#include "renderers/markup.hpp"

namespace courant::renderers {

/// Walks `document` and writes its markup: rates first, then each article. The one walk behind
/// render_html() and render_nodes().
void write_document(MarkupSink& sink, const Document& document, const RenderOptions& options);

}  // namespace courant::renderers
