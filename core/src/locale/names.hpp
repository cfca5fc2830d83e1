#pragma once

#include <string_view>

#include "courant/money.hpp"

namespace courant::locale {

/// The name of `currency` in `language` as alternatives.hpp has it: a form for each that the plural
/// rule tells apart, "доллар{/а/ов/а} США", the singular being what it is called alone. One form
/// more comes first where that is another: "US {Dollar/dollar/dollars}". Empty if there is none.
/// Static storage. The browser's build has the ten currencies that are asked for most, in the
/// languages that have month names; other builds have all that ISO 4217 lists or listed.
[[nodiscard]] std::string_view currency_name_entry(const Currency& currency,
                                                   std::string_view language) noexcept;

}  // namespace courant::locale
