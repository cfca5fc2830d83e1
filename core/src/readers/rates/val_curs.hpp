#pragma once

#include "readers/rates/xml_rates.hpp"

namespace courant::readers {

/// A bank that writes its day's rates in the elements of the Bank of Russia, ValCurs and Valute.
/// Only the notation of values and dates tells them apart.
struct ValCurs {
  XmlRates shape;
  bool iso_dates;  ///< 2031-06-12, else 12.06.2031.
};

/// What `source` writes, if it writes dates as `iso_dates` says.
[[nodiscard]] constexpr ValCurs val_curs_of(const RateSource& source, bool iso_dates) noexcept {
  return {.shape = {.source = source,
                    .root = "ValCurs",
                    .dated = "ValCurs",
                    .date = "@Date",
                    .row = "Valute",
                    .code = "CharCode",
                    .nominal = "Nominal",
                    .value = "Value",
                    .per_one = "VunitRate",
                    .error = "ValCurs"},
          .iso_dates = iso_dates};
}

/// Whether most values of the file are in the notation of `bank`, and none is for the bank's own
/// money, which no bank prices.
[[nodiscard]] bool is_val_curs(Input& input, const ValCurs& bank);

}  // namespace courant::readers
