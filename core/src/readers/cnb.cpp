// Czech National Bank: denni_kurz.txt and its English twin daily.txt. The first line is the day and
// the number of the fixing. Old files append a table of the euro's national units.

#include <array>

#include "readers/rates/csv_rates.hpp"
#include "readers/readers.hpp"
#include "text/ascii.hpp"
#include "text/datetime.hpp"

namespace courant::readers {
namespace {

constexpr CsvRates czech = {
    .source = {.name = "CNB", .base = "CZK", .decimal_mark = ','},
    .code = "kód",
    .nominal = "množství",
    .value = "kurz",
    .marks = "země množství kód kurz",
};

constexpr CsvRates english = {
    .source = {.name = "CNB", .base = "CZK"},
    .code = "code",
    .nominal = "amount",
    .value = "rate",
    .marks = "country amount code rate",
};

/// A file, cut where its table begins. Borrows the text.
struct DailyFile {
  std::string_view day;
  std::string_view table;
  std::size_t table_offset = 0;
};

/// Cuts a file that begins as in "12.06.2031 #113"; absent if it does not.
std::optional<DailyFile> split(std::string_view text) {
  const std::size_t hash = text.find('#');
  const std::size_t end = text.find_first_of("\r\n");
  if (hash >= end || end == std::string_view::npos) return std::nullopt;
  const std::string_view number = text::trim(text.substr(hash + 1, end - hash - 1));
  const std::string_view day = text::trim(text.substr(0, hash));
  const bool is_number =
      !number.empty() && number.find_first_not_of("0123456789") == std::string_view::npos;
  if (!is_number || !text::parse_timestamp(day)) return std::nullopt;
  return DailyFile{.day = day, .table = text.substr(end), .table_offset = end};
}

const CsvRates* shape_of(const CsvTable& table) noexcept {
  for (const CsvRates* shape : {&czech, &english}) {
    if (has_columns(table.header(), *shape)) return shape;
  }
  return nullptr;
}

}  // namespace

bool is_cnb(Input& input) {
  const auto file = split(input.text());
  return file && shape_of(CsvTable(file->table)) != nullptr;
}

Result<Document> read_cnb(Input& input, const ReadOptions& options) {
  const auto file = split(input.text());
  if (!file) return not_csv(input, "a day and the number of the fixing");
  CsvTable table(file->table, file->table_offset);
  const CsvRates* const shape = shape_of(table);
  if (shape == nullptr) return not_csv(input, "codes and values");
  Findings findings(options.limits.diagnostics);
  RateTableBuilder builder(shape->source, options, findings);
  const auto date = builder.date_of(file->day, 0);
  CsvRateRows rows(*shape, table, builder, findings);
  while (table.next() && !table.row().is_blank()) rows.add(date);
  return csv_document(table, builder, input, options, findings);
}

}  // namespace courant::readers
