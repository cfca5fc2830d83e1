// fixer, exchangeratesapi and others of their form: latest, historical and time series. Which of
// them replied is not said, so that the table has no source.

#include "readers/rates/json_rates.hpp"
#include "readers/readers.hpp"

namespace courant::readers {
namespace {

constexpr JsonRateMap shape = {
    .source = {.kind = RateKind::market, .direction = RateDirection::foreign_per_base},
    .rates = "rates",
    .base = "base",
    .date = "date",
    .published = "timestamp",
    .marks = "success",
};

}  // namespace

bool is_fixer(Input& input) { return is_json_rates(input, shape); }

Result<Document> read_fixer(Input& input, const ReadOptions& options) {
  return read_json_rates(input, options, shape);
}

}  // namespace courant::readers
