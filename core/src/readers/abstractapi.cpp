// Abstract: exchange rates, live and historical.

#include "readers/rates/json_rates.hpp"
#include "readers/readers.hpp"

namespace courant::readers {
namespace {

constexpr JsonRateMap shape = {
    .source = {.name = "Abstract",
               .kind = RateKind::market,
               .direction = RateDirection::foreign_per_base},
    .rates = "exchange_rates",
    .base = "base",
    .date = "date",
    .published = "last_updated",
};

}  // namespace

bool is_abstractapi(Input& input) { return is_json_rates(input, shape); }

Result<Document> read_abstractapi(Input& input, const ReadOptions& options) {
  return read_json_rates(input, options, shape);
}

}  // namespace courant::readers
