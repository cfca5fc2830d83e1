#include "renderers/conversion.hpp"

#include "money/amount_input.hpp"
#include "renderers/labels.hpp"
#include "renderers/quotes.hpp"
#include "renderers/rate_parts.hpp"
#include "renderers/rates.hpp"

namespace courant::renderers {
namespace {

using locale::Label;

constexpr int rate_digits = 6;
constexpr std::string_view no_break_space = "\u00A0";

std::string example(std::string_view language) {
  const auto amount = Decimal::parse("1234.50");
  return amount ? locale::format_decimal(*amount, language) : std::string();
}

void fail(Conversion& conversion, ConversionProblem problem, std::string message) {
  conversion.problem = problem;
  conversion.message = std::move(message);
}

void fail_amount(Conversion& conversion) {
  fail(conversion, ConversionProblem::no_amount,
       fill_label(Label::amount_example, conversion.language, example(conversion.language)));
}

void read_amount_of(Conversion& conversion, std::string_view written) {
  const std::string_view language = conversion.language;
  const AmountReading reading = read_amount(written, language);
  if (!reading.value) {
    return fail_amount(conversion);
  }
  if (reading.other) {
    std::string both = locale::format_decimal(*reading.value, language);
    both.append(" / ").append(locale::format_decimal(*reading.other, language));
    return fail(conversion, ConversionProblem::two_readings,
                fill_label(Label::two_readings, language, both));
  }
  conversion.amount = reading.value;
}

std::string pair_of(const Conversion& conversion) {
  const auto code = [](const std::optional<Currency>& currency) {
    return currency ? currency->code() : std::string_view("?");
  };
  std::string pair(code(conversion.from));
  return pair.append(" \u2192 ").append(code(conversion.to));
}

void fail_rate(Conversion& conversion, const RateTable& rates) {
  if (!rates.base) {
    const std::string_view message = locale::label(Label::no_base, conversion.language);
    return fail(conversion, ConversionProblem::no_base, std::string(message));
  }
  fail(conversion, ConversionProblem::no_rate,
       fill_label(Label::no_rate, conversion.language, pair_of(conversion)));
}

/// The published rate of a pair with the base in it.
const Quote* published_rate(Currency from, Currency to, const RateTable& rates) noexcept {
  if (to == rates.base) return find_quote(rates, from);
  if (from == rates.base) return find_quote(rates, to);
  return nullptr;
}

/// The rate of a pair as it was published, or what it comes to across the base.
void write_rate(const Context& context, Currency from, Currency to, const RateTable& rates) {
  if (const Quote* quote = published_rate(from, to, rates)) {
    return write_equation(context, *quote, rates.base);
  }
  const int digits = context.options.rate_digits.value_or(rate_digits);
  const auto rate = cross_rate(from, to, rates, digits);
  if (!rate) return;
  Markup& markup = context.markup;
  markup.open(Element::span, "courant-equation");
  markup.attribute(Attribute::dir, "ltr");
  markup.text(one_of(from, context.language));
  const Money unit{.amount = Decimal::from_integer(1), .currency = from};
  markup.text(is_exact(unit, {.amount = *rate, .currency = to}, rates) ? " = " : " \u2248 ");
  write_whole_number(context, *rate);
  markup.text(no_break_space);
  markup.text(unit_name(to, context.language));
  markup.close();
}

void write_result(const Context& context, const Conversion& conversion) {
  if (!conversion.from || !conversion.amount || !conversion.result) return;
  const Money& result = *conversion.result;
  Markup& markup = context.markup;
  markup.open(Element::p, "courant-conversion-result");
  markup.open(Element::span, "courant-equation");
  markup.attribute(Attribute::dir, "ltr");
  markup.text(format_result({.amount = *conversion.amount, .currency = *conversion.from},
                            context.language));
  markup.text(conversion.exact ? " = " : " \u2248 ");
  markup.open(Element::strong);
  write_whole_number(context, result.amount);
  markup.text(no_break_space);
  markup.text(unit_name(result.currency, context.language));
  markup.close();
  markup.close();
  markup.close();
}

bool has_rate(const Conversion& conversion) noexcept {
  switch (conversion.problem) {
    case ConversionProblem::no_rate:
    case ConversionProblem::no_base:
      return false;
    case ConversionProblem::none:
    case ConversionProblem::no_amount:
    case ConversionProblem::two_readings:
      break;
  }
  return conversion.from != conversion.to;
}

}  // namespace

std::string_view name_of(ConversionProblem problem) noexcept {
  switch (problem) {
    case ConversionProblem::none:
      break;
    case ConversionProblem::no_amount:
      return "no-amount";
    case ConversionProblem::two_readings:
      return "two-readings";
    case ConversionProblem::no_rate:
      return "no-rate";
    case ConversionProblem::no_base:
      return "no-base";
  }
  return "none";
}

std::string format_result(const Money& money, std::string_view language) {
  std::string text = locale::format_decimal(money.amount, language);
  return text.append(no_break_space).append(unit_name(money.currency, language));
}

[[gnu::noinline]] Conversion answer(const ConversionRequest& request, const RateTable& rates,
                                    std::string_view language) {
  Conversion conversion{
      .language = language, .from = request.from, .to = request.to ? request.to : rates.base};
  if (!conversion.from && !rates.quotes.empty()) conversion.from = rates.quotes.front().currency;
  if (!request.amount.empty()) read_amount_of(conversion, request.amount);
  if (!conversion.from || !conversion.to) {
    fail_rate(conversion, rates);
    return conversion;
  }
  // Without an amount the pair is tried all the same: it may be the wrong one already.
  const Money money{.amount = conversion.amount.value_or(Decimal()), .currency = *conversion.from};
  const auto result = convert(money, *conversion.to, rates);
  if (!result && result.error().code == ErrorCode::out_of_range) {
    fail_amount(conversion);  // It has too many digits.
  } else if (!result) {
    fail_rate(conversion, rates);
  } else if (conversion.amount) {
    conversion.result = *result;
    conversion.exact = is_exact(money, *result, rates);
  }
  return conversion;
}

std::optional<Conversion> answer_to(const Document& document, const RenderOptions& options) {
  if (!document.rates || options.subject != Subject::conversion) return std::nullopt;
  return answer(options.conversion, *document.rates,
                options.language.empty() ? document.language : options.language);
}

[[gnu::noinline]] void write_conversion(const Context& context, const Conversion& conversion,
                                        const RateTable& rates, Staleness staleness) {
  Markup& markup = context.markup;
  markup.open(Element::div, "courant-conversion");
  markup.attribute_if_any(Attribute::lang, context.language);
  write_direction(context, locale::direction_of(context.language));
  write_warning(context, Element::p, rates, staleness);
  write_result(context, conversion);
  markup.element_if_any(Element::p, "courant-problem", conversion.message);
  OptionalElement note(markup, Element::p, "courant-rates-note");
  if (conversion.from && conversion.to && has_rate(conversion)) {
    note.enter();
    write_rate(context, *conversion.from, *conversion.to, rates);
  }
  write_provenance(context, rates, note);
  markup.close();
}

}  // namespace courant::renderers
