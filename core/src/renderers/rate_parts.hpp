#pragma once

#include "courant/rates.hpp"
#include "locale/locale.hpp"
#include "renderers/context.hpp"

namespace courant::renderers {

/// Writes `number`, with no more digits than RenderOptions::rate_digits; its exact value goes with
/// it for scripts.
void write_number(const Context& context, const Decimal& number);

/// Writes `number` with all its digits.
void write_whole_number(const Context& context, const Decimal& number);

/// Writes day and source of `rates`, as far as they are known, each into `note` after a separator.
void write_provenance(const Context& context, const RateTable& rates, OptionalElement& note);

/// Writes a cell or term with a code, or with units of one: "100 JPY".
void write_code(const Context& context, Element element, std::string_view text);

void write_day(const Context& context, std::string_view class_names, Date date,
               locale::DateStyle style);

/// Writes the day of a quote whose day is not the table's: it is older, or newer, than what stands
/// around it.
void write_own_day(const Context& context, const Quote& quote);

/// Writes the change of `quote` with its direction, which is in an arrow, in the sign and in a word
/// for screen readers, never in the colour alone. Nothing if there is none to show.
void write_change(const Context& context, Element element, const Quote& quote);

/// Writes the value; without one, what the bank buys and sells at.
void write_price(const Context& context, const Quote& quote);

/// Writes what `quote` says as an equation, "1 USD = 84.80 сом"; without a base as much of it as is
/// known. Equations run from left to right in all languages.
void write_equation(const Context& context, const Quote& quote, std::optional<Currency> base);

/// Writes the equation the other way round, "1 сом ≈ 0.01179 USD". Nothing without a base.
void write_inverse(const Context& context, const Quote& quote, std::optional<Currency> base);

}  // namespace courant::renderers
