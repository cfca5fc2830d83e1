#include "renderers/quotes.hpp"

#include <algorithm>

#include "locale/locale.hpp"
#include "renderers/labels.hpp"

namespace courant::renderers {

namespace {

bool has_units(const Quote& quote) noexcept {
  return quote.nominal != 1 || quote.unit != QuoteUnit::money;
}

}  // namespace

std::string units_of(const Quote& quote) {
  return std::to_string(quote.nominal) + (quote.unit == QuoteUnit::gram ? " g" : "");
}

std::string priced(const Quote& quote) {
  std::string text;
  if (has_units(quote)) text = units_of(quote) + ' ';
  text += quote.currency.code();
  return text;
}

std::string format_change(const Decimal& change, std::string_view language) {
  const bool rises = !change.is_negative() && !change.is_zero();
  std::string text;
  // As CLDR has it: where text runs from right to left a bare sign would end up behind its number.
  if (rises && locale::direction_of(language) == TextDirection::right_to_left) text += "\u200E";
  if (rises) text += '+';
  text += locale::format_decimal(change, language);
  return text;
}

std::string base_note(const RateTable& rates, std::string_view language) {
  if (!rates.base || rates.quotes.empty()) return {};
  const RateDirection direction = rates.quotes.front().direction;
  const bool alike = std::ranges::all_of(
      rates.quotes, [=](const Quote& quote) { return quote.direction == direction; });
  if (!alike) return {};
  if (direction == RateDirection::foreign_per_base) {
    std::string text = "1 ";
    text += rates.base->code();
    return text += " =";
  }
  return fill_label(locale::Label::base_currency, language,
                    locale::currency_symbol(*rates.base, language));
}

QuoteColumns columns_of(const RateTable& rates) {
  QuoteColumns columns;
  for (const Quote& quote : rates.quotes) {
    columns.units |= has_units(quote);
    columns.value |= quote.value.has_value();
    columns.buy |= quote.buy.has_value();
    columns.sell |= quote.sell.has_value();
    columns.change |= change_of(quote).has_value();
  }
  return columns;
}

}  // namespace courant::renderers
