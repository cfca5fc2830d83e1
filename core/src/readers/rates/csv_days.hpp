#pragma once

#include <string_view>

#include "readers/rates/csv_table.hpp"

namespace courant::readers {

/// What the title of a column says of the rates below it.
struct CsvSeries {
  std::string_view code{};     ///< Empty if it is not known.
  std::string_view nominal{};  ///< Empty for 1.
};

/// How a source writes rates as separated values with a row per day and a column per currency.
struct CsvDays {
  RateSource source;
  std::string_view date;  ///< The first column, named as in CsvHeader::find.
  CsvSeries (*series)(std::string_view title);
  std::string_view none = {};  ///< What stands for a rate that there is not, besides nothing.
};

/// Whether the first column of `header` is the day and another one a series that is known.
[[nodiscard]] bool is_csv_days(const CsvHeader& header, const CsvDays& shape);

/// Reads rates that are written as `shape` says. The header may be repeated with other columns.
/// Columns of series that are not known are reported and left out.
/// @return the refusals of not_csv().
[[nodiscard]] Result<Document> read_csv_days(Input& input, const ReadOptions& options,
                                             const CsvDays& shape);

}  // namespace courant::readers
