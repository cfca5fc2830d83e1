#pragma once

#include <string>
#include <string_view>

#include "courant/rates.hpp"
#include "courant/render.hpp"

namespace courant::renderers {

/// What is priced, e.g. "USD", "100 JPY" or "1 g XAU".
[[nodiscard]] std::string priced(const Quote& quote, std::string_view language);

/// The same with the number of units where that is one, too: "1 USD".
[[nodiscard]] std::string counted(const Quote& quote, std::string_view language);

/// The units that are priced, for programs: "100" or "1 g".
[[nodiscard]] std::string units_of(const Quote& quote);

/// What follows the number of units, " g" or nothing. Static storage.
[[nodiscard]] std::string_view unit_of(const Quote& quote) noexcept;

/// "1 USD".
[[nodiscard]] std::string one_of(Currency currency, std::string_view language);

/// What `language` calls the unit of `currency` behind a number: its sign where that is a word, as
/// "сом", else the code.
[[nodiscard]] std::string unit_name(Currency currency, std::string_view language);

/// A number of those, "84.80 сом".
[[nodiscard]] std::string with_unit(const Decimal& number, Currency currency,
                                    std::string_view language);

/// `value` as it is shown: with no more significant digits than RenderOptions::rate_digits, and
/// whole before the point.
[[nodiscard]] Decimal shortened(const Decimal& value, const RenderOptions& options);

/// What the value of `quote` comes to the other way round, rounded as `options` say.
struct Inverse {
  Decimal value;
  bool exact;  ///< Whether nothing was rounded off.
};

[[nodiscard]] std::optional<Inverse> inverse_of(const Quote& quote, const RenderOptions& options);

/// The change of `quote` in the form that `options` ask for: in units of its value or in percent.
/// Absent if it is not known or not wanted.
[[nodiscard]] std::optional<Decimal> shown_change(const Quote& quote, const RenderOptions& options);

/// `change`, which shown_change() gave, with its sign, also if it is above zero, as `language`
/// writes numbers.
[[nodiscard]] std::string format_change(const Decimal& change, const RenderOptions& options,
                                        std::string_view language);

/// What the values are in, e.g. "in сом", or "1 EUR =" for a table of foreign units. Empty without
/// a base, and for a table that mixes both directions.
[[nodiscard]] std::string base_note(const RateTable& rates, std::string_view language);

/// What the inverses are in, if that is one thing for all: "For 1 сом", "in EUR". Empty without a
/// base, and for a table that mixes both directions.
[[nodiscard]] std::string inverse_note(const RateTable& rates, std::string_view language);

/// Which columns a table of `rates` needs.
struct QuoteColumns {
  bool units = false;
  bool value = false;
  bool buy = false;
  bool sell = false;
  bool change = false;
  bool inverse = false;
};

[[nodiscard]] QuoteColumns columns_of(const RateTable& rates, const RenderOptions& options);

}  // namespace courant::renderers
