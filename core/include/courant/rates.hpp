#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "courant/datetime.hpp"
#include "courant/error.hpp"
#include "courant/money.hpp"

namespace courant {

/// What a published value states. Readers keep it; nothing is inverted when reading.
enum class RateDirection : std::uint8_t {
  local_per_foreign,  ///< nominal × quote currency = value × base: most national banks.
  foreign_per_base,   ///< 1 × base = value × quote currency: ECB and most web services.
};

/// What sort of rates a table holds.
enum class RateKind : std::uint8_t { unspecified, official, reference, market, mid, buy_sell };

/// One published row: the price of `nominal` units of `currency`.
struct Quote {
  Currency currency;          ///< The quote currency, i.e. the one that is priced.
  std::uint32_t nominal = 1;  ///< Units that `value` is for; at least 1.
  std::optional<Decimal>
      value{};  ///< As published; above zero. Absent if only buy or sell is given.
  RateDirection direction = RateDirection::local_per_foreign;
  std::optional<Decimal> buy{};       ///< Above zero.
  std::optional<Decimal> sell{};      ///< Above zero.
  std::optional<Decimal> previous{};  ///< The value of the fixing before.
  std::optional<Decimal> change{};    ///< Signed, as published, in units of `value`.
  std::optional<Date> date{};         ///< Only where it differs from the table's.
};

/// The quotes of one earlier day.
struct Fixing {
  Date date;
  std::vector<Quote> quotes;
};

/// Exchange rates of one source.
struct RateTable {
  std::string source{};  ///< Who published it, e.g. "NBKR"; empty if unknown.
  RateKind kind = RateKind::unspecified;
  std::optional<Currency> base{};  ///< As the source says or the user declared; never guessed.
  std::optional<Date> date{};      ///< The day the rates are valid for.
  std::optional<Timestamp> published_at{};
  std::vector<Quote> quotes{};    ///< In the source's order; at most one per currency and day.
  std::vector<Fixing> history{};  ///< Other days, newest first.
};

/// The quote of `currency` on `date`, or of the nearest earlier day in the table; without a `date`
/// the table's latest. Valid while `rates` lives unchanged; null if there is none.
[[nodiscard]] const Quote* find_quote(const RateTable& rates, Currency currency,
                                      std::optional<Date> date = std::nullopt) noexcept;

/// Converts `amount` at the rates valid on `date` (by default the latest), rounding half to even to
/// the minor unit of `target` (0 digits for JPY, 3 for KWD). No fee and no spread is added.
///
/// A pair without the base is crossed through it and rounded once, at the end.
///
/// @return `missing_field` if the table has no base, or no value for the day;
///         `unknown_currency` if either side is missing from `rates`;
///         `out_of_range` if the result needs more than 40 digits.
[[nodiscard]] Result<Money> convert(const Money& amount, Currency target, const RateTable& rates,
                                    std::optional<Date> date = std::nullopt);

}  // namespace courant
