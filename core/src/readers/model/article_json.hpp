#pragma once

#include "courant/document.hpp"
#include "courant/read.hpp"
#include "readers/findings.hpp"
#include "text/json.hpp"

namespace courant::readers {

/// The article that `json` is, as render_json() writes it (core/model-json.md). What is not as the
/// model has it is left out with a diagnostic. Its language is empty if it has none.
[[nodiscard]] Article article_from_json(text::JsonValue json, const ReadOptions& options,
                                        Findings& findings);

/// The same for what a feed says of itself.
[[nodiscard]] Feed feed_from_json(text::JsonValue json, Findings& findings);

}  // namespace courant::readers
