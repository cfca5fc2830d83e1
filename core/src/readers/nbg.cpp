// National Bank of Georgia. Its `diffFormated` has no sign; its `rate` lacks the zeros at the end.

#include "readers/rates/json_rates.hpp"
#include "readers/readers.hpp"

namespace courant::readers {
namespace {

constexpr JsonRateRows shape = {
    .source = {.name = "NBG", .base = "GEL"},
    .rows = "currencies",
    .date = "date",
    .code = "code",
    .nominal = "quantity",
    .value = "rate",
    .shown = "rateFormated",
    .change = "diff",
    .marks = "code quantity rate diff",
};

}  // namespace

bool is_nbg(Input& input) { return is_json_rates(input, shape); }

Result<Document> read_nbg(Input& input, const ReadOptions& options) {
  return read_json_rates(input, options, shape);
}

}  // namespace courant::readers
