#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "courant/diagnostic.hpp"
#include "readers/findings.hpp"
#include "readers/wire/lines.hpp"

namespace courant::readers::wire {

/// Parts `lines` from `begin` on into units: at blank lines, or, if there are none, at every line;
/// and before list items, turns of a dialogue, end marks and a speaker behind a dash that follow
/// text without a blank line.
[[nodiscard]] std::vector<Unit> make_units(std::span<const Line> lines, std::size_t begin,
                                           const RuleSet& rules, Findings& findings);

}  // namespace courant::readers::wire
