#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "courant/money.hpp"
#include "locale/locale.hpp"
#include "locale/money.hpp"

namespace courant::locale {

enum class CompactWidth : std::uint8_t {
  short_form,  ///< "102M", "102 млн"
  long_form,   ///< "102 million", "102 миллиона"
};

/// `value` in thousands, millions or whatever `language` counts large numbers in, rounded half up
/// to an integer or, below ten, to two significant digits; as CLDR writes it. UTF-8. A rounded
/// number is for reading: what is exact stands beside it.
[[nodiscard]] std::string format_compact(const Decimal& value, CompactWidth width,
                                         std::string_view language,
                                         SignDisplay sign = SignDisplay::automatic);

/// The same in short form with a currency: "$102M", "102 млрд сом". CLDR has no such form with the
/// name of a currency: one is shown by its symbol then.
[[nodiscard]] std::string format_compact_money(const Money& money, std::string_view language,
                                               const MoneyStyle& style = {});

/// How much of a compact number is shown.
enum class CompactDigits : std::uint8_t {
  for_reading,  ///< As CLDR rounds it; see format_compact().
  all,          ///< Every digit that the value has: it was rounded before.
};

/// The same as chosen.
[[nodiscard]] std::string format_compact_money(const Money& money, std::string_view language,
                                               const MoneyStyle& style, CompactWidth width,
                                               CompactDigits digits);

}  // namespace courant::locale
