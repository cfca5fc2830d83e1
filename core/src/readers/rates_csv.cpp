// Rates as separated values of nobody in particular, with a row per rate below a header that names
// the columns: what spreadsheets write, and what render_csv() does.

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "money/written_number.hpp"
#include "readers/rates/csv_rates.hpp"
#include "readers/readers.hpp"
#include "text/excerpt.hpp"

namespace courant::readers {
namespace {

using text::CsvField;

constexpr CsvRates named = {
    .source = {.name = {}, .kind = RateKind::unspecified},
    .code =
        "code|currencycode|isocode|charcode|alphacode|iso|ccy|cur|буквкод|кодвалюты|"
        "валютакоду|код|коду|currency|валюта",
    .nominal =
        "nominal|unit|units|quantity|quant|multiplier|scale|amount|per|номинал|единиц|"
        "единица|количество|бирдик",
    .value = "value|rate|exchangerate|officialrate|mid|price|курс|курсу",
    .buy = "buy|buying|buyrate|bid|покупка|сатыпалуу",
    .sell = "sell|selling|sellrate|ask|продажа|сатуу",
    .previous = "previous|prev",
    .change = "change|diff|изменение|өзгөрүү",
    .direction = "direction",
    .row_base = "base|basecurrency",
    .row_date = "date|day|validfrom|validfor|effectivedate|дата|күнү|датасы",
};

constexpr std::string_view source_names = "source|bank|provider|источник|банк|булак|булагы";

/// Columns whose numbers say nothing of what the rates are for.
constexpr std::array<std::string_view, 14> others = {
    "id",      "no",      "num",           "numcode",   "numericcode", "isonum",  "цифркод",
    "percent", "change%", "changepercent", "timestamp", "time",        "inverse", "inverserate"};

/// What a column is to this reader.
enum class Role : unsigned char { unknown, told, price, source };

std::vector<Role> roles_in(const CsvHeader& header) {
  std::vector<Role> roles(header.titles().size(), Role::unknown);
  const auto set = [&](std::string_view names, Role role) {
    if (const auto column = header.find(names)) roles[*column] = role;
  };
  // The first column without a title is where spreadsheets and scripts number the rows.
  if (!roles.empty() && header.titles().front().text.empty()) roles.front() = Role::told;
  for (const std::string_view name : others) set(name, Role::told);
  for (const std::string_view names :
       {named.code, named.nominal, named.direction, named.row_base, named.row_date}) {
    set(names, Role::told);
  }
  for (const std::string_view names :
       {named.value, named.buy, named.sell, named.previous, named.change}) {
    set(names, Role::price);
  }
  set(source_names, Role::source);
  return roles;
}

/// What the cells of a table tell before they are read.
struct Survey {
  std::string source{};
  bool point = false;  // some price has a decimal point
  bool comma = false;
  const CsvField* riddle = nullptr;  // the title of a column whose numbers may be anything

  void look(Role role, const CsvField& title, const CsvField& cell) {
    if (role == Role::price) {
      const MarkEvidence evidence = evidence_of(unsigned_part(cell.text));
      point |= evidence == MarkEvidence::point;
      comma |= evidence == MarkEvidence::comma;
    } else if (role == Role::source && source.empty()) {
      source = text::characters_of(cell);
    } else if (role == Role::unknown && evidence_of(cell.text) != MarkEvidence::invalid) {
      riddle = &title;
    }
  }
};

/// Looks at all cells of `table`, whose titles the answer may refer to.
Survey survey(CsvTable& table) {
  const std::vector<CsvField>& titles = table.header().titles();
  const std::vector<Role> roles = roles_in(table.header());
  Survey found;
  while (table.next()) {
    const std::vector<CsvField>& fields = table.row().fields;
    for (std::size_t i = 0; i < std::min(fields.size(), roles.size()); ++i) {
      found.look(roles[i], titles[i], fields[i]);
    }
  }
  return found;
}

/// A comma is a decimal mark only where it parts no fields, and only if nothing speaks against it.
void settle_mark(CsvRates& shape, const Survey& found, char separator) noexcept {
  if (separator != ';' && separator != '\t') return;
  if (found.comma && !found.point) shape.source.decimal_mark = ',';
  shape.mark_unclear = found.comma == found.point;
}

std::unexpected<Error> in_doubt(const CsvField& title, std::string_view why) {
  return std::unexpected(Error{ErrorCode::unknown_format,
                               {.offset = title.offset},
                               text::quoted(title.text).append(": ").append(why)});
}

}  // namespace

bool is_rates_csv(Input& input) { return is_csv_rates(input, named); }

Result<Document> read_rates_csv(Input& input, const ReadOptions& options) {
  auto table = csv_or_none(input);
  if (!table) return not_csv(input, "codes and values");
  const auto base = table->header().find(named.row_base);
  if (base && !table->header().find(named.direction)) {
    return in_doubt(table->header().titles()[*base],
                    "a base needs a column 'direction', which says what the rates are for one of");
  }
  const Survey found = survey(*table);
  if (found.riddle != nullptr) {
    return in_doubt(*found.riddle, "a column of numbers that the rates may be for");
  }
  CsvRates shape = named;
  shape.source.name = found.source;
  settle_mark(shape, found, table->separator());
  return read_csv_rates(input, options, shape);
}

}  // namespace courant::readers
