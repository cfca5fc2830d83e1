#include "locale/numbers.hpp"

#include "locale/digits.hpp"

namespace courant::locale {
namespace {

std::size_t single_digit(std::string_view text) noexcept {
  return static_cast<std::size_t>(text[0] - '0');
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

NumberFormat number_format(const Locale& locale) noexcept {
  const std::string_view line = number_format_line(locale.number_format);
  return {.decimal = part_of(line, 0),
          .group = part_of(line, 1),
          .minus = part_of(line, 2),
          .zero = part_of(line, 3),
          .first_grouped = single_digit(part_of(line, 4)),
          .later_group = single_digit(part_of(line, 5))};
}

NumberFormat money_number_format(const Locale& locale) noexcept {
  NumberFormat format = number_format(locale);
  const std::string_view line = number_format_line(locale.number_format);
  const std::string_view decimal = part_of(line, 6);
  if (decimal.empty()) return format;
  format.decimal = decimal;
  format.group = part_of(line, 7);
  return format;
}

std::string plain_digits(const Decimal& value) {
  std::string plain = value.to_string();
  if (value.is_negative()) plain.erase(0, 1);
  return plain;
}

void append_number(std::string& out, std::string_view plain, const NumberFormat& format) {
  const std::size_t point = plain.find('.');
  append_integer(out, plain.substr(0, point), format);
  if (point == std::string_view::npos) return;
  out += format.decimal;
  for (const char digit : plain.substr(point + 1)) append_digit(out, digit, format.zero);
}

std::string sign_of(const Decimal& value, SignDisplay display, const NumberFormat& format) {
  if (value.is_negative()) return std::string(format.minus);
  if (display == SignDisplay::automatic || value.is_zero()) return {};
  const bool ascii = format.minus.ends_with('-');
  const std::size_t size = ascii ? 1 : std::string_view("\u2212").size();
  std::string plus(format.minus.substr(0, format.minus.size() - size));
  return plus += '+';
}

NumberText number_text(const Decimal& value, SignDisplay display, NumberFormat format,
                       std::string_view pattern) {
  if (pattern.contains('3')) format.later_group = 3;
  NumberText text{.sign = sign_of(value, display, format)};
  append_number(text.digits, plain_digits(value), format);
  return text;
}

std::string format_decimal(const Decimal& value, std::string_view language, SignDisplay sign) {
  const NumberFormat format = number_format(locale_of(language));
  std::string out = sign_of(value, sign, format);
  append_number(out, plain_digits(value), format);
  return out;
}

std::string format_percent(const Decimal& percent, std::string_view language, SignDisplay sign) {
  const Locale& locale = locale_of(language);
  const std::string_view pattern = part_of(pattern_line(locale.patterns), 3);
  return fill_pattern({.positive = pattern},
                      number_text(percent, sign, number_format(locale), pattern));
}

}  // namespace courant::locale
