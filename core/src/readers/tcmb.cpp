// Central Bank of the Republic of Türkiye: today.xml and its archive. Of the two dates of a file
// @Tarih is read: @Date has the month first. There is no one rate, so the value is the middle of
// the two for transfers; those for banknotes are left out. Before 2005 a file is in the old lira.

#include "readers/rates/xml_rates.hpp"
#include "readers/readers.hpp"

namespace courant::readers {
namespace {

constexpr XmlRates shape = {
    .source = {.name = "TCMB",
               .base = "TRY",
               .value_is_middle = true,
               .base_since = {.year = 2005, .month = 1, .day = 1}},
    .root = "Tarih_Date",
    .dated = "Tarih_Date",
    .date = "@Tarih",
    .row = "Currency",
    .code = "@CurrencyCode",
    .nominal = "Unit",
    .buy = "ForexBuying",
    .sell = "ForexSelling",
};

}  // namespace

bool is_tcmb(Input& input) { return is_xml_rates(input, shape); }

Result<Document> read_tcmb(Input& input, const ReadOptions& options) {
  return read_xml_rates(input, options, shape);
}

}  // namespace courant::readers
