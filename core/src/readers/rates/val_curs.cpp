#include "readers/rates/val_curs.hpp"

#include "text/ascii.hpp"

namespace courant::readers {
namespace {

/// The mark in a value; NUL if it has none.
char mark_in(std::string_view value) noexcept {
  const std::size_t at = value.find_first_of(".,");
  return at == std::string_view::npos ? '\0' : value[at];
}

}  // namespace

bool is_val_curs(Input& input, const ValCurs& bank) {
  const text::XmlElement root = input.xml_or_none();
  if (!root.is(bank.shape.root)) return false;
  if ((root.attribute("Date").find('-') != std::string_view::npos) != bank.iso_dates) return false;
  std::size_t own = 0;
  std::size_t other = 0;
  for (const text::XmlElement row : root.children()) {
    const std::string_view code = row.child(bank.shape.code).text();
    if (!row.is(bank.shape.row) || code.empty()) continue;
    if (text::equals_ignoring_case(code, bank.shape.source.base)) return false;
    const char mark = mark_in(row.child(bank.shape.value).text());
    if (mark == '\0') continue;
    ++(mark == bank.shape.source.decimal_mark ? own : other);
  }
  return own > other;
}

}  // namespace courant::readers
