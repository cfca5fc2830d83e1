#include "locale/names.hpp"

#include <cstddef>
#include <cstdint>

#include "locale/tables.hpp"

namespace courant::locale {
namespace {

/// The line of a row, and the one that has what it leaves out.
struct NameLines {
  std::uint8_t own;
  std::uint8_t shared;
};

#if COURANT_BROWSER
#include "locale/browser_names.inc"

std::string_view name_line(std::uint8_t index) noexcept { return part_of(name_lines, index, '\n'); }
#else
using std::string_view_literals::operator""sv;

#include "locale/names.inc"

std::string_view name_line(std::uint8_t index) noexcept { return name_lines[index]; }
#endif

constexpr std::size_t code_size = 3;

/// The place of `code` among the names of every line; beyond them if it has none.
std::size_t place_of(std::string_view code) noexcept {
  std::size_t at = 0;
  while (at < name_codes.size() && name_codes.substr(at, code_size) != code) at += code_size;
  return at / code_size;
}

}  // namespace

std::string_view currency_name_entry(const Currency& currency, std::string_view language) noexcept {
  const std::size_t place = place_of(currency.code());
  const NameLines& lines = name_rows[locale_row(language)];
  const std::string_view own = part_of(name_line(lines.own), place);
  return own.empty() ? part_of(name_line(lines.shared), place) : own;
}

}  // namespace courant::locale
