// Czech National Bank: api.cnb.cz/cnbapi/exrates/daily.

#include "readers/rates/json_rates.hpp"
#include "readers/readers.hpp"

namespace courant::readers {
namespace {

constexpr JsonRateRows shape = {
    .source = {.name = "CNB", .base = "CZK"},
    .rows = "rates",
    .code = "currencyCode",
    .nominal = "amount",
    .value = "rate",
    .row_date = "validFor",
    .marks = "validFor currencyCode amount rate",
};

}  // namespace

bool is_cnb_json(Input& input) { return is_json_rates(input, shape); }

Result<Document> read_cnb_json(Input& input, const ReadOptions& options) {
  return read_json_rates(input, options, shape);
}

}  // namespace courant::readers
