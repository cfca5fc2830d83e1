#include "renderers/quotes.hpp"

#include <algorithm>
#include <array>

#include "locale/locale.hpp"
#include "renderers/labels.hpp"

namespace courant::renderers {
namespace {

using locale::Label;

constexpr int inverse_digits = 5;
constexpr int percent_scale = 2;

RateChange wanted_change(const RenderOptions& options) noexcept {
  const bool in_sentence = options.rates_view == RatesView::inline_text;
  return options.rate_change.value_or(in_sentence ? RateChange::none : RateChange::absolute);
}

/// Whether a sign of a currency is a word, which may stand behind a number in any language.
bool is_word(std::string_view sign) noexcept {
  const bool has_glyph =
      std::ranges::any_of(std::array{"$", "\u00A3", "\u00A5", "\u20A0", "\uFFE5"},
                          [&](std::string_view glyph) { return sign.contains(glyph); });
  constexpr std::string_view currency_block = "\xE2\x82";  // U+2080 to U+20BF
  return !has_glyph && !sign.contains(currency_block);
}

bool has_units(const Quote& quote) noexcept {
  return quote.nominal != 1 || quote.unit != QuoteUnit::money;
}

/// The direction that all quotes have; absent if they differ or there are none.
std::optional<RateDirection> common_direction(const RateTable& rates) noexcept {
  if (rates.quotes.empty()) return std::nullopt;
  const RateDirection direction = rates.quotes.front().direction;
  const bool alike = std::ranges::all_of(
      rates.quotes, [=](const Quote& quote) { return quote.direction == direction; });
  if (!alike) return std::nullopt;
  return direction;
}

std::string in_currency(const Currency& currency, std::string_view language) {
  return fill_label(Label::base_currency, language, locale::currency_symbol(currency, language));
}

}  // namespace

std::string one_of(Currency currency, std::string_view language) {
  std::string text = locale::format_decimal(Decimal::from_integer(1), language);
  return text.append(" ").append(currency.code());
}

std::string_view unit_of(const Quote& quote) noexcept {
  return quote.unit == QuoteUnit::gram ? " g" : "";
}

std::string units_of(const Quote& quote) {
  return std::to_string(quote.nominal).append(unit_of(quote));
}

std::string counted(const Quote& quote, std::string_view language) {
  std::string text = locale::format_decimal(Decimal::from_integer(quote.nominal), language);
  return text.append(unit_of(quote)).append(" ").append(quote.currency.code());
}

std::string priced(const Quote& quote, std::string_view language) {
  return has_units(quote) ? counted(quote, language) : std::string(quote.currency.code());
}

std::string unit_name(Currency currency, std::string_view language) {
  const std::string_view sign = locale::currency_symbol(currency, language);
  return std::string(is_word(sign) ? sign : currency.code());
}

std::string with_unit(const Decimal& number, Currency currency, std::string_view language) {
  std::string text = locale::format_decimal(number, language);
  return text.append("\u00A0").append(unit_name(currency, language));
}

Decimal shortened(const Decimal& value, const RenderOptions& options) {
  if (!options.rate_digits) return value;
  const int whole_digits = value.digits() - value.scale();
  const int scale = std::max(*options.rate_digits - whole_digits, 0);
  if (scale >= value.scale()) return value;
  const auto shorter = value.rescaled(scale, Rounding::half_up);
  return shorter ? *shorter : value;
}

std::optional<Inverse> inverse_of(const Quote& quote, const RenderOptions& options) {
  const int digits = options.rate_digits.value_or(inverse_digits);
  const auto value = inverse_rate(quote, digits);
  if (!value || !quote.value) return std::nullopt;
  const auto product = multiply(*value, *quote.value);
  return Inverse{.value = *value,
                 .exact = product && *product == Decimal::from_integer(quote.nominal)};
}

std::optional<Decimal> shown_change(const Quote& quote, const RenderOptions& options) {
  switch (wanted_change(options)) {
    case RateChange::none:
      return std::nullopt;
    case RateChange::percent:
      return change_percent(quote, percent_scale);
    case RateChange::absolute:
      break;
  }
  const auto change = change_of(quote);
  if (!change || !quote.value) return change;
  const int scale = shortened(*quote.value, options).scale();
  if (!options.rate_digits || change->scale() <= scale) return change;
  const auto shorter = change->rescaled(scale, Rounding::half_up);
  return shorter ? *shorter : change;
}

std::string format_change(const Decimal& change, const RenderOptions& options,
                          std::string_view language) {
  constexpr auto sign = locale::SignDisplay::except_zero;
  return wanted_change(options) == RateChange::percent
             ? locale::format_percent(change, language, sign)
             : locale::format_decimal(change, language, sign);
}

std::string base_note(const RateTable& rates, std::string_view language) {
  const auto direction = common_direction(rates);
  if (!rates.base || !direction) return {};
  if (*direction == RateDirection::local_per_foreign) return in_currency(*rates.base, language);
  return one_of(*rates.base, language) + " =";
}

std::string inverse_note(const RateTable& rates, std::string_view language) {
  const auto direction = common_direction(rates);
  if (!rates.base || !direction) return {};
  if (*direction == RateDirection::foreign_per_base) return in_currency(*rates.base, language);
  return fill_label(Label::for_one, language, unit_name(*rates.base, language));
}

QuoteColumns columns_of(const RateTable& rates, const RenderOptions& options) {
  QuoteColumns columns;
  for (const Quote& quote : rates.quotes) {
    columns.units |= has_units(quote);
    columns.value |= quote.value.has_value();
    columns.buy |= quote.buy.has_value();
    columns.sell |= quote.sell.has_value();
    columns.change |= shown_change(quote, options).has_value();
  }
  columns.inverse =
      options.inverse_rates && columns.value && rates.base && common_direction(rates).has_value();
  return columns;
}

}  // namespace courant::renderers
