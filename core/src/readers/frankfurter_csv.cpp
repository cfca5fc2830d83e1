// Frankfurter: /v2/rates.csv, rows of pairs, each with its day.

#include "readers/rates/csv_rates.hpp"
#include "readers/readers.hpp"

namespace courant::readers {
namespace {

constexpr CsvRates shape = {
    .source = {.name = "Frankfurter",
               .kind = RateKind::reference,
               .direction = RateDirection::foreign_per_base},
    .code = "quote",
    .value = "rate",
    .row_base = "base",
    .row_date = "date",
    .marks = "date base quote rate",
};

}  // namespace

bool is_frankfurter_csv(Input& input) { return is_csv_rates(input, shape); }

Result<Document> read_frankfurter_csv(Input& input, const ReadOptions& options) {
  return read_csv_rates(input, options, shape);
}

}  // namespace courant::readers
