// European Central Bank: eurofxref.csv, with a day in words and a space behind each comma, and
// eurofxref-hist.csv. Both end their lines with a comma.

#include "readers/rates/csv_days.hpp"
#include "readers/readers.hpp"

namespace courant::readers {
namespace {

constexpr CsvDays shape = {
    .source = {.name = "ECB",
               .base = "EUR",
               .kind = RateKind::reference,
               .direction = RateDirection::foreign_per_base},
    .date = "date",
    .series = [](std::string_view title) -> CsvSeries { return {.code = title}; },
    .none = "N/A",
};

}  // namespace

// Anybody may write a column per currency. These begin and end as only the bank's do, and have no
// euro, which all others have.
bool is_ecb_csv(Input& input) {
  const auto table = csv_or_none(input);
  if (!table || !is_csv_days(table->header(), shape) || table->header().find("eur")) return false;
  const auto& titles = table->header().titles();
  return titles.size() > 3 && titles[0].text == "Date" && titles[1].text == "USD" &&
         titles[2].text == "JPY" && titles.back().text.empty() && table->separator() == ',';
}

Result<Document> read_ecb_csv(Input& input, const ReadOptions& options) {
  return read_csv_days(input, options, shape);
}

}  // namespace courant::readers
