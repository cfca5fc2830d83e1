// Frankfurter: /v2/rates as NDJSON, a row of a pair a line, each with its day.

#include "readers/rates/json_rates.hpp"
#include "readers/readers.hpp"

namespace courant::readers {
namespace {

constexpr JsonRateRows shape = {
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

bool is_frankfurter_ndjson(Input& input) { return is_json_lines(input, shape); }

Result<Document> read_frankfurter_ndjson(Input& input, const ReadOptions& options) {
  return read_json_lines(input, options, shape);
}

}  // namespace courant::readers
