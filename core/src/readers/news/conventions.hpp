#pragma once

#include <cstddef>

#include "courant/article.hpp"
#include "courant/read.hpp"
#include "readers/findings.hpp"

namespace courant::readers::news {

/// Applies the conventions of the trade to a body that its format gave as blocks: byline and
/// dateline at the start, a quotation followed by its speaker alone, an attribution alone, scene
/// breaks, credits, rights, corrections and the end mark, and pairs the quotation marks of each
/// paragraph. Every one is a rule of diagnostics.def that reports itself and can be switched off.
///
/// The body is rebuilt in one pass, in time linear in it. Words never change; marks do only where
/// paired_quotes may, and what stands beside the body leaves it.
///
/// Every reader of articles but wire calls this once, after body, language and metadata are known.
/// `offset` is where the body begins in the input; findings carry it.
void apply_conventions(Article& article, const ReadOptions& options, std::size_t offset,
                       Findings& findings);

}  // namespace courant::readers::news
