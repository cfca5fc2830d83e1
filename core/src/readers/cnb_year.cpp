// Czech National Bank: rok.txt and its English twin year.txt. A column is called "100 JPY"; where
// the set of currencies changes, the header comes again.

#include "readers/rates/csv_days.hpp"
#include "readers/readers.hpp"
#include "text/ascii.hpp"

namespace courant::readers {
namespace {

/// "100 JPY".
CsvSeries series_of(std::string_view title) {
  const std::size_t space = title.find(' ');
  if (space == std::string_view::npos) return {};
  return {.code = text::trim(title.substr(space)), .nominal = title.substr(0, space)};
}

constexpr CsvDays czech = {
    .source = {.name = "CNB", .base = "CZK", .decimal_mark = ','},
    .date = "datum",
    .series = series_of,
};

constexpr CsvDays english = {
    .source = {.name = "CNB", .base = "CZK"},
    .date = "date",
    .series = series_of,
};

}  // namespace

bool is_cnb_year(Input& input) {
  const auto table = csv_or_none(input);
  return table && table->separator() == '|' &&
         (is_csv_days(table->header(), czech) || is_csv_days(table->header(), english));
}

Result<Document> read_cnb_year(Input& input, const ReadOptions& options) {
  const auto table = csv_or_none(input);
  const bool is_english = table && table->header().find(english.date);
  return read_csv_days(input, options, is_english ? english : czech);
}

}  // namespace courant::readers
