// Bank of England: the statistical database's daily spot rates against sterling as CSV, a column
// per series. It answers what it cannot serve with a page and status 200.

#include <algorithm>
#include <array>

#include "readers/rates/csv_days.hpp"
#include "readers/readers.hpp"

namespace courant::readers {
namespace {

struct Series {
  std::string_view name;
  std::string_view code;
};

// "Spot exchange rate, … into Sterling". Those into US dollars have other names and are no rates
// of the pound.
constexpr std::array all_series = {
    Series{"XUDLADS", "AUD"},  Series{"XUDLBK25", "CZK"}, Series{"XUDLBK33", "HUF"},
    Series{"XUDLBK47", "PLN"}, Series{"XUDLBK78", "ILS"}, Series{"XUDLBK83", "MYR"},
    Series{"XUDLBK85", "RUB"}, Series{"XUDLBK87", "THB"}, Series{"XUDLBK89", "CNY"},
    Series{"XUDLBK93", "KRW"}, Series{"XUDLBK95", "TRY"}, Series{"XUDLBK97", "INR"},
    Series{"XUDLCDS", "CAD"},  Series{"XUDLDKS", "DKK"},  Series{"XUDLERS", "EUR"},
    Series{"XUDLHDS", "HKD"},  Series{"XUDLJYS", "JPY"},  Series{"XUDLNDS", "NZD"},
    Series{"XUDLNKS", "NOK"},  Series{"XUDLSFS", "CHF"},  Series{"XUDLSGS", "SGD"},
    Series{"XUDLSKS", "SEK"},  Series{"XUDLSRS", "SAR"},  Series{"XUDLTWS", "TWD"},
    Series{"XUDLUSS", "USD"},  Series{"XUDLZOS4", "RON"}, Series{"XUDLZRS", "ZAR"},
};

CsvSeries series_of(std::string_view title) {
  const auto found = std::ranges::find(all_series, title, &Series::name);
  return found == all_series.end() ? CsvSeries{} : CsvSeries{.code = found->code};
}

constexpr CsvDays shape = {
    .source = {.name = "Bank of England",
               .base = "GBP",
               .kind = RateKind::mid,
               .direction = RateDirection::foreign_per_base},
    .date = "date",
    .series = series_of,
};

}  // namespace

bool is_boe(Input& input) {
  const auto table = csv_or_none(input);
  return table && is_csv_days(table->header(), shape);
}

Result<Document> read_boe(Input& input, const ReadOptions& options) {
  return read_csv_days(input, options, shape);
}

}  // namespace courant::readers
