#include "renderers/rates.hpp"

#include "renderers/labels.hpp"
#include "renderers/quotes.hpp"
#include "renderers/rate_parts.hpp"
#include "renderers/rates_chart.hpp"
#include "renderers/rates_table.hpp"

namespace courant::renderers {
namespace {

using locale::Label;

void write_list(const Context& context, const RateTable& rates, std::string_view class_names) {
  Markup& markup = context.markup;
  markup.open(Element::dl, class_names);
  for (const Quote& quote : rates.quotes) {
    markup.open(Element::div, "courant-rate");
    write_code(context, Element::dt, priced(quote, context.language));
    markup.open(Element::dd, "courant-rate-value");
    write_price(context, quote);
    write_own_day(context, quote);
    markup.close();
    write_change(context, Element::dd, quote);
    if (context.options.inverse_rates && rates.base && quote.value) {
      markup.open(Element::dd, "courant-rate-inverse");
      write_inverse(context, quote, rates.base);
      markup.close();
    }
    markup.close();
  }
  markup.close();
}

/// Base, day and source, as far as they are known.
void write_note(const Context& context, const RateTable& rates, const std::string& base) {
  OptionalElement note(context.markup, Element::p, "courant-rates-note");
  if (!base.empty()) {
    note.enter();
    context.markup.text(base);
  }
  write_provenance(context, rates, note);
}

/// The words of a button that chooses a currency, those for a choice that an article has no rate
/// of, and the currency that no row is about.
void write_picker(const Context& context, const RateTable& rates) {
  context.markup.attribute(Attribute::data_pick,
                           locale::label(Label::amounts_in, context.language));
  context.markup.attribute(Attribute::data_no_rate,
                           locale::label(Label::no_rate, context.language));
  if (rates.base) context.markup.attribute(Attribute::data_base, rates.base->code());
}

void open_group(const Context& context, const RateTable& rates) {
  Markup& markup = context.markup;
  markup.open(Element::section, "courant-rates");
  // A section with a name is a landmark, and a page may have several of one name. A group is none.
  markup.attribute(Attribute::role, "group");
  markup.attribute_if_any(Attribute::lang, context.language);
  write_direction(context, locale::direction_of(context.language));
  markup.attribute(Attribute::aria_label, locale::label(Label::exchange_rates, context.language));
  if (context.options.picker) write_picker(context, rates);
}

[[gnu::noinline]] void write_ticker(const Context& context, const RateTable& rates) {
  const std::string_view language = context.language;
  Markup& markup = context.markup;
  // The keyboard can reach the strip and move it, as long as no script does.
  markup.open(Element::div, "courant-ticker");
  markup.attribute(Attribute::role, "group");
  markup.attribute(Attribute::tabindex, "0");
  markup.attribute(Attribute::aria_label, locale::label(Label::exchange_rates, language));
  markup.attribute(Attribute::data_pause, locale::label(Label::pause, language));
  markup.attribute(Attribute::data_resume, locale::label(Label::resume, language));
  write_list(context, rates, "courant-rates-list courant-ticker-track");
  markup.close();
}

void write_view(const Context& context, const RateTable& rates) {
  switch (context.options.rates_view) {
    case RatesView::table:
      write_rates_table(context, rates);
      break;
    case RatesView::ticker:
      write_ticker(context, rates);
      break;
    case RatesView::chart:
      // Its equation has the base.
      if (write_rates_chart(context, rates)) return write_note(context, rates, {});
      write_list(context, rates, "courant-rates-list");
      break;
    case RatesView::list:
    case RatesView::inline_text:
      write_list(context, rates, "courant-rates-list");
      break;
  }
  write_note(context, rates, base_note(rates, context.language));
}

/// The day and the name of the source, in parentheses.
void write_inline_note(const Context& context, const RateTable& rates) {
  const auto day = day_of(rates);
  if (!day && rates.source.empty()) return;
  Markup& markup = context.markup;
  markup.text(" ");
  markup.open(Element::span, "courant-rates-note");
  markup.text("(");
  if (day) write_day(context, {}, *day, locale::DateStyle::long_form);
  if (day && !rates.source.empty()) markup.text(line_separator);
  markup.text(rates.source);
  markup.text(")");
  markup.close();
}

/// The first rate as a part of a sentence that stands around it.
void write_inline(const Context& context, const RateTable& rates, Staleness staleness) {
  const Quote& quote = rates.quotes.front();
  Markup& markup = context.markup;
  markup.open(Element::span, "courant-rates courant-inline");
  markup.attribute_if_any(Attribute::lang, context.language);
  write_direction(context, locale::direction_of(context.language));
  write_equation(context, quote, rates.base);
  if (shown_change(quote, context.options)) {
    markup.text(" ");
    write_change(context, Element::span, quote);
  }
  if (context.options.inverse_rates && rates.base && quote.value) {
    markup.text(line_separator);
    write_inverse(context, quote, rates.base);
  }
  write_inline_note(context, rates);
  if (staleness != Staleness::none) markup.text(" ");
  write_warning(context, Element::span, rates, staleness);
  markup.close();
}

}  // namespace

void write_warning(const Context& context, Element element, const RateTable& rates,
                   Staleness staleness) {
  if (staleness == Staleness::none) return;
  context.markup.open(element, "courant-warning");
  context.markup.text(warning_text(staleness, rates, context.options, context.language));
  context.markup.close();
}

void write_rates(const Context& context, const RateTable& rates, Staleness staleness) {
  if (rates.quotes.empty()) return;
  if (context.options.rates_view == RatesView::inline_text) {
    return write_inline(context, rates, staleness);
  }
  open_group(context, rates);
  write_warning(context, Element::p, rates, staleness);
  write_view(context, rates);
  context.markup.close();
}

}  // namespace courant::renderers
