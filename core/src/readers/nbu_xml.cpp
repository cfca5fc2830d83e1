// National Bank of Ukraine: NBUStatService/v1/statdirectory/exchange, whose rates are for one unit,
// and NBU_Exchange/exchange_site, whose rates are for so many as `units` says.

#include "readers/rates/xml_rates.hpp"
#include "readers/readers.hpp"

namespace courant::readers {
namespace {

constexpr XmlRates shape = {
    .source = {.name = "NBU", .base = "UAH", .base_since = {.year = 1996, .month = 9, .day = 2}},
    .root = "exchange",
    .row = "currency",
    .code = "cc",
    .nominal = "units",
    .nominal_may_lack = true,
    .value = "rate",
    .per_one = "rate_per_unit",
    .row_date = "exchangedate",
    .error = "message",
};

}  // namespace

bool is_nbu_xml(Input& input) {
  const text::XmlElement root = input.xml_or_none();
  const bool is_empty = root.children().begin() == root.children().end();
  return root.is(shape.root) &&
         (is_empty || xml_at(root, "currency/cc") || xml_at(root, "error/message"));
}

Result<Document> read_nbu_xml(Input& input, const ReadOptions& options) {
  return read_xml_rates(input, options, shape);
}

}  // namespace courant::readers
