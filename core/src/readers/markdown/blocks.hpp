#pragma once

#include <cstddef>
#include <string_view>

#include "courant/article.hpp"
#include "courant/read.hpp"
#include "readers/findings.hpp"

namespace courant::readers::markdown {

/// The blocks of `text`, Markdown as CommonMark 0.31.2 and GitHub's tables, strikethrough and bare
/// links have it, that stands at `offset` of the input.
///
/// The model has no picture inside a line: one in front of a paragraph's text is a figure above it,
/// any other one a figure below. Of raw HTML what the model can express is kept, the rest is
/// unwrapped and reported. Shortcodes of site generators alone in a paragraph are left out.
[[nodiscard]] Body read_blocks(std::string_view text, std::size_t offset,
                               const ReadOptions& options, Findings& findings);

}  // namespace courant::readers::markdown
