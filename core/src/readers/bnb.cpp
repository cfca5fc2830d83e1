// Bulgarian National Bank: index.htm?download=xml. The first row holds the titles of the columns.
// The lev ended with the year 2025, so that nothing later is in it.

#include "readers/rates/xml_rates.hpp"
#include "readers/readers.hpp"

namespace courant::readers {
namespace {

bool is_rate(text::XmlElement row) { return row.child("GOLD").text() != "0"; }

constexpr XmlRates shape = {
    .source = {.name = "BNB",
               .base = "BGN",
               .base_since = {.year = 1999, .month = 7, .day = 5},
               .base_until = {.year = 2025, .month = 12, .day = 31}},
    .root = "ROWSET",
    .marker = "ROW/REVERSERATE",
    .row = "ROW",
    .is_rate = is_rate,
    .code = "CODE",
    .nominal = "RATIO",
    .value = "RATE",
    .row_date = "CURR_DATE",
};

}  // namespace

bool is_bnb(Input& input) { return is_xml_rates(input, shape); }

Result<Document> read_bnb(Input& input, const ReadOptions& options) {
  return read_xml_rates(input, options, shape);
}

}  // namespace courant::readers
