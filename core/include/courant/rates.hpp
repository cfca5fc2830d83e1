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

/// What the nominal of a quote counts. ISO 4217 counts gold (XAU) and its kin in troy ounces, of
/// 31.1034768 grams; some banks price the gram.
enum class QuoteUnit : std::uint8_t {
  money,  ///< Units of the currency, as amounts of money are in.
  gram,   ///< Grams of the metal. For show only: nothing is converted or reckoned with it.
};

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
  QuoteUnit unit = QuoteUnit::money;  ///< What the nominal counts.
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
/// @return `missing_field` if the table has no base, or no value for the day, or one for a gram;
///         `unknown_currency` if either side is missing from `rates`;
///         `out_of_range` if the result needs more than 40 digits.
[[nodiscard]] Result<Money> convert(const Money& amount, Currency target, const RateTable& rates,
                                    std::optional<Date> date = std::nullopt);

/// Whether `result`, which convert() gave for `amount` at the same rates, is exact: nothing was
/// rounded off.
[[nodiscard]] bool is_exact(const Money& amount, const Money& result, const RateTable& rates,
                            std::optional<Date> date = std::nullopt);

/// The same with `digits` significant digits (1 to 40), rounded once, half to even: for reading.
/// Zeros stand in for further digits before the point. @return the errors of convert().
[[nodiscard]] Result<Money> convert_rounded(const Money& amount, Currency target,
                                            const RateTable& rates, int digits,
                                            std::optional<Date> date = std::nullopt);

/// Converts one unit of `from` and states the result in `to` with `digits` significant digits (1 to
/// 40), rounded once, half up, as rates are shown. Crosses through the base like convert().
/// @return the errors of convert().
[[nodiscard]] Result<Decimal> cross_rate(Currency from, Currency to, const RateTable& rates,
                                         int digits, std::optional<Date> date = std::nullopt);

/// What one unit is priced at: `value` divided by `nominal`, exactly.
/// @return `missing_field` without a value, or with one for a gram;
///         `out_of_range` if the quotient does not end, as with a nominal of 3, or needs more than
///         40 digits.
[[nodiscard]] Result<Decimal> per_one(const Quote& quote);

/// The quote the other way round, with `digits` significant digits (1 to 40), rounded half up. For
/// show only: an inverse does not end, so nothing may be computed with it.
/// @return `missing_field` without a value, or with one for a gram;
///         `out_of_range` if the result has more than 60 digits after the point.
[[nodiscard]] Result<Decimal> inverse_rate(const Quote& quote, int digits);

/// How far `quote` moved since the fixing before, in units of its value: as published, else its
/// value less the previous one. Absent if neither is known.
[[nodiscard]] std::optional<Decimal> change_of(const Quote& quote);

/// The change in percent of the value before, with `scale` digits after the point, rounded half up.
/// Absent if the change or the value is, or if the value before was not above zero.
[[nodiscard]] std::optional<Decimal> change_percent(const Quote& quote, int scale);

/// The values of the nearest earlier day that has each currency become the `previous` of the quotes
/// that have neither that nor a change of their own.
void fill_previous(RateTable& rates);

/// Which rates of a table are wanted.
struct RateSelection {
  std::vector<Currency> codes{};  ///< In this order; empty: all, in the source's.
  std::optional<Date> date{};     ///< The rates valid on this day; absent: the latest.
};

/// The part of `rates` that `selection` names. For a day, each currency has its rate of that day or
/// of the nearest earlier one; a rate of another day than the table's says so. History keeps the
/// days before.
/// @return `missing_field` if no rate was published on the day or before it, or if the table names
///         no day; `unknown_currency` if none of the codes is in the table.
[[nodiscard]] Result<RateTable> select_rates(RateTable rates, const RateSelection& selection);

/// Completes `rates` by what only `others` has: of two tables of one source the one that is
/// published more often comes first, as NBKR's daily rates before its weekly ones. A currency that
/// both have on a day, or among their latest rates, is that of `rates`. The day of `rates` stays
/// the table's; a rate that `others` adds to it says its own.
/// @return `missing_field` if the two name different sources or bases, or if only `rates` names its
///         day: rates of an unknown one would pass for those of that day.
[[nodiscard]] Result<RateTable> merge_rates(RateTable rates, const RateTable& others);

/// Adds the days of `earlier`, another table of the same rates, to the history of `rates`: those
/// before the day of `rates` that it does not have yet. Nothing if either table names no day, or if
/// they name different bases: values in another currency are another history.
void add_history(RateTable& rates, RateTable earlier);

/// Hours of working days, Monday to Friday, that have passed at `now` since the end of `date`: none
/// on the Sunday after a Friday. `now` without an offset is in the offset of the reader, which is
/// what days are counted in. Holidays are not known.
[[nodiscard]] std::int64_t working_hours_since(Date date, const Timestamp& now) noexcept;

/// The day that `rates` are of: the one they are valid for, else that of their publication.
[[nodiscard]] std::optional<Date> day_of(const RateTable& rates) noexcept;

/// Whether rates may pass for today's.
enum class Freshness : std::uint8_t {
  fresh,
  outdated,
  undated,  ///< The table names no day: its age is not known.
};

/// The freshness of `rates` at `now`, if they are good for `max_age` hours of working days.
[[nodiscard]] Freshness freshness_of(const RateTable& rates, std::int64_t max_age,
                                     const Timestamp& now) noexcept;

}  // namespace courant
