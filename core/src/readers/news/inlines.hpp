#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "article/body_builder.hpp"
#include "article/quote_marks.hpp"
#include "article/quoted_text.hpp"

namespace courant::readers::news {

/// Copies `inlines` of `body` into the open block of `builder`, without the first `skipped` bytes
/// of their plain text, and makes quoted inlines of the quotations in them, as add_quoted_text()
/// does, unless `style` is null. Marks are paired across inlines; a quotation that begins in one
/// inline and ends in another stays text. Inlines that hold quoted ones already are copied as they
/// are.
///
/// @return the marks that were found.
std::vector<QuoteMark> copy_inlines(BodyBuilder& builder, const Body& body, Range inlines,
                                    std::size_t skipped, const QuoteStyle* style);

}  // namespace courant::readers::news
