#pragma once

#include <cstdint>
#include <string_view>

#include "courant/article.hpp"
#include "courant/rates.hpp"
#include "courant/render.hpp"
#include "renderers/plain_lines.hpp"

namespace courant::renderers {

/// Writes the rates as aligned lines, "USD 84.80", and a line on base, day and source.
void write_plain_rates(PlainLines& lines, const RateTable& rates, const RenderOptions& options,
                       std::string_view language);

/// Writes the blocks of the body; the dateline stands at the start of the first paragraph. The
/// figure with the index `left_out` is not written.
void write_plain_body(PlainLines& lines, const Article& article, std::string_view language,
                      std::uint32_t left_out);

/// Writes what `image` says in words: its alternative text, `caption` or its own, and its credit.
void write_plain_image(PlainLines& lines, const Image& image, std::string_view caption);

}  // namespace courant::renderers
