#pragma once

#include "courant/rates.hpp"
#include "renderers/context.hpp"

namespace courant::renderers {

/// Writes the quotes of `rates` as a table with the columns that they need.
void write_rates_table(const Context& context, const RateTable& rates);

}  // namespace courant::renderers
