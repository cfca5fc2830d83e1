#include "readers/rates/csv_rates.hpp"

#include <algorithm>
#include <string>

#include "money/written_number.hpp"
#include "rates/names.hpp"
#include "text/ascii.hpp"

namespace courant::readers {
namespace {

/// Whether `nominal` counts grams, as render_csv() writes it: "1 g". The mark is taken off.
bool take_gram(std::string_view& nominal) noexcept {
  constexpr std::string_view mark = " g";
  if (!nominal.ends_with(mark)) return false;
  nominal.remove_suffix(mark.size());
  return true;
}

bool is_listed_code(std::string_view code) noexcept {
  const auto currency = Currency::from_code(code);
  return currency && is_listed(*currency);
}

}  // namespace

CsvRateRows::CsvRateRows(const CsvRates& shape, const CsvTable& table, RateTableBuilder& builder,
                         Findings& findings)
    : shape_(shape),
      table_(table),
      builder_(builder),
      findings_(findings),
      code_(table.header().find(shape.code)),
      nominal_(table.header().find(shape.nominal)),
      value_(table.header().find(shape.value)),
      buy_(table.header().find(shape.buy)),
      sell_(table.header().find(shape.sell)),
      previous_(table.header().find(shape.previous)),
      change_(table.header().find(shape.change)),
      direction_(table.header().find(shape.direction)),
      base_column_(table.header().find(shape.row_base)),
      date_column_(table.header().find(shape.row_date)) {}

std::string_view CsvRateRows::cell(std::optional<std::size_t> column) const noexcept {
  return column ? table_.row().fields[*column].text : std::string_view();
}

void CsvRateRows::report(DiagnosticCode code, std::string_view what) {
  findings_.add_on(what, code, table_.row().offset);
}

bool CsvRateRows::is_guarded() const {
  return std::ranges::all_of(shape_.guards, [&](const CsvGuard& guard) {
    const auto column = table_.header().find(guard.column);
    return !column || cell(column) == guard.value;
  });
}

/// Whether the row is in the base of the first one.
bool CsvRateRows::take_base() {
  if (!base_column_) return true;
  const std::string_view base = cell(base_column_);
  if (!base.empty() && !is_listed_code(base)) {
    report(DiagnosticCode::unlisted_currency, base);
    return false;
  }
  if (!base_) {
    base_ = base;
    builder_.set_base(base);
  }
  const bool same = text::equals_ignoring_case(base, *base_);
  if (!same) report(DiagnosticCode::other_base, base);
  return same;
}

bool CsvRateRows::take_direction() {
  if (!direction_) return true;
  const auto direction = rate_direction_named(cell(direction_));
  if (direction) {
    builder_.set_direction(*direction);
  } else {
    report(DiagnosticCode::invalid_rate, cell(direction_));
  }
  return direction.has_value();
}

bool CsvRateRows::is_clear() const {
  return std::ranges::none_of(
      std::array{value_, buy_, sell_, previous_, change_}, [&](auto column) {
        return evidence_of(unsigned_part(cell(column))) == MarkEvidence::ambiguous;
      });
}

/// Whether the row says all that a rate needs; reports what is wrong with it.
bool CsvRateRows::is_rate() {
  if (table_.fit() == CsvFit::ragged) {
    findings_.add(DiagnosticCode::invalid_rate, table_.row().offset,
                  "not as many fields as the header has names; skipped");
    return false;
  }
  // What is written and empty is not the same as what is not written, which is 1.
  if (!is_guarded() || (nominal_ && cell(nominal_).empty())) {
    findings_.add(DiagnosticCode::invalid_rate, table_.row().offset);
    return false;
  }
  if (shape_.mark_unclear && !is_clear()) {
    report(DiagnosticCode::ambiguous_number, cell(value_));
    return false;
  }
  return take_base() && take_direction();
}

WrittenRate CsvRateRows::rate() const {
  std::string_view nominal = cell(nominal_);
  const bool grams = take_gram(nominal);
  return {.code = cell(code_),
          .nominal = nominal,
          .value = cell(value_),
          .buy = cell(buy_),
          .sell = cell(sell_),
          .previous = cell(previous_),
          .change = cell(change_),
          .unit = grams ? std::optional(QuoteUnit::gram) : std::nullopt,
          .offset = table_.row().offset};
}

void CsvRateRows::add(std::optional<Date> date) {
  if (table_.is_empty_row() || table_.fit() == CsvFit::cut || !is_rate()) return;
  if (!cell(date_column_).empty()) {
    date = builder_.date_of(cell(date_column_), table_.row().offset);
    if (!date) return;
  }
  builder_.add(rate(), date);
}

std::string_view unsigned_part(std::string_view number) noexcept {
  return number.substr(std::min(number.find_first_of("0123456789"), number.size()));
}

bool has_columns(const CsvHeader& header, const CsvRates& shape) noexcept {
  return header.find(shape.code) && header.has_all(shape.marks) &&
         (header.find(shape.value) || header.find(shape.buy) || header.find(shape.sell));
}

bool is_csv_rates(const Input& input, const CsvRates& shape) {
  const auto table = csv_or_none(input);
  return table && has_columns(table->header(), shape);
}

Result<Document> read_csv_rates(Input& input, const ReadOptions& options, const CsvRates& shape) {
  auto table = csv_or_none(input);
  if (!table || !has_columns(table->header(), shape)) return not_csv(input, "codes and values");
  Findings findings(options.limits.diagnostics);
  RateTableBuilder builder(shape.source, options, findings);
  if (!shape.row_date.empty()) builder.take_as_one_table();
  CsvRateRows rows(shape, *table, builder, findings);
  while (table->next()) rows.add();
  return csv_document(*table, builder, input, options, findings);
}

}  // namespace courant::readers
