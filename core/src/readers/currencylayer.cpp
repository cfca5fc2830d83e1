// currencylayer, and exchangerate.host since 2023: live, historical and timeframe.

#include "readers/rates/json_rates.hpp"
#include "readers/readers.hpp"

namespace courant::readers {
namespace {

constexpr JsonRateMap shape = {
    .source = {.name = "currencylayer",
               .kind = RateKind::market,
               .direction = RateDirection::foreign_per_base},
    .rates = "quotes",
    .base = "source",
    .date = "date",
    .published = "timestamp",
    .publisher = "terms",
};

}  // namespace

bool is_currencylayer(Input& input) { return is_json_rates(input, shape); }

Result<Document> read_currencylayer(Input& input, const ReadOptions& options) {
  return read_json_rates(input, options, shape);
}

}  // namespace courant::readers
