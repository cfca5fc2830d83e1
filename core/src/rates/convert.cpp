#include <algorithm>
#include <string>
#include <utility>

#include "courant/rates.hpp"
#include "rates/quotient.hpp"

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
  if (quote->unit != QuoteUnit::money) {
    return std::unexpected(Lack{.code = ErrorCode::missing_field,
                                .what = "expected the price of an ounce, not of a gram, for "});
  }
  Price price{.numerator = *quote->value, .denominator = Decimal::from_integer(quote->nominal)};
  if (quote->direction == RateDirection::foreign_per_base) {
    std::swap(price.numerator, price.denominator);
  }
  return price;
}

std::unexpected<Error> failure(ErrorCode code, std::string message) {
  return std::unexpected(Error{code, {}, std::move(message)});
}

std::unexpected<Error> failure(const Lack& lack, Currency currency) {
  return failure(lack.code, std::string(lack.what).append(currency.code()));
}

/// What one unit of `from` costs in `to`, as a fraction.
Result<Price> cross(Currency from, Currency to, const RateTable& rates, std::optional<Date> date) {
  if (!rates.base) return failure(ErrorCode::missing_field, "expected rates that name their base");
  const auto source = price_of(from, rates, date);
  if (!source) return failure(source.error(), from);
  const auto target = price_of(to, rates, date);
  if (!target) return failure(target.error(), to);
  // Exact while two rates together have up to 40 digits, of which published ones need about half.
  const auto numerator = multiply(source->numerator, target->denominator);
  const auto denominator = multiply(source->denominator, target->numerator);
  if (!numerator || !denominator) {
    return failure(ErrorCode::out_of_range, "expected rates of at most 40 digits together");
  }
  return Price{.numerator = *numerator, .denominator = *denominator};
}

Result<Money> money_of(Result<Decimal> amount, Currency currency) {
  if (!amount) return std::unexpected(std::move(amount).error());
  return Money{.amount = *amount, .currency = currency};
}

/// `amount` × `price` with `digits` significant digits, rounded once.
Result<Decimal> quotient_rounded(const Decimal& amount, const Price& price, int digits) {
  constexpr int finest = 40;
  Result<Decimal> rough =
      multiply_divide(amount, price.numerator, price.denominator, 0, Rounding::half_even);
  if (rough && rough->is_zero()) {
    rough =
        multiply_divide(amount, price.numerator, price.denominator, finest, Rounding::half_even);
  }
  if (!rough) return rough;
  const int scale = digits - (rough->digits() - rough->scale());
  if (scale >= 0) {
    return multiply_divide(amount, price.numerator, price.denominator,
                           std::min(scale, Decimal::max_scale), Rounding::half_even);
  }
  // A larger divisor instead of a second rounding.
  const auto divisor = Decimal::parse(price.denominator.to_string() + 'e' + std::to_string(-scale));
  if (!divisor) return divisor;
  const auto quotient = multiply_divide(amount, price.numerator, *divisor, 0, Rounding::half_even);
  if (!quotient) return quotient;
  return Decimal::parse(quotient->to_string() + 'e' + std::to_string(-scale));
}

}  // namespace

Result<Money> convert(const Money& amount, Currency target, const RateTable& rates,
                      std::optional<Date> date) {
  const int digits = minor_digits(target);
  if (amount.currency == target) {
    return money_of(amount.amount.rescaled(digits, Rounding::half_even), target);
  }
  const auto price = cross(amount.currency, target, rates, date);
  if (!price) return std::unexpected(price.error());
  return money_of(multiply_divide(amount.amount, price->numerator, price->denominator, digits,
                                  Rounding::half_even),
                  target);
}

bool is_exact(const Money& amount, const Money& result, const RateTable& rates,
              std::optional<Date> date) {
  if (amount.currency == result.currency) return amount.amount == result.amount;
  const auto price = cross(amount.currency, result.currency, rates, date);
  return price &&
         equal_products(amount.amount, price->numerator, result.amount, price->denominator);
}

Result<Money> convert_rounded(const Money& amount, Currency target, const RateTable& rates,
                              int digits, std::optional<Date> date) {
  const auto price = amount.currency == target ? Result<Price>(Price{})
                                               : cross(amount.currency, target, rates, date);
  if (!price) return std::unexpected(price.error());
  return money_of(quotient_rounded(amount.amount, *price, digits), target);
}

Result<Decimal> cross_rate(Currency from, Currency to, const RateTable& rates, int digits,
                           std::optional<Date> date) {
  const auto price = from == to ? Result<Price>(Price{}) : cross(from, to, rates, date);
  if (!price) return std::unexpected(price.error());
  return quotient_to_digits(price->numerator, Decimal::from_integer(1), price->denominator, digits);
}

}  // namespace courant
