#include "locale/locale.hpp"

#include "locale/language_tag.hpp"
#include "locale/tables.hpp"

namespace courant::locale {
namespace {

/// The entry of `code` in `symbols`, code and sign; empty if it has none.
std::string_view find_symbol(std::string_view symbols, std::string_view code) noexcept {
  while (!symbols.empty()) {
    const std::string_view entry = take_until(symbols, '|');
    if (entry.starts_with(code)) return entry;
  }
  return {};
}

}  // namespace

QuotationMarks quotation_marks(std::string_view language) noexcept {
  const std::string_view marks = quotation_marks_line(locale_of(language).quotation_marks);
  return {.open = part_of(marks, 0),
          .close = part_of(marks, 1),
          .inner_open = part_of(marks, 2),
          .inner_close = part_of(marks, 3)};
}

TextDirection direction_of(std::string_view language) noexcept {
  return script_direction(language);
}

std::string_view currency_symbol(const Currency& currency, std::string_view language) noexcept {
  const std::string_view code = currency.code();
  std::string_view entry = find_symbol(currency_line(locale_of(language).currency_signs), code);
  if (entry.empty()) entry = find_symbol(usual_currency_signs(), code);
  const bool is_code = entry.size() <= code.size();
  return is_code ? code : entry.substr(code.size());
}

}  // namespace courant::locale
