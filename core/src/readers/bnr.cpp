// National Bank of Romania: nbrfxrates.xml, its last ten days and its years. Gold is priced by the
// gram. The file of 2005 holds the old leu until July.

#include "readers/rates/xml_rates.hpp"
#include "readers/readers.hpp"

namespace courant::readers {
namespace {

constexpr XmlRates shape = {
    .source = {.name = "BNR",
               .kind = RateKind::reference,
               .metal_unit = QuoteUnit::gram,
               .base_since = {.year = 2005, .month = 7, .day = 1}},
    .root = "DataSet",
    .marker = "Body/OrigCurrency",
    .dated = "Cube",
    .date = "@date",
    .row = "Rate",
    .code = "@currency",
    .nominal = "@multiplier",
    .nominal_may_lack = true,
    .value = ".",
    .base = "/Body/OrigCurrency",
};

}  // namespace

bool is_bnr(Input& input) { return is_xml_rates(input, shape); }

Result<Document> read_bnr(Input& input, const ReadOptions& options) {
  return read_xml_rates(input, options, shape);
}

}  // namespace courant::readers
