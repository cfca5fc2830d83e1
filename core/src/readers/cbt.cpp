// Central Bank of Turkmenistan.

#include "readers/rates/xml_rates.hpp"
#include "readers/readers.hpp"

namespace courant::readers {
namespace {

constexpr XmlRates shape = {
    .source = {.name = "CBT", .base = "TMT"},
    .root = "cbt_currency_rate",
    .dated = "date",
    .date = ".",
    .row = "rate",
    .code = "@code",
    .nominal = "multiplier",
    .value = "rate_tmt",
};

}  // namespace

bool is_cbt(Input& input) { return is_xml_rates(input, shape); }

Result<Document> read_cbt(Input& input, const ReadOptions& options) {
  return read_xml_rates(input, options, shape);
}

}  // namespace courant::readers
