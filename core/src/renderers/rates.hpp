#pragma once

#include "courant/rates.hpp"
#include "renderers/context.hpp"
#include "renderers/staleness.hpp"

namespace courant::renderers {

/// Writes the rates in the form that RenderOptions::rates_view names, with their day and source,
/// and with a warning if they are not what they should be. Nothing if there are no quotes.
void write_rates(const Context& context, const RateTable& rates,
                 Staleness staleness = Staleness::none);

/// Writes, in `element`, why rates may not be today's. Nothing if that is not so.
void write_warning(const Context& context, Element element, const RateTable& rates,
                   Staleness staleness);

}  // namespace courant::renderers
