// National Bank of the Kyrgyz Republic: daily.xml and weekly.xml.

#include "readers/rates/xml_rates.hpp"
#include "readers/readers.hpp"

namespace courant::readers {
namespace {

constexpr XmlRates shape = {
    .source = {.name = "NBKR", .base = "KGS", .decimal_mark = ','},
    .root = "CurrencyRates",
    .dated = "CurrencyRates",
    .date = "@Date",
    .row = "Currency",
    .code = "@ISOCode",
    .nominal = "Nominal",
    .value = "Value",
};

}  // namespace

bool is_nbkr(Input& input) { return is_xml_rates(input, shape); }

Result<Document> read_nbkr(Input& input, const ReadOptions& options) {
  return read_xml_rates(input, options, shape);
}

}  // namespace courant::readers
