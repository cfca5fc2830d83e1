#pragma once

#include "courant/article.hpp"
#include "courant/read.hpp"
#include "readers/findings.hpp"
#include "text/json.hpp"

namespace courant::readers {

/// The body that the array `blocks` is, as render_json() writes it. A block that may not stand
/// where it does, or of a kind that is not known, is left out with a diagnostic.
[[nodiscard]] Body body_from_json(text::JsonValue blocks, const ReadOptions& options,
                                  Findings& findings);

/// The image that `json` is.
[[nodiscard]] Image image_from_json(text::JsonValue json);

}  // namespace courant::readers
