#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "readers/rates/builder.hpp"
#include "text/csv.hpp"

namespace courant::readers {

/// The names of columns. Borrows the text.
class CsvHeader {
 public:
  CsvHeader() = default;
  explicit CsvHeader(const text::CsvRow& row);

  /// As written, in the order of the columns.
  [[nodiscard]] const std::vector<text::CsvField>& titles() const& noexcept { return titles_; }
  [[nodiscard]] const std::vector<text::CsvField>& titles() const&& = delete;

  /// The column that has one of `names`, "a|b", of which the first that is there counts. Case,
  /// spaces, hyphens, underscores and full stops make no difference; `names` are without them.
  [[nodiscard]] std::optional<std::size_t> find(std::string_view names) const noexcept;
  /// Whether it has all of `names`, "a b".
  [[nodiscard]] bool has_all(std::string_view names) const noexcept;

  /// The number of columns up to the last one that has a name.
  [[nodiscard]] std::size_t width() const noexcept { return width_; }

 private:
  std::vector<text::CsvField> titles_{};
  std::vector<std::string> names_{};
  std::size_t width_ = 0;
};

/// How the fields of a row go with the columns of its table.
enum class CsvFit : std::uint8_t {
  whole,
  cut,     ///< The text ends inside the row.
  ragged,  ///< Fewer fields than columns, or more: a decimal comma may have parted a number.
};

/// Separated values below a header. Borrows the text.
class CsvTable {
 public:
  /// Reads the header, the first line of `text` that is not blank; `first_offset` is where `text`
  /// starts in the whole text.
  explicit CsvTable(std::string_view text, std::size_t first_offset = 0);

  [[nodiscard]] char separator() const noexcept { return separator_; }
  [[nodiscard]] const CsvHeader& header() const& noexcept { return header_; }
  [[nodiscard]] const CsvHeader& header() const&& = delete;

  /// Reads the next line, also a blank one, into row(). False at the end of the text.
  [[nodiscard]] bool next() { return reader_.next(); }
  [[nodiscard]] const text::CsvRow& row() const& noexcept { return reader_.row(); }
  [[nodiscard]] const text::CsvRow& row() const&& = delete;
  /// Whether all fields of row() are empty.
  [[nodiscard]] bool is_empty_row() const noexcept;
  [[nodiscard]] CsvFit fit() const noexcept;

  /// row() becomes the header of those behind it.
  void take_header() { header_ = CsvHeader(row()); }

  /// Reports to `findings` what the text ends inside of; false if there is nothing. After the rows.
  [[nodiscard]] bool report_end(Findings& findings) const;

 private:
  char separator_;
  text::CsvReader reader_;
  CsvHeader header_{};
};

/// The table in `input`, with a header alone if it is something else; absent if it is JSON or
/// markup. For telling formats.
[[nodiscard]] std::optional<CsvTable> csv_or_none(const Input& input);

/// The document of a table: rates_document() that knows where the text ends.
[[nodiscard]] Document csv_document(const CsvTable& table, RateTableBuilder& builder,
                                    const Input& input, const ReadOptions& options,
                                    Findings& findings);

/// The refusal of an input that is not separated values with a header of `expected`: a page in
/// their place speaks for the source.
[[nodiscard]] std::unexpected<Error> not_csv(Input& input, std::string_view expected);

}  // namespace courant::readers
