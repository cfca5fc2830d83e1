#pragma once

#include <cstddef>
#include <string_view>

#include "courant/article.hpp"
#include "courant/read.hpp"
#include "readers/findings.hpp"

namespace courant::readers::markdown {

/// Reads `text`, Markdown as CommonMark 0.31.2 and GitHub's tables, strikethrough and bare links
/// have it, that stands at `offset` of the input, into the body of `article`, which is empty.
///
/// The model has no picture inside a line: one in front of a paragraph's text is a figure above it,
/// any other one a figure below. Blocks of HTML are read as such, and what they say of the article
/// goes to its fields; of tags inside text what the model can express is kept, the rest is
/// unwrapped and reported. Shortcodes of site generators alone in a paragraph are left out.
/// Relative addresses are resolved against that of the input.
void read_blocks(std::string_view text, std::size_t offset, const ReadOptions& options,
                 Article& article, Findings& findings);

}  // namespace courant::readers::markdown
