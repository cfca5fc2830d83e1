// National Bank of the Republic of Belarus. A day's rates are in the rouble of that day.

#include "readers/rates/json_rates.hpp"
#include "readers/readers.hpp"

namespace courant::readers {
namespace {

constexpr JsonRateRows shape = {
    .source = {.name = "NBRB", .base = "BYN"},
    .code = "Cur_Abbreviation",
    .nominal = "Cur_Scale",
    .value = "Cur_OfficialRate",
    .row_date = "Date",
    .marks = "Cur_Abbreviation Cur_OfficialRate",
};

/// When 10 000 old roubles, BYR, became one of BYN.
constexpr Date redenomination = {.year = 2016, .month = 7, .day = 1};

}  // namespace

bool is_nbrb(Input& input) { return is_json_rates(input, shape); }

Result<Document> read_nbrb(Input& input, const ReadOptions& options) {
  auto document = read_json_rates(input, options, shape);
  if (!document) return document;
  std::optional<RateTable>& rates = document->rates;
  const bool is_old = rates && rates->date.value_or(redenomination) < redenomination;
  if (is_old) rates->base = Currency::from_code("BYR");
  return document;
}

}  // namespace courant::readers
