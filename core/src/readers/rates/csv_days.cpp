#include "readers/rates/csv_days.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "text/excerpt.hpp"

namespace courant::readers {
namespace {

using text::CsvField;

bool is_known(CsvSeries series) noexcept {
  const auto currency = Currency::from_code(series.code);
  return currency && is_listed(*currency);
}

bool begins_with_date(const std::vector<CsvField>& fields, const CsvDays& shape) {
  return !fields.empty() && CsvHeader({.fields = {fields.front()}}).find(shape.date);
}

/// Reads days into a builder.
class DayReader {
 public:
  DayReader(const CsvDays& shape, CsvTable& table, RateTableBuilder& builder, Findings& findings)
      : shape_(shape), table_(table), builder_(builder), findings_(findings) {}

  void run() {
    read_titles();
    while (table_.next()) {
      if (table_.is_empty_row()) continue;
      if (begins_with_date(table_.row().fields, shape_)) {
        table_.take_header();
        read_titles();
      } else {
        add_row();
      }
    }
  }

 private:
  void read_titles() {
    series_.clear();
    for (const CsvField& title : table_.header().titles()) {
      series_.push_back(shape_.series(title.text));
      const bool is_series = series_.size() > 1 && !title.text.empty();
      if (!is_series || is_known(series_.back())) continue;
      series_.back() = {};
      findings_.add(DiagnosticCode::unlisted_currency, title.offset,
                    text::quoted(title.text) + ": a column of no known currency; skipped");
    }
  }

  /// Of a row that is cut the fields in front of the last one stand.
  void add_row() {
    const std::vector<CsvField>& fields = table_.row().fields;
    if (table_.fit() == CsvFit::ragged) {
      return findings_.add(DiagnosticCode::invalid_rate, table_.row().offset,
                           "not as many fields as the header has titles; skipped");
    }
    if (fields.front().text.empty()) {
      return findings_.add(DiagnosticCode::invalid_date, table_.row().offset);
    }
    if (!fields.front().complete) return;
    const auto date = builder_.date_of(fields.front().text, fields.front().offset);
    if (!date) return;
    for (std::size_t i = 1; i < std::min(fields.size(), series_.size()); ++i) {
      if (!series_[i].code.empty() && fields[i].complete) add(series_[i], fields[i], *date);
    }
  }

  void add(CsvSeries series, const CsvField& field, Date date) {
    builder_.add({.code = series.code,
                  .nominal = series.nominal,
                  .value = field.text == shape_.none ? std::string_view() : field.text,
                  .offset = field.offset},
                 date);
  }

  const CsvDays& shape_;
  CsvTable& table_;
  RateTableBuilder& builder_;
  Findings& findings_;
  std::vector<CsvSeries> series_{};  // of each column; the first is none
};

}  // namespace

bool is_csv_days(const CsvHeader& header, const CsvDays& shape) {
  const std::vector<CsvField>& titles = header.titles();
  return begins_with_date(titles, shape) &&
         std::any_of(titles.begin() + 1, titles.end(),
                     [&](const CsvField& title) { return is_known(shape.series(title.text)); });
}

Result<Document> read_csv_days(Input& input, const ReadOptions& options, const CsvDays& shape) {
  auto table = csv_or_none(input);
  if (!table || !begins_with_date(table->header().titles(), shape)) {
    return not_csv(input, "a day and codes");
  }
  Findings findings(options.limits.diagnostics);
  RateTableBuilder builder(shape.source, options, findings);
  DayReader(shape, *table, builder, findings).run();
  return csv_document(*table, builder, input, options, findings);
}

}  // namespace courant::readers
