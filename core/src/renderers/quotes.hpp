#pragma once

#include <string>
#include <string_view>

#include "courant/rates.hpp"

namespace courant::renderers {

/// What is priced, e.g. "USD", "100 JPY" or "1 g XAU".
[[nodiscard]] std::string priced(const Quote& quote);

/// The units that are priced, e.g. "100" or "1 g".
[[nodiscard]] std::string units_of(const Quote& quote);

/// `change` with its sign, also if it is above zero, as `language` writes numbers.
[[nodiscard]] std::string format_change(const Decimal& change, std::string_view language);

/// What the values are in, e.g. "in сом", or "1 EUR =" for a table of foreign units. Empty without
/// a base, and for a table that mixes both directions.
[[nodiscard]] std::string base_note(const RateTable& rates, std::string_view language);

/// Which columns a table of `rates` needs.
struct QuoteColumns {
  bool units = false;
  bool value = false;
  bool buy = false;
  bool sell = false;
  bool change = false;
};

[[nodiscard]] QuoteColumns columns_of(const RateTable& rates);

}  // namespace courant::renderers
