#include <cstddef>

#include "locale/digits.hpp"
#include "locale/locale.hpp"
#include "locale/tables.hpp"

namespace courant::locale {
namespace {

/// How a locale writes numbers; see number_format_line().
struct NumberFormat {
  std::string_view decimal;
  std::string_view group;
  std::string_view minus;
  std::string_view zero;
  std::size_t first_grouped;
  std::size_t later_group;
};

std::size_t single_digit(std::string_view text) noexcept {
  return static_cast<std::size_t>(text[0] - '0');
}

NumberFormat number_format(std::string_view language) noexcept {
  const std::string_view line = number_format_line(locale_of(language).number_format);
  return {.decimal = part_of(line, 0),
          .group = part_of(line, 1),
          .minus = part_of(line, 2),
          .zero = part_of(line, 3),
          .first_grouped = single_digit(part_of(line, 4)),
          .later_group = single_digit(part_of(line, 5))};
}

/// Whether a group ends where `left` more digits of the integer part follow.
bool ends_group(std::size_t left, std::size_t later_group) noexcept {
  return left == 3 || (left > 3 && (left - 3) % later_group == 0);
}

void append_integer(std::string& out, std::string_view digits, const NumberFormat& format) {
  const bool grouped = digits.size() >= format.first_grouped;
  std::size_t left = digits.size();
  for (const char digit : digits) {
    append_digit(out, digit, format.zero);
    if (grouped && ends_group(--left, format.later_group)) out += format.group;
  }
}

}  // namespace

std::string format_decimal(const Decimal& value, std::string_view language) {
  const NumberFormat format = number_format(language);
  const std::string plain = value.to_string();
  const std::string_view digits = std::string_view(plain).substr(value.is_negative() ? 1 : 0);
  const std::size_t point = digits.find('.');

  std::string out;
  if (value.is_negative()) out += format.minus;
  append_integer(out, digits.substr(0, point), format);
  if (point == std::string_view::npos) return out;
  out += format.decimal;
  for (const char digit : digits.substr(point + 1)) append_digit(out, digit, format.zero);
  return out;
}

}  // namespace courant::locale
