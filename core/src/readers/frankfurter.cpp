// Frankfurter: /v1/latest, days and ranges of days, a map of codes; /v2/rates, rows of pairs, each
// with its day.

#include "readers/rates/json_rates.hpp"
#include "readers/readers.hpp"

namespace courant::readers {
namespace {

using text::JsonValue;

constexpr RateSource source = {.name = "Frankfurter",
                               .kind = RateKind::reference,
                               .direction = RateDirection::foreign_per_base};

constexpr JsonRateMap maps = {
    .source = source,
    .rates = "rates",
    .base = "base",
    .date = "date",
    .marks = "amount",
};

constexpr JsonRateRows pairs = {
    .source = source,
    .code = "quote",
    .value = "rate",
    .row_base = "base",
    .row_date = "date",
    .marks = "date base quote rate",
};

/// Asked for another amount, v1 multiplies and rounds its rates.
bool is_for_one(JsonValue reply) {
  const auto amount = Decimal::parse(json_written(reply["amount"]));
  return amount && *amount == Decimal::from_integer(1);
}

}  // namespace

bool is_frankfurter(Input& input) {
  return is_json_rates(input, maps) || is_json_rates(input, pairs);
}

Result<Document> read_frankfurter(Input& input, const ReadOptions& options) {
  const JsonValue reply = input.json_or_none();
  if (!reply["rates"]) return read_json_rates(input, options, pairs);
  if (is_for_one(reply)) return read_json_rates(input, options, maps);
  const JsonValue amount = reply["amount"];
  return std::unexpected(Error{ErrorCode::out_of_range,
                               {.offset = amount ? amount.offset() : reply.offset()},
                               "expected rates for an amount of 1"});
}

}  // namespace courant::readers
