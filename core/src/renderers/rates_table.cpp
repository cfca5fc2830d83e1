#include "renderers/rates_table.hpp"

#include "renderers/labels.hpp"
#include "renderers/quotes.hpp"
#include "renderers/rate_parts.hpp"

namespace courant::renderers {
namespace {

using locale::Label;

void write_header(const Context& context, bool present, std::string_view text) {
  if (!present) return;
  context.markup.open(Element::th);
  context.markup.attribute(Attribute::scope, "col");
  context.markup.text(text);
  context.markup.close();
}

void write_header(const Context& context, bool present, Label label) {
  write_header(context, present, locale::label(label, context.language));
}

void write_head(const Context& context, const QuoteColumns& columns, const RateTable& rates) {
  context.markup.open(Element::thead);
  context.markup.open(Element::tr);
  write_header(context, true, Label::currency);
  write_header(context, columns.units, Label::units);
  write_header(context, columns.value, Label::rate);
  write_header(context, columns.buy, Label::buy);
  write_header(context, columns.sell, Label::sell);
  write_header(context, columns.change, Label::change);
  write_header(context, columns.inverse, inverse_note(rates, context.language));
  context.markup.close();
  context.markup.close();
}

/// An empty cell keeps its place in the row.
void write_cell(const Context& context, std::string_view class_names,
                const std::optional<Decimal>& number) {
  context.markup.open(Element::td, class_names);
  if (number) write_number(context, *number);
  context.markup.close();
}

void write_units_cell(const Context& context, const Quote& quote) {
  context.markup.open(Element::td, "courant-rate-units");
  write_whole_number(context, Decimal::from_integer(quote.nominal));
  context.markup.text(unit_of(quote));
  context.markup.close();
}

void write_value_cell(const Context& context, const Quote& quote) {
  context.markup.open(Element::td, "courant-rate-value");
  if (quote.value) write_number(context, *quote.value);
  write_own_day(context, quote);
  context.markup.close();
}

void write_change_cell(const Context& context, const Quote& quote) {
  if (shown_change(quote, context.options)) return write_change(context, Element::td, quote);
  write_cell(context, "courant-rate-change", std::nullopt);
}

std::optional<Decimal> inverse_value(const Context& context, const Quote& quote) {
  const auto inverse = inverse_of(quote, context.options);
  if (!inverse) return std::nullopt;
  return inverse->value;
}

void write_row(const Context& context, const QuoteColumns& columns, const Quote& quote) {
  context.markup.open(Element::tr);
  write_code(context, Element::th, quote.currency.code());
  if (columns.units) write_units_cell(context, quote);
  if (columns.value) write_value_cell(context, quote);
  if (columns.buy) write_cell(context, "courant-rate-value", quote.buy);
  if (columns.sell) write_cell(context, "courant-rate-value", quote.sell);
  if (columns.change) write_change_cell(context, quote);
  if (columns.inverse) {
    write_cell(context, "courant-rate-inverse", inverse_value(context, quote));
  }
  context.markup.close();
}

}  // namespace

[[gnu::noinline]] void write_rates_table(const Context& context, const RateTable& rates) {
  const QuoteColumns columns = columns_of(rates, context.options);
  Markup& markup = context.markup;
  markup.open(Element::div, "courant-rates-scroll");
  markup.open(Element::table, "courant-rates-table");
  markup.open(Element::caption);
  markup.text(locale::label(Label::exchange_rates, context.language));
  markup.close();
  write_head(context, columns, rates);
  markup.open(Element::tbody);
  for (const Quote& quote : rates.quotes) write_row(context, columns, quote);
  markup.close();
  markup.close();
  markup.close();
}

}  // namespace courant::renderers
