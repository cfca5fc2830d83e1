#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace courant::text {

/// A field of a row of separated values. Borrows the text.
struct CsvField {
  std::string_view text{};  ///< Without the spaces and the quotation marks around it.
  std::size_t offset = 0;   ///< Where `text` begins.
  bool quoted = false;      ///< It was in quotation marks: doubled ones in `text` stand for one.
  bool complete = true;     ///< False if the text ends with it, so that it may have been longer.
};

/// The characters that `field` stands for.
[[nodiscard]] std::string characters_of(const CsvField& field);

/// A row of separated values. Borrows the text.
struct CsvRow {
  std::vector<CsvField> fields{};  ///< At least one.
  std::size_t offset = 0;          ///< Where its line begins.

  /// Whether it is an empty line.
  [[nodiscard]] bool is_blank() const noexcept {
    return fields.size() == 1 && fields.front().text.empty() && !fields.front().quoted;
  }
};

/// The separator of values whose header is the first line of `text` that is not blank: of tab,
/// semicolon, bar and comma the one that stands there most often outside quotation marks.
[[nodiscard]] char separator_of(std::string_view text) noexcept;

/// Cuts separated values (RFC 4180) into rows, with tolerance: lines end with LF, CR LF or CR; rows
/// have as many fields as they have; spaces around a field are no part of it; a quotation mark that
/// is never closed, or closed in the middle of a field, is a character like any other. Nothing is
/// an error. One pass, and one more where a mark is not closed. Borrows the text.
class CsvReader {
 public:
  /// More fields than these in a row are passed over.
  static constexpr std::size_t max_fields = 1'000;

  /// `first_offset` is where `text` starts in the whole text.
  CsvReader(std::string_view text, char separator, std::size_t first_offset = 0);

  /// Reads the next line, also a blank one, into row(). False at the end of the text.
  [[nodiscard]] bool next();

  /// The row that next() read last; changed by the next call.
  [[nodiscard]] const CsvRow& row() const& noexcept { return row_; }
  [[nodiscard]] const CsvRow& row() const&& = delete;

  /// Where the mark stands that is never closed, if that has been read.
  [[nodiscard]] std::optional<std::size_t> open_mark() const noexcept { return open_mark_; }

 private:
  void skip_blanks() noexcept;
  [[nodiscard]] bool accept_separator() noexcept;
  [[nodiscard]] bool accept_line_break() noexcept;
  [[nodiscard]] std::size_t end_of_field(std::size_t from) const noexcept;
  [[nodiscard]] std::size_t closing_mark() noexcept;
  [[nodiscard]] CsvField take_field() noexcept;
  [[nodiscard]] CsvField take_until(std::size_t end) noexcept;

  std::string_view text_;
  char separator_;
  std::string ends_;  // of a field without quotation marks
  std::string_view blanks_;
  std::size_t first_offset_;
  std::size_t at_ = 0;
  std::optional<std::size_t> open_mark_{};
  CsvRow row_{};
};

}  // namespace courant::text
