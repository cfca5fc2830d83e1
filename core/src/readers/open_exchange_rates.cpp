// Open Exchange Rates: latest.json and historical/DATE.json.

#include "readers/rates/json_rates.hpp"
#include "readers/readers.hpp"

namespace courant::readers {
namespace {

constexpr JsonRateMap shape = {
    .source = {.name = "Open Exchange Rates",
               .kind = RateKind::market,
               .direction = RateDirection::foreign_per_base},
    .rates = "rates",
    .base = "base",
    .published = "timestamp",
    .marks = "disclaimer license",
};

}  // namespace

bool is_open_exchange_rates(Input& input) { return is_json_rates(input, shape); }

Result<Document> read_open_exchange_rates(Input& input, const ReadOptions& options) {
  return read_json_rates(input, options, shape);
}

}  // namespace courant::readers
