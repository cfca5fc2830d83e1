// National Bank of Ukraine, in JSON: statdirectory/exchange, whose rates are for one unit, and
// exchange_site, whose rates are for so many `units`.

#include "readers/rates/json_rates.hpp"
#include "readers/readers.hpp"

namespace courant::readers {
namespace {

constexpr JsonRateRows shape = {
    .source = {.name = "NBU", .base = "UAH", .base_since = {.year = 1996, .month = 9, .day = 2}},
    .code = "cc",
    .nominal = "units",
    .value = "rate",
    .per_one = "rate_per_unit",
    .row_date = "exchangedate",
    .marks = "cc rate exchangedate",
};

}  // namespace

bool is_nbu_json(Input& input) { return is_json_rates(input, shape); }

Result<Document> read_nbu_json(Input& input, const ReadOptions& options) {
  return read_json_rates(input, options, shape);
}

}  // namespace courant::readers
