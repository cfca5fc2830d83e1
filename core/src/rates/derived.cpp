// What follows from published rates: prices of one unit, inverses, changes.

#include <algorithm>

#include "courant/rates.hpp"
#include "rates/quotient.hpp"

namespace courant {
namespace {

/// The value, if it is one that may be reckoned with.
Result<Decimal> value_of(const Quote& quote) {
  if (!quote.value) {
    return std::unexpected(
        Error{ErrorCode::missing_field, {}, "expected more than buying and selling rates"});
  }
  if (quote.unit != QuoteUnit::money) {
    return std::unexpected(
        Error{ErrorCode::missing_field, {}, "expected the price of an ounce, not of a gram"});
  }
  return *quote.value;
}

/// The number of digits that dividing by `nominal` adds behind the point; absent if the quotient
/// does not end, because `nominal` has other prime factors than 2 and 5.
std::optional<int> places_of(std::uint32_t nominal) noexcept {
  int twos = 0;
  int fives = 0;
  for (; nominal % 2 == 0; nominal /= 2) ++twos;
  for (; nominal % 5 == 0; nominal /= 5) ++fives;
  if (nominal != 1) return std::nullopt;
  return std::max(twos, fives);
}

Decimal one() noexcept { return Decimal::from_integer(1); }

}  // namespace

Result<Decimal> per_one(const Quote& quote) {
  const auto value = value_of(quote);
  if (!value) return value;
  const auto places = places_of(quote.nominal);
  if (!places) {
    return std::unexpected(
        Error{ErrorCode::out_of_range, {}, "expected a nominal that divides without remainder"});
  }
  return multiply_divide(*value, one(), Decimal::from_integer(quote.nominal),
                         value->scale() + *places, Rounding::half_even);
}

Result<Decimal> inverse_rate(const Quote& quote, int digits) {
  const auto value = value_of(quote);
  if (!value) return value;
  return quotient_to_digits(Decimal::from_integer(quote.nominal), one(), *value, digits);
}

std::optional<Decimal> change_of(const Quote& quote) {
  if (quote.change) return quote.change;
  if (!quote.value || !quote.previous) return std::nullopt;
  const Result<Decimal> difference = subtract(*quote.value, *quote.previous);
  if (!difference) return std::nullopt;
  return *difference;
}

std::optional<Decimal> change_percent(const Quote& quote, int scale) {
  const auto change = change_of(quote);
  if (!change || !quote.value) return std::nullopt;
  const Result<Decimal> before = quote.previous ? *quote.previous : subtract(*quote.value, *change);
  if (!before || before->is_zero() || before->is_negative()) return std::nullopt;
  const auto percent =
      multiply_divide(*change, Decimal::from_integer(100), *before, scale, Rounding::half_up);
  if (!percent) return std::nullopt;
  return *percent;
}

void fill_previous(RateTable& rates) {
  for (Quote& quote : rates.quotes) {
    if (quote.previous || quote.change) continue;
    for (const Fixing& fixing : rates.history) {
      const auto before = std::ranges::find(fixing.quotes, quote.currency, &Quote::currency);
      if (before == fixing.quotes.end() || !before->value) continue;
      // A price of another number of units is not the same quantity.
      const bool comparable = before->nominal == quote.nominal && before->unit == quote.unit &&
                              before->direction == quote.direction;
      if (comparable) quote.previous = before->value;
      break;
    }
  }
}

}  // namespace courant
