// Central Bank of Armenia, exchangerates.asmx: the answers of its SOAP service for a day.

#include "readers/rates/xml_rates.hpp"
#include "readers/readers.hpp"

namespace courant::readers {
namespace {

constexpr XmlRates shape = {
    .source = {.name = "CBA", .base = "AMD"},
    .root = "Envelope",
    .dated = "CurrentDate",
    .date = ".",
    .row = "ExchangeRate",
    .code = "ISO",
    .nominal = "Amount",
    .value = "Rate",
    .change = "Difference",
    .error = "faultstring",
};

}  // namespace

/// A refusal does not name the service that it is of.
bool is_cba(Input& input) {
  const text::XmlElement root = input.xml_or_none();
  if (!root.is(shape.root)) return false;
  for (const text::XmlElement answer : root.child("Body").children()) {
    return answer.name().starts_with("ExchangeRates") || answer.child(shape.error);
  }
  return false;
}

Result<Document> read_cba(Input& input, const ReadOptions& options) {
  return read_xml_rates(input, options, shape);
}

}  // namespace courant::readers
