// ExchangeRate-API: open.er-api.com and v6.exchangerate-api.com.

#include "readers/rates/json_rates.hpp"
#include "readers/readers.hpp"

namespace courant::readers {
namespace {

constexpr JsonRateMap shape = {
    .source = {.name = "ExchangeRate-API",
               .kind = RateKind::market,
               .direction = RateDirection::foreign_per_base},
    .rates = "rates|conversion_rates",
    .base = "base_code",
    .published = "time_last_update_unix|time_last_update_utc",
};

}  // namespace

bool is_exchangerate_api(Input& input) { return is_json_rates(input, shape); }

Result<Document> read_exchangerate_api(Input& input, const ReadOptions& options) {
  return read_json_rates(input, options, shape);
}

}  // namespace courant::readers
