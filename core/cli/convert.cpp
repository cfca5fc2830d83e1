#include <array>
#include <string>
#include <vector>

#include "commands.hpp"
#include "documents.hpp"
#include "rates/names.hpp"
#include "reporting.hpp"
#include "text/json_writer.hpp"

namespace courant::cli {
namespace {

/// A published rate that a conversion uses, and the day it was published for. Borrows the rates.
struct UsedRate {
  const Quote& quote;
  Decimal value;
  Currency base;
  std::optional<Date> date;
};

/// What a conversion comes to. Borrows the rates.
struct Conversion {
  Money amount;
  Money result;
  bool exact;  // nothing was rounded off the result
  const RateTable& rates;
  std::vector<UsedRate> used;
};

/// The day of `quote`, which is one of `rates`.
std::optional<Date> day_of(const Quote& quote, const RateTable& rates) {
  if (quote.date) return quote.date;
  for (const Fixing& fixing : rates.history) {
    for (const Quote& earlier : fixing.quotes) {
      if (&earlier == &quote) return fixing.date;
    }
  }
  return rates.date;
}

std::vector<UsedRate> rates_between(Currency from, Currency to, const RateTable& rates,
                                    std::optional<Date> date) {
  std::vector<UsedRate> used;
  if (!rates.base || from == to) return used;
  for (const Currency& side : std::array{from, to}) {
    const Quote* quote = side == *rates.base ? nullptr : find_quote(rates, side, date);
    if (quote == nullptr || !quote->value) continue;
    used.push_back({.quote = *quote,
                    .value = *quote->value,
                    .base = *rates.base,
                    .date = day_of(*quote, rates)});
  }
  return used;
}

std::string text_of(const Decimal& amount, Currency currency) {
  return amount.to_string() + ' ' + std::string(currency.code());
}

std::string text_of(const Money& money) { return text_of(money.amount, money.currency); }

/// "100 JPY = 56.12 KGS, 2031-06-12, NBKR": as published, with what is known of it.
std::string text_of(const UsedRate& used, std::string_view source) {
  const bool foreign = used.quote.direction == RateDirection::foreign_per_base;
  const Currency priced = foreign ? used.base : used.quote.currency;
  const Currency pays = foreign ? used.quote.currency : used.base;
  std::string text = text_of(Decimal::from_integer(used.quote.nominal), priced) + " = " +
                     text_of(used.value, pays);
  if (used.date) text += ", " + to_string(*used.date);
  if (!source.empty()) text += ", " + std::string(source);
  return text;
}

std::string render_text(const Conversion& conversion) {
  const std::string_view sign = conversion.exact ? " = " : " \u2248 ";
  std::string text = text_of(conversion.amount).append(sign) + text_of(conversion.result) + '\n';
  for (const UsedRate& used : conversion.used)
    text += text_of(used, conversion.rates.source) + '\n';
  return text;
}

void write_money(text::JsonWriter& json, std::string_view name, const Money& money) {
  json.key(name);
  json.begin_object();
  json.member("value", money.amount.to_string());
  json.member("code", money.currency.code());
  json.end_object();
}

void write_rate(text::JsonWriter& json, const UsedRate& used) {
  json.begin_object();
  json.member("code", used.quote.currency.code());
  json.key("nominal");
  json.number(used.quote.nominal);
  json.member("value", used.value.to_string());
  json.member("direction", name_of(used.quote.direction));
  if (used.date) json.member("date", to_string(*used.date));
  json.end_object();
}

std::string render_json(const Conversion& conversion) {
  std::string text;
  text::JsonWriter json(text);
  json.begin_object();
  json.key("courant");
  json.number(1);
  write_money(json, "amount", conversion.amount);
  write_money(json, "result", conversion.result);
  json.key("exact");
  json.boolean(conversion.exact);
  json.member("source", conversion.rates.source);
  if (conversion.rates.base) json.member("base", conversion.rates.base->code());
  json.key("rates");
  json.begin_array();
  for (const UsedRate& used : conversion.used) write_rate(json, used);
  json.end_array();
  json.end_object();
  return text;
}

/// Why there is no result, in the words of the command where they say more.
Error reason(Error error, const RateTable& rates) {
  if (!rates.base) {
    error.message = "the rates do not say which currency they are in: add --base, e.g. --base KGS";
  }
  return error;
}

}  // namespace

ExitCode convert(const Request& request) {
  // The command line requires both.
  if (!request.from || !request.to) return ExitCode::usage;
  const auto file = read_rates(request);
  if (!file) return file.error();
  const Money amount{.amount = request.amount, .currency = *request.from};
  const std::optional<Date> date = request.options.selection.date;
  const Result<Money> result = courant::convert(amount, *request.to, file->rates, date);
  if (!result) {
    complain(report_line(request.files.front(), reason(result.error(), file->rates)));
    return ExitCode::problems;
  }
  const Conversion conversion{
      .amount = amount,
      .result = *result,
      .exact = is_exact(amount, *result, file->rates, date),
      .rates = file->rates,
      .used = rates_between(amount.currency, result->currency, file->rates, date)};
  return write_output(
      request, request.output == Output::json ? render_json(conversion) : render_text(conversion));
}

}  // namespace courant::cli
