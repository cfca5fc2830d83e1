#include "renderers/rate_parts.hpp"

#include "renderers/labels.hpp"
#include "renderers/quotes.hpp"

namespace courant::renderers {
namespace {

using locale::Label;

struct Trend {
  std::string_view class_names;
  std::string_view arrow;
  Label label;
};

Trend trend_of(const Decimal& change) noexcept {
  if (change.is_zero()) return {"courant-rate-change courant-flat", {}, Label::unchanged};
  if (change.is_negative()) return {"courant-rate-change courant-down", "\u25BC", Label::down};
  return {"courant-rate-change courant-up", "\u25B2", Label::up};
}

void write_number_as(const Context& context, const Decimal& number, const Decimal& shown) {
  context.markup.open(Element::data);
  context.markup.attribute(Attribute::value, number.to_string());
  context.markup.text(locale::format_decimal(shown, context.language));
  context.markup.close();
}

void write_time(const Context& context, const Timestamp& time) {
  context.markup.open(Element::time);
  context.markup.attribute(Attribute::datetime, to_string(time));
  context.markup.text(format_timestamp(time, context.language));
  context.markup.close();
}

void write_side(const Context& context, Label label, const Decimal& price) {
  context.markup.text(locale::label(label, context.language));
  context.markup.text(" ");
  write_number(context, price);
}

/// What stands between units and price: "=" only before all the digits of a rate.
std::string_view sign_of(const Quote& quote, const RenderOptions& options) {
  if (!quote.value) return ": ";
  return shortened(*quote.value, options) == *quote.value ? " = " : " \u2248 ";
}

void open_equation(const Context& context, std::string_view left, std::string_view sign) {
  context.markup.open(Element::span, "courant-equation");
  context.markup.attribute(Attribute::dir, "ltr");
  context.markup.text(left);
  context.markup.text(sign);
}

void close_equation(const Context& context, std::string_view unit) {
  if (!unit.empty()) context.markup.text("\u00A0");
  context.markup.text(unit);
  context.markup.close();
}

std::string one(const Currency& currency, const Context& context) {
  return with_unit(Decimal::from_integer(1), currency, context.language);
}

}  // namespace

void write_number(const Context& context, const Decimal& number) {
  write_number_as(context, number, shortened(number, context.options));
}

void write_whole_number(const Context& context, const Decimal& number) {
  write_number_as(context, number, number);
}

void write_provenance(const Context& context, const RateTable& rates, OptionalElement& note) {
  Markup& markup = context.markup;
  if (rates.date || rates.published_at) {
    if (!note.enter()) markup.text(line_separator);
    if (rates.date) {
      write_day(context, {}, *rates.date, locale::DateStyle::long_form);
    } else if (rates.published_at) {
      write_time(context, *rates.published_at);
    }
  }
  if (rates.source.empty()) return;
  if (!note.enter()) markup.text(line_separator);
  markup.text(fill_label(Label::source, context.language, rates.source));
}

void write_code(const Context& context, Element element, std::string_view text) {
  context.markup.open(element, "courant-rate-code");
  if (element == Element::th) context.markup.attribute(Attribute::scope, "row");
  // A code is no word: "SOM" or "MOP" must not be translated.
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

void write_own_day(const Context& context, const Quote& quote) {
  if (!quote.date) return;
  context.markup.text(" ");
  write_day(context, "courant-rate-date", *quote.date, locale::DateStyle::short_form);
}

void write_change(const Context& context, Element element, const Quote& quote) {
  const auto change = shown_change(quote, context.options);
  if (!change) return;
  const Trend trend = trend_of(*change);
  Markup& markup = context.markup;
  markup.open(element, trend.class_names);
  if (!trend.arrow.empty()) {
    markup.open(Element::span, "courant-arrow");
    markup.attribute(Attribute::aria_hidden, "true");
    markup.text(trend.arrow);
    markup.close();
    markup.text(" ");
  }
  markup.open(Element::data);
  markup.attribute(Attribute::value, change->to_string());
  markup.text(format_change(*change, context.options, context.language));
  markup.close();
  markup.text(" ");
  markup.open(Element::span, "courant-hidden");
  markup.text(locale::label(trend.label, context.language));
  markup.close();
  markup.close();
}

void write_price(const Context& context, const Quote& quote) {
  if (quote.value) return write_number(context, *quote.value);
  if (quote.buy) write_side(context, Label::buy, *quote.buy);
  if (quote.buy && quote.sell) context.markup.text(line_separator);
  if (quote.sell) write_side(context, Label::sell, *quote.sell);
}

void write_equation(const Context& context, const Quote& quote, std::optional<Currency> base) {
  const std::string units = counted(quote, context.language);
  const std::string_view sign = sign_of(quote, context.options);
  if (quote.direction == RateDirection::local_per_foreign) {
    open_equation(context, units, sign);
    write_price(context, quote);
    close_equation(context, base ? unit_name(*base, context.language) : std::string());
  } else if (base) {
    open_equation(context, one(*base, context), sign);
    write_price(context, quote);
    close_equation(context, quote.currency.code());
  } else {
    open_equation(context, quote.currency.code(), " ");
    write_price(context, quote);
    close_equation(context, {});
  }
}

void write_inverse(const Context& context, const Quote& quote, std::optional<Currency> base) {
  const auto inverse = inverse_of(quote, context.options);
  if (!inverse || !base) return;
  const std::string_view sign = inverse->exact ? " = " : " \u2248 ";
  const bool local = quote.direction == RateDirection::local_per_foreign;
  open_equation(context, local ? one(*base, context) : one_of(quote.currency, context.language),
                sign);
  write_number(context, inverse->value);
  close_equation(context,
                 local ? std::string(quote.currency.code()) : unit_name(*base, context.language));
}

}  // namespace courant::renderers
