#include "renderers/rates.hpp"

#include "locale/locale.hpp"
#include "renderers/labels.hpp"
#include "renderers/quotes.hpp"

namespace courant::renderers {
namespace {

using locale::Label;

void write_number(const Context& context, const Decimal& number) {
  context.markup.open(Element::data);
  context.markup.attribute(Attribute::value, number.to_string());
  context.markup.text(locale::format_decimal(number, context.language));
  context.markup.close();
}

/// A code is no word: "SOM" or "MOP" must not be translated.
void write_code(const Context& context, Element element, std::string_view text) {
  context.markup.open(element, "courant-rate-code");
  if (element == Element::th) context.markup.attribute(Attribute::scope, "row");
  context.markup.attribute(Attribute::translate, "no");
  context.markup.text(text);
  context.markup.close();
}

void write_day(const Context& context, std::string_view class_names, Date date,
               locale::DateStyle style) {
  context.markup.open(Element::time, class_names);
  context.markup.attribute(Attribute::datetime, to_string(date));
  context.markup.text(locale::format_date(date, style, context.language));
  context.markup.close();
}

/// A row whose day is not the table's says so: it is older, or newer, than what stands around it.
void write_own_day(const Context& context, const Quote& quote) {
  if (!quote.date) return;
  context.markup.text(" ");
  write_day(context, "courant-rate-date", *quote.date, locale::DateStyle::short_form);
}

struct Trend {
  std::string_view class_names;
  Label label;
};

Trend trend_of(const Decimal& change) noexcept {
  if (change.is_zero()) return {"courant-rate-change courant-flat", Label::unchanged};
  if (change.is_negative()) return {"courant-rate-change courant-down", Label::down};
  return {"courant-rate-change courant-up", Label::up};
}

/// The direction is in the sign and in a word for screen readers, never in the colour alone.
void write_change(const Context& context, Element element, const Decimal& change) {
  const Trend trend = trend_of(change);
  Markup& markup = context.markup;
  markup.open(element, trend.class_names);
  markup.text(format_change(change, context.language));
  markup.text(" ");
  markup.open(Element::span, "courant-hidden");
  markup.text(locale::label(trend.label, context.language));
  markup.close();
  markup.close();
}

void write_side(const Context& context, Label label, const Decimal& price) {
  context.markup.text(locale::label(label, context.language));
  context.markup.text(" ");
  write_number(context, price);
}

/// The value; without one, what the bank buys and sells at.
void write_value(const Context& context, const Quote& quote) {
  if (quote.value) {
    write_number(context, *quote.value);
  } else {
    if (quote.buy) write_side(context, Label::buy, *quote.buy);
    if (quote.buy && quote.sell) context.markup.text(line_separator);
    if (quote.sell) write_side(context, Label::sell, *quote.sell);
  }
  write_own_day(context, quote);
}

void write_list(const Context& context, const RateTable& rates) {
  Markup& markup = context.markup;
  markup.open(Element::dl, "courant-rates-list");
  for (const Quote& quote : rates.quotes) {
    markup.open(Element::div, "courant-rate");
    write_code(context, Element::dt, priced(quote));
    markup.open(Element::dd, "courant-rate-value");
    write_value(context, quote);
    markup.close();
    if (const auto change = change_of(quote)) write_change(context, Element::dd, *change);
    markup.close();
  }
  markup.close();
}

void write_column_header(const Context& context, bool present, Label label) {
  if (!present) return;
  context.markup.open(Element::th);
  context.markup.attribute(Attribute::scope, "col");
  context.markup.text(locale::label(label, context.language));
  context.markup.close();
}

void write_table_head(const Context& context, const QuoteColumns& columns) {
  context.markup.open(Element::thead);
  context.markup.open(Element::tr);
  write_column_header(context, true, Label::currency);
  write_column_header(context, columns.units, Label::units);
  write_column_header(context, columns.value, Label::rate);
  write_column_header(context, columns.buy, Label::buy);
  write_column_header(context, columns.sell, Label::sell);
  write_column_header(context, columns.change, Label::change);
  context.markup.close();
  context.markup.close();
}

void write_price_cell(const Context& context, bool present, const std::optional<Decimal>& price) {
  if (!present) return;
  context.markup.open(Element::td, "courant-rate-value");
  if (price) write_number(context, *price);
  context.markup.close();
}

void write_table_row(const Context& context, const QuoteColumns& columns, const Quote& quote) {
  Markup& markup = context.markup;
  markup.open(Element::tr);
  write_code(context, Element::th, quote.currency.code());
  if (columns.units) {
    markup.open(Element::td, "courant-rate-units");
    markup.text(units_of(quote));
    markup.close();
  }
  if (columns.value) {
    markup.open(Element::td, "courant-rate-value");
    if (quote.value) write_number(context, *quote.value);
    write_own_day(context, quote);
    markup.close();
  }
  write_price_cell(context, columns.buy, quote.buy);
  write_price_cell(context, columns.sell, quote.sell);
  if (columns.change) {
    if (const auto change = change_of(quote)) {
      write_change(context, Element::td, *change);
    } else {
      markup.open(Element::td, "courant-rate-change");
      markup.close();
    }
  }
  markup.close();
}

void write_table(const Context& context, const RateTable& rates) {
  const QuoteColumns columns = columns_of(rates);
  Markup& markup = context.markup;
  markup.open(Element::table, "courant-rates-table");
  markup.open(Element::caption);
  markup.text(locale::label(Label::exchange_rates, context.language));
  markup.close();
  write_table_head(context, columns);
  markup.open(Element::tbody);
  for (const Quote& quote : rates.quotes) write_table_row(context, columns, quote);
  markup.close();
  markup.close();
}

/// Base, day and source, as far as they are known.
void write_note(const Context& context, const RateTable& rates) {
  Markup& markup = context.markup;
  OptionalElement note(markup, Element::p, "courant-rates-note");
  const auto separate = [&] {
    if (!note.enter()) markup.text(line_separator);
  };
  if (const std::string base = base_note(rates, context.language); !base.empty()) {
    separate();
    markup.text(base);
  }
  if (rates.date) {
    separate();
    write_day(context, {}, *rates.date, locale::DateStyle::long_form);
  } else if (rates.published_at) {
    separate();
    markup.open(Element::time);
    markup.attribute(Attribute::datetime, to_string(*rates.published_at));
    markup.text(format_timestamp(*rates.published_at, context.language));
    markup.close();
  }
  if (!rates.source.empty()) {
    separate();
    markup.text(fill_label(Label::source, context.language, rates.source));
  }
}

}  // namespace

void write_rates(const Context& context, const RateTable& rates) {
  if (rates.quotes.empty()) return;
  Markup& markup = context.markup;
  markup.open(Element::section, "courant-rates");
  // A section with a name is a landmark, and a page may have several of one name. A group is none.
  markup.attribute(Attribute::role, "group");
  markup.attribute_if_any(Attribute::lang, context.language);
  write_direction(context, locale::direction_of(context.language));
  markup.attribute(Attribute::aria_label, locale::label(Label::exchange_rates, context.language));
  if (context.options.rates_view == RatesView::table) {
    write_table(context, rates);
  } else {
    write_list(context, rates);
  }
  write_note(context, rates);
  markup.close();
}

}  // namespace courant::renderers
