// European Central Bank: the data portal's series of exchange rates (EXR) as SDMX-CSV, grouped by
// currency. OBS_VALUE is empty on holidays.

#include "readers/rates/csv_rates.hpp"
#include "readers/readers.hpp"

namespace courant::readers {
namespace {

constexpr CsvRates shape = {
    .source = {.name = "ECB",
               .kind = RateKind::reference,
               .direction = RateDirection::foreign_per_base},
    .code = "currency",
    .value = "obsvalue",
    .row_base = "currencydenom",
    .row_date = "timeperiod",
    .marks = "key currencydenom timeperiod obsvalue",
    // The same dataflow has indices of competitiveness.
    .guards = {{{.column = "exrtype", .value = "SP00"}, {.column = "unitmult", .value = "0"}}},
};

}  // namespace

bool is_ecb_sdmx(Input& input) { return is_csv_rates(input, shape); }

Result<Document> read_ecb_sdmx(Input& input, const ReadOptions& options) {
  return read_csv_rates(input, options, shape);
}

}  // namespace courant::readers
