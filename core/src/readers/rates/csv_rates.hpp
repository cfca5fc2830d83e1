#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "readers/rates/csv_table.hpp"

namespace courant::readers {

/// A column that must hold one value, since rows with another are something else than rates.
struct CsvGuard {
  std::string_view column{};
  std::string_view value{};
};

/// How a source writes rates as separated values with a row per rate. Columns are named as in
/// CsvHeader::find; empty for what the source does not write.
struct CsvRates {
  RateSource source;
  std::string_view code;
  std::string_view nominal = {};
  std::string_view value = {};
  std::string_view buy = {};
  std::string_view sell = {};
  std::string_view previous = {};
  std::string_view change = {};
  std::string_view direction = {};  ///< Where it is a column each row says which, as our own do.
  std::string_view row_base = {};   ///< Rows in another base than that of the first are skipped.
  std::string_view row_date = {};
  std::string_view marks = {};  ///< Columns, parted by spaces, that look-alikes do not have.
  std::array<CsvGuard, 2> guards{};
  bool mark_unclear = false;  ///< Nothing tells what the point in "1.234" is: such are skipped.
};

/// Adds rows of a table to a builder. Borrows its arguments.
class CsvRateRows {
 public:
  CsvRateRows(const CsvRates& shape, const CsvTable& table, RateTableBuilder& builder,
              Findings& findings);

  /// Adds the table's row if it is one, or reports why not. It holds for `date` unless its own
  /// column says another day.
  void add(std::optional<Date> date = std::nullopt);

 private:
  [[nodiscard]] std::string_view cell(std::optional<std::size_t> column) const noexcept;
  [[nodiscard]] bool is_guarded() const;
  [[nodiscard]] bool take_base();
  [[nodiscard]] bool take_direction();
  [[nodiscard]] bool is_clear() const;
  [[nodiscard]] bool is_rate();
  [[nodiscard]] WrittenRate rate() const;
  void report(DiagnosticCode code, std::string_view what);

  const CsvRates& shape_;
  const CsvTable& table_;
  RateTableBuilder& builder_;
  Findings& findings_;
  std::optional<std::size_t> code_;
  std::optional<std::size_t> nominal_;
  std::optional<std::size_t> value_;
  std::optional<std::size_t> buy_;
  std::optional<std::size_t> sell_;
  std::optional<std::size_t> previous_;
  std::optional<std::size_t> change_;
  std::optional<std::size_t> direction_;
  std::optional<std::size_t> base_column_;
  std::optional<std::size_t> date_column_;
  std::optional<std::string_view> base_{};  // of the first row
};

/// `number` without what stands before its first digit.
[[nodiscard]] std::string_view unsigned_part(std::string_view number) noexcept;

/// Whether `header` has the columns without which there is no rate of `shape`, and its marks.
[[nodiscard]] bool has_columns(const CsvHeader& header, const CsvRates& shape) noexcept;

/// Whether the input has a header as `shape` says.
[[nodiscard]] bool is_csv_rates(const Input& input, const CsvRates& shape);

/// Reads rates that are written as `shape` says.
/// @return the refusals of not_csv().
[[nodiscard]] Result<Document> read_csv_rates(Input& input, const ReadOptions& options,
                                              const CsvRates& shape);

}  // namespace courant::readers
