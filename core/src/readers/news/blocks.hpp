#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "article/body_builder.hpp"
#include "article/quote_marks.hpp"
#include "article/quoted_text.hpp"

namespace courant::readers::news {

/// Copies block `root` of `body` with all inside it into the open block of `builder`, its inlines
/// as copy_inlines() does, without the first `skipped` bytes of the block's own text.
///
/// @return the quotation marks that were found.
std::vector<QuoteMark> copy_block(BodyBuilder& builder, const Body& body, std::uint32_t root,
                                  std::size_t skipped, const QuoteStyle* style);

/// Moves the levels of the headings up together, so that they begin at the first.
void settle_levels(Body& body) noexcept;

}  // namespace courant::readers::news
