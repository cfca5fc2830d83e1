// Central Bank of Uzbekistan.

#include "readers/rates/json_rates.hpp"
#include "readers/readers.hpp"

namespace courant::readers {
namespace {

constexpr JsonRateRows shape = {
    .source = {.name = "CBU", .base = "UZS"},
    .code = "Ccy",
    .nominal = "Nominal",
    .value = "Rate",
    .change = "Diff",
    .row_date = "Date",
    .marks = "Ccy Rate Nominal",
};

}  // namespace

bool is_cbu(Input& input) { return is_json_rates(input, shape); }

Result<Document> read_cbu(Input& input, const ReadOptions& options) {
  return read_json_rates(input, options, shape);
}

}  // namespace courant::readers
