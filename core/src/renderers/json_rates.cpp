#include <optional>

#include "rates/names.hpp"
#include "renderers/json_parts.hpp"

namespace courant::renderers {
namespace {

using text::JsonWriter;

void write_decimal(JsonWriter& json, std::string_view name, const std::optional<Decimal>& value) {
  if (value) json.member(name, value->to_string());
}

void write_date(JsonWriter& json, std::string_view name, const std::optional<Date>& date) {
  if (date) json.member(name, to_string(*date));
}

void write_quote(JsonWriter& json, const Quote& quote) {
  json.begin_object();
  json.member("code", quote.currency.code());
  json.key("nominal");
  json.number(quote.nominal);
  if (quote.unit == QuoteUnit::gram) json.member("unit", "gram");
  write_decimal(json, "value", quote.value);
  json.member("direction", name_of(quote.direction));
  write_decimal(json, "buy", quote.buy);
  write_decimal(json, "sell", quote.sell);
  write_decimal(json, "previous", quote.previous);
  write_decimal(json, "change", quote.change);
  write_date(json, "date", quote.date);
  json.end_object();
}

void write_quotes(JsonWriter& json, const std::vector<Quote>& quotes) {
  json.key("rates");
  json.begin_array();
  for (const Quote& quote : quotes) write_quote(json, quote);
  json.end_array();
}

void write_history(JsonWriter& json, const std::vector<Fixing>& history) {
  json.key("history");
  json.begin_array();
  for (const Fixing& fixing : history) {
    json.begin_object();
    write_date(json, "date", fixing.date);
    write_quotes(json, fixing.quotes);
    json.end_object();
  }
  json.end_array();
}

}  // namespace

void write_rates_json(JsonWriter& json, const RateTable& rates) {
  json.member("source", rates.source);
  json.member("kind", name_of(rates.kind));
  if (rates.base) json.member("base", rates.base->code());
  write_date(json, "date", rates.date);
  if (rates.published_at) json.member("published_at", to_string(*rates.published_at));
  write_quotes(json, rates.quotes);
  if (!rates.history.empty()) write_history(json, rates.history);
}

}  // namespace courant::renderers
