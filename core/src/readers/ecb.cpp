// European Central Bank: eurofxref-daily.xml, -hist-90d.xml and -hist.xml. Three elements of one
// name lie in each other: all of them, a day, a rate.

#include "readers/rates/xml_rates.hpp"
#include "readers/readers.hpp"

namespace courant::readers {
namespace {

constexpr XmlRates shape = {
    .source = {.name = "ECB",
               .base = "EUR",
               .kind = RateKind::reference,
               .direction = RateDirection::foreign_per_base},
    .root = "Envelope",
    .marker = "Cube",
    .dated = "Cube",
    .date = "@time",
    .row = "Cube",
    .code = "@currency",
    .value = "@rate",
};

}  // namespace

bool is_ecb(Input& input) { return is_xml_rates(input, shape); }

Result<Document> read_ecb(Input& input, const ReadOptions& options) {
  return read_xml_rates(input, options, shape);
}

}  // namespace courant::readers
