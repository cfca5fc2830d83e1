#pragma once

#include <span>
#include <vector>

#include "courant/article.hpp"
#include "courant/diagnostic.hpp"
#include "readers/findings.hpp"
#include "readers/wire/lines.hpp"

namespace courant::readers::wire {

/// Takes headline, dek and byline off the front of `units` into `article`, as far as it does not
/// have them yet, and leaves the body.
void take_opening(std::span<const Line> lines, std::vector<Unit>& units, const RuleSet& rules,
                  Article& article, Findings& findings);

}  // namespace courant::readers::wire
