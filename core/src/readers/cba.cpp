// Central Bank of Armenia, exchangerates.asmx: the answers of its SOAP service for a day, and for
// currencies over a range of days, where each row says its own. Gold and silver are by the gram.

#include "readers/rates/xml_rates.hpp"
#include "readers/readers.hpp"

namespace courant::readers {
namespace {

constexpr XmlRates of_a_day = {
    .source = {.name = "CBA", .base = "AMD", .metal_unit = QuoteUnit::gram},
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

constexpr XmlRates of_a_range = {
    .source = of_a_day.source,
    .root = of_a_day.root,
    .row = "ExchangeRatesByRange",
    .code = "ISO",
    .nominal = "Amount",
    .value = "Rate",
    .change = "Diff",
    .row_date = "RateDate",
    .error = of_a_day.error,
};

/// What the service answered; absent in another document.
text::XmlElement answer_in(text::XmlElement root) noexcept {
  for (const text::XmlElement answer : root.child("Body").children()) return answer;
  return {};
}

}  // namespace

/// A refusal does not name the service that it is of.
bool is_cba(Input& input) {
  const text::XmlElement root = input.xml_or_none();
  const text::XmlElement answer = answer_in(root);
  return root.is(of_a_day.root) &&
         (answer.name().starts_with("ExchangeRates") || answer.child(of_a_day.error));
}

Result<Document> read_cba(Input& input, const ReadOptions& options) {
  const std::string_view answer = answer_in(input.xml_or_none()).name();
  const bool is_range = answer.starts_with("ExchangeRatesByDateRange");
  return read_xml_rates(input, options, is_range ? of_a_range : of_a_day);
}

}  // namespace courant::readers
