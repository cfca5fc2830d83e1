// floatrates.com: daily/<code>.xml, the market rates of one currency.

#include "readers/rates/xml_rates.hpp"
#include "readers/readers.hpp"

namespace courant::readers {
namespace {

constexpr XmlRates shape = {
    .source = {.name = "FloatRates",
               .kind = RateKind::market,
               .direction = RateDirection::foreign_per_base},
    .root = "channel",
    .marker = "item/exchangeRate",
    .row = "item",
    .code = "targetCurrency",
    .value = "exchangeRate",
    .row_date = "pubDate",
    .base = "baseCurrency",
};

}  // namespace

bool is_floatrates_xml(Input& input) { return is_xml_rates(input, shape); }

Result<Document> read_floatrates_xml(Input& input, const ReadOptions& options) {
  return read_xml_rates(input, options, shape);
}

}  // namespace courant::readers
