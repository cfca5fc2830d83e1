// The mirror of the Bank of Russia's rates at cbr-xml-daily.ru: daily_json.js is the bank's table,
// latest.js has the same rates the other way round, what one rouble buys.

#include "readers/rates/json_rates.hpp"
#include "readers/readers.hpp"

namespace courant::readers {
namespace {

constexpr JsonRateRows daily = {
    .source = {.name = "CBR", .base = "RUB", .base_since = {.year = 1998, .month = 1, .day = 1}},
    .rows = "Valute",
    .date = "Date",
    .published = "Timestamp",
    .code = "CharCode",
    .nominal = "Nominal",
    .value = "Value",
    .previous = "Previous",
    .marks = "CharCode Nominal Value",
};

constexpr JsonRateMap latest = {
    .source = {.name = "CBR", .direction = RateDirection::foreign_per_base},
    .rates = "rates",
    .base = "base",
    .date = "date",
    .published = "timestamp",
    .marks = "date timestamp",
};

/// Others have the same members and more, and say RUB only when asked for it.
bool is_latest(Input& input) {
  const text::JsonValue reply = input.json_or_none();
  return is_json_rates(input, latest) && reply["base"].string() == "RUB" && !reply["success"] &&
         !reply["license"];
}

}  // namespace

bool is_cbr_json(Input& input) { return is_json_rates(input, daily) || is_latest(input); }

Result<Document> read_cbr_json(Input& input, const ReadOptions& options) {
  const bool is_inverse = input.json_or_none()["rates"].is(text::JsonKind::object);
  return is_inverse ? read_json_rates(input, options, latest)
                    : read_json_rates(input, options, daily);
}

}  // namespace courant::readers
