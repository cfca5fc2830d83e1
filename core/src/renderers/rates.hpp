#pragma once

#include "courant/rates.hpp"
#include "renderers/context.hpp"

namespace courant::renderers {

/// Writes the rates as a section with a list or a table, as RenderOptions::rates_view says, and a
/// note on base, date and source. Nothing if there are no quotes.
void write_rates(const Context& context, const RateTable& rates);

}  // namespace courant::renderers
