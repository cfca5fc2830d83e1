#pragma once

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "courant/document.hpp"
#include "courant/read.hpp"
#include "readers/findings.hpp"
#include "readers/input.hpp"

namespace courant::readers {

/// What a source of rates says once, or never because everybody knows.
struct RateSource {
  std::string_view name = {};  ///< RateTable::source, e.g. "NBKR"; empty if unknown.
  std::string_view base = {};  ///< The currency its rates are in; empty if its data says.
  RateKind kind = RateKind::official;
  RateDirection direction = RateDirection::local_per_foreign;
  char decimal_mark = '.';  ///< Never guessed: the source always writes the same, '.' or ','.
  QuoteUnit metal_unit = QuoteUnit::money;  ///< What it prices gold and its kin by.
  bool value_is_middle = false;  ///< Of buy and sell, exactly; none where one of them is missing.
  Date base_since{};  ///< The first day on which its money was `base`; earlier rows are in
                      ///< that before a currency reform, and no rates.
  Date base_until{.year = 9999, .month = 12, .day = 31};  ///< The last such day.
};

/// A row as its source wrote it; what is empty is absent. Borrows the text.
struct WrittenRate {
  std::string_view code{};
  std::string_view nominal{};  ///< Absent: 1.
  std::string_view value{};
  std::string_view
      per_one{};  ///< The price of one unit, beside that of the nominal. Only compared.
  std::string_view buy{};
  std::string_view sell{};
  std::string_view previous{};
  std::string_view change{};
  std::optional<QuoteUnit> unit{};  ///< Absent: what the source counts in.
  std::optional<Date> own_date{};  ///< Becomes Quote::date, and does not sort the row into history.
  std::size_t offset = 0;          ///< To blame if something is wrong with it.
};

/// Makes a table of the rows of a source: checks each, skips the bad ones with a diagnostic, and
/// sorts days into history. Borrows its arguments.
class RateTableBuilder {
 public:
  RateTableBuilder(const RateSource& source, const ReadOptions& options, Findings& findings);

  /// The base that the data names; kept if the source has none of its own. Rates in a base that is
  /// named and is no code have none: another one would make them wrong.
  void set_base(std::string_view code);
  [[nodiscard]] std::optional<Currency> base() const noexcept { return table_.base; }
  void set_published(std::optional<Timestamp> when) { table_.published_at = when; }
  void set_direction(RateDirection direction) noexcept { direction_ = direction; }
  /// Codes that ISO 4217 does not list are left out without a word: the source mixes in others.
  void leave_out_unlisted() noexcept { leaves_out_unlisted_ = true; }
  /// Of rows for one currency and day the last counts, as of members of a JSON object.
  void let_last_count() noexcept { last_counts_ = true; }
  /// Rows of several days are one table, each with its own day, unless a currency comes twice.
  void take_as_one_table() noexcept { one_table_ = true; }

  /// Adds a row that holds for `date`, or for a day that the source does not name.
  void add(const WrittenRate& row, std::optional<Date> date);

  /// The date that `written` says in one of the forms of text::parse_timestamp. Absent, with a
  /// diagnostic unless it is empty, if it says none.
  [[nodiscard]] std::optional<Date> date_of(std::string_view written, std::size_t offset);
  /// The same with its time, also of seconds since 1970, in UTC.
  [[nodiscard]] std::optional<Timestamp> moment_of(std::string_view written, std::size_t offset);

  /// The value of `written` in the source's own notation; absent if it is none.
  [[nodiscard]] std::optional<Decimal> number_of(std::string_view written) const;

  /// The table with the newest day in front; absent if no row was good.
  [[nodiscard]] std::optional<RateTable> finish();

 private:
  [[nodiscard]] std::optional<Currency> currency_of(const WrittenRate& row);
  [[nodiscard]] std::optional<std::uint32_t> nominal_of(const WrittenRate& row);
  [[nodiscard]] std::optional<Decimal> price_of(std::string_view written, const WrittenRate& row);
  [[nodiscard]] bool agrees(std::string_view per_one, const Decimal& value,
                            std::uint32_t nominal) const;
  [[nodiscard]] std::vector<Quote>* quotes_of(std::optional<Date> date, const WrittenRate& row);
  void keep(const Quote& quote, std::vector<Quote>& quotes, const WrittenRate& row);
  void drop_undated();
  [[nodiscard]] std::vector<Quote> quotes_of_one_table() const;
  void report(DiagnosticCode code, const WrittenRate& row, std::string_view what);

  const RateSource& source_;
  const ReadOptions& options_;
  Findings& findings_;
  RateDirection direction_;
  bool leaves_out_unlisted_ = false;
  bool last_counts_ = false;
  bool one_table_ = false;
  std::vector<Currency> order_{};  // of the rows, while they are one table
  bool base_named_ = false;
  bool invalid_date_ = false;  // and reported
  bool too_many_days_ = false;
  RateTable table_{};
  std::vector<Quote> undated_{};
  std::size_t undated_at_ = 0;  // offset of the first
  std::vector<Fixing> days_{};  // newest first
};

/// The document of a source of rates: with the table of `builder`, the language that `options`
/// name, or else the data, and what `findings` hold. Reports what was mended in the input.
[[nodiscard]] Document rates_document(RateTableBuilder& builder, const Input& input,
                                      const ReadOptions& options, Findings& findings,
                                      std::string_view language = {});

/// The refusal of a reply in which the source says that something went wrong.
[[nodiscard]] std::unexpected<Error> source_error(std::string_view words, std::size_t offset);

}  // namespace courant::readers
