// Narodowy Bank Polski, in JSON: tables A and B (mid), C (buying and selling), the series of one
// currency, which stands beside its rows, and cenyzlota, the price of a gram of gold.

#include "readers/rates/json_rates.hpp"
#include "readers/readers.hpp"

namespace courant::readers {
namespace {

using text::JsonKind;
using text::JsonValue;

constexpr JsonRateRows shape = {
    .source = {.name = "NBP", .base = "PLN"},
    .rows = "rates",
    .date = "effectiveDate",
    .code = "code",
    .value = "mid",
    .buy = "bid",
    .sell = "ask",
    .row_date = "effectiveDate",
    .marks = "mid|bid",
};

constexpr RateSource gold = {.name = "NBP", .base = "PLN", .metal_unit = QuoteUnit::gram};

/// The table of the reply, or its first.
JsonValue first_table(JsonValue reply) noexcept {
  return reply.is(JsonKind::array) ? reply.first() : reply;
}

bool is_gold(JsonValue reply) noexcept { return has_members(first_table(reply), "data cena"); }

/// The bank refuses in plain text: "404 NotFound - Not Found - Brak danych".
bool is_refusal(std::string_view text) noexcept {
  return text.starts_with("404 NotFound") || text.starts_with("400 BadRequest");
}

Document read_gold(const Input& input, const ReadOptions& options, JsonValue reply) {
  Findings findings(options.limits.diagnostics);
  RateTableBuilder builder(gold, options, findings);
  for (const JsonValue price : reply.children()) {
    if (!price.complete()) continue;
    const auto day = builder.date_of(json_written(price["data"]), price.offset());
    builder.add({.code = "XAU", .value = json_written(price["cena"]), .offset = price.offset()},
                day);
  }
  return rates_document(builder, input, options, findings);
}

}  // namespace

bool is_nbp_json(Input& input) {
  if (is_refusal(input.text())) return true;
  const JsonValue reply = input.json_or_none();
  if (!reply) return false;
  const bool is_table = first_table(reply)["table"] && is_json_rates(input, shape);
  return is_table || is_gold(reply);
}

Result<Document> read_nbp_json(Input& input, const ReadOptions& options) {
  if (is_refusal(input.text())) return source_error(input.text(), 0);
  const JsonValue reply = input.json_or_none();
  if (is_gold(reply)) return read_gold(input, options, reply);
  Result<Document> document = read_json_rates(input, options, shape);
  const bool has_sides = first_table(reply)["table"].string() == "C";
  if (!document || !has_sides) return document;
  std::optional<RateTable>& rates = document->rates;
  if (rates) rates->kind = RateKind::buy_sell;
  return document;
}

}  // namespace courant::readers
