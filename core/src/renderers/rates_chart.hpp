#pragma once

#include "courant/rates.hpp"
#include "renderers/context.hpp"

namespace courant::renderers {

/// Writes the history of the first quote of `rates` as a line with axes, and as a table that a
/// click opens. Shapes are fixed, and numbers the only thing from the input in them.
/// @return false, and nothing is written, if there are not two days to compare.
[[nodiscard]] bool write_rates_chart(const Context& context, const RateTable& rates);

}  // namespace courant::renderers
