// Narodowy Bank Polski, api.nbp.pl with format=xml: tables A and B with one rate a currency, table
// C with two, and the rates of one currency over time. Always for one unit.

#include "readers/rates/xml_rates.hpp"
#include "readers/readers.hpp"

namespace courant::readers {
namespace {

constexpr XmlRates tables = {
    .source = {.name = "NBP", .base = "PLN"},
    .root = "ArrayOfExchangeRatesTable",
    .dated = "ExchangeRatesTable",
    .date = "EffectiveDate",
    .row = "Rate",
    .code = "Code",
    .value = "Mid",
    .buy = "Bid",
    .sell = "Ask",
};

constexpr XmlRates series = {
    .source = {.name = "NBP", .base = "PLN"},
    .root = "ExchangeRatesSeries",
    .row = "Rate",
    .code = "/Code",
    .value = "Mid",
    .buy = "Bid",
    .sell = "Ask",
    .row_date = "EffectiveDate",
};

}  // namespace

bool is_nbp_xml(Input& input) { return is_xml_rates(input, tables) || is_xml_rates(input, series); }

Result<Document> read_nbp_xml(Input& input, const ReadOptions& options) {
  const text::XmlElement root = input.xml_or_none();
  const bool is_series = root.is(series.root);
  XmlRates shape = is_series ? series : tables;
  const text::XmlElement table = is_series ? root : root.child(tables.dated);
  if (table.child("Table").text() == "C") shape.source.kind = RateKind::buy_sell;
  return read_xml_rates(input, options, shape);
}

}  // namespace courant::readers
