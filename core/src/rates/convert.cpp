#include <string>
#include <utility>

#include "courant/rates.hpp"

namespace courant {
namespace {

/// Why a currency has no price. `what` is static.
struct Lack {
  ErrorCode code;
  const char* what;
};

/// What one unit of a currency costs in the base, as a fraction: published rates are never
/// inverted, since 1/x does not end.
struct Price {
  Decimal numerator = Decimal::from_integer(1);
  Decimal denominator = Decimal::from_integer(1);
};

std::expected<Price, Lack> price_of(Currency currency, const RateTable& rates,
                                    std::optional<Date> date) {
  if (currency == rates.base) return Price{};
  const Quote* quote = find_quote(rates, currency, date);
  if (quote == nullptr && find_quote(rates, currency) == nullptr) {
    return std::unexpected(
        Lack{.code = ErrorCode::unknown_currency, .what = "expected rates with "});
  }
  if (quote == nullptr) {
    return std::unexpected(
        Lack{.code = ErrorCode::missing_field, .what = "expected a rate of the day for "});
  }
  if (!quote->value) {
    return std::unexpected(Lack{.code = ErrorCode::missing_field,
                                .what = "expected more than buying and selling rates for "});
  }
  Price price{.numerator = *quote->value, .denominator = Decimal::from_integer(quote->nominal)};
  if (quote->direction == RateDirection::foreign_per_base) {
    std::swap(price.numerator, price.denominator);
  }
  return price;
}

Result<Money> fail(ErrorCode code, std::string message) {
  return std::unexpected(Error{.code = code, .where = {}, .message = std::move(message)});
}

Result<Money> fail(const Lack& lack, Currency currency) {
  return fail(lack.code, std::string(lack.what).append(currency.code()));
}

Result<Money> money_of(Result<Decimal> amount, Currency currency) {
  if (!amount) return std::unexpected(std::move(amount).error());
  return Money{.amount = *amount, .currency = currency};
}

}  // namespace

Result<Money> convert(const Money& amount, Currency target, const RateTable& rates,
                      std::optional<Date> date) {
  const int digits = minor_digits(target);
  if (amount.currency == target) {
    return money_of(amount.amount.rescaled(digits, Rounding::half_even), target);
  }
  if (!rates.base) return fail(ErrorCode::missing_field, "expected rates that name their base");
  const auto from = price_of(amount.currency, rates, date);
  if (!from) return fail(from.error(), amount.currency);
  const auto to = price_of(target, rates, date);
  if (!to) return fail(to.error(), target);

  // Exact while two rates together have up to 40 digits, of which published ones need about half.
  const auto factor = multiply(from->numerator, to->denominator);
  const auto divisor = multiply(from->denominator, to->numerator);
  if (!factor || !divisor) {
    return fail(ErrorCode::out_of_range, "expected rates of at most 40 digits together");
  }
  return money_of(multiply_divide(amount.amount, *factor, *divisor, digits, Rounding::half_even),
                  target);
}

}  // namespace courant
