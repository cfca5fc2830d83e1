#pragma once

#include "courant/document.hpp"
#include "courant/render.hpp"
#include "renderers/conversion.hpp"
#include "renderers/markup.hpp"

namespace courant::renderers {

/// Walks `document` and writes its markup: rates first, then each article; or `conversion`, which
/// is what answer_to() says to both. The one walk behind render_html() and render_nodes().
void write_document(MarkupSink& sink, const Document& document, const RenderOptions& options,
                    const std::optional<Conversion>& conversion);

/// render_nodes() and render_report() with what answer_to() says to both.
[[nodiscard]] NodeStream nodes_of(const Document& document, const RenderOptions& options,
                                  const std::optional<Conversion>& conversion);
[[nodiscard]] std::string report_of(const Document& document, const RenderOptions& options,
                                    const std::optional<Conversion>& conversion);

}  // namespace courant::renderers
