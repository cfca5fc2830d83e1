#include "locale/compact.hpp"

#include <algorithm>
#include <cassert>
#include <cstddef>

#include "locale/alternatives.hpp"
#include "locale/language_tag.hpp"
#include "locale/numbers.hpp"
#include "locale/patterns.hpp"
#include "locale/plurals.hpp"
#include "locale/tables.hpp"

namespace courant::locale {
namespace {

/// What a locale counts large numbers in. In the tables "6/3 тыс." stands for thousands that are
/// used from a million on; the second number is left out where it is the first. Numbers are one
/// digit of base 36.
struct Unit {
  int divisor = 0;             ///< As a power of ten.
  std::string_view affixes{};  ///< What stands around the digits in each plural form.
};

int exponent_of(char digit) noexcept { return digit <= '9' ? digit - '0' : digit - 'a' + 10; }

/// The last of `units` that serves for numbers of `magnitude`, a power of ten; none for small ones.
Unit find_unit(std::string_view units, int magnitude) noexcept {
  Unit found;
  while (!units.empty()) {
    const std::string_view unit = take_until(units, '|');
    if (exponent_of(unit[0]) > magnitude) break;
    const bool has_divisor = unit[1] == '/';
    found = {.divisor = exponent_of(unit[has_divisor ? 2 : 0]),
             .affixes = unit.substr(has_divisor ? 3 : 1)};
  }
  return found;
}

/// The power of ten that `value` is at least; below zero for less than one.
int magnitude_of(const Decimal& value) noexcept { return value.digits() - value.scale() - 1; }

std::int64_t power_of_ten(int exponent) noexcept {
  std::int64_t power = 1;
  for (; exponent > 0; --exponent) power *= 10;
  return power;
}

/// `value` ÷ 10^`divisor`, rounded for reading.
Decimal rounded(const Decimal& value, int divisor) {
  const int integer_digits = magnitude_of(value) - divisor + 1;
  if (magnitude_of(value) < 0) return value.rounded_to_digits(2, Rounding::half_up);
  const auto quotient =
      multiply_divide(value, Decimal::from_integer(1), Decimal::from_integer(power_of_ten(divisor)),
                      integer_digits <= 1 ? 1 : 0, Rounding::half_up);
  assert(quotient);  // it has no more digits than the value
  return quotient ? *quotient : value;
}

/// A rounded number and its unit.
struct Compact {
  std::string digits;  ///< In plain notation, no needless zeros.
  Unit unit;
};

std::string without_zeros(std::string plain) {
  if (!plain.contains('.')) return plain;
  plain.resize(plain.find_last_not_of('0') + 1);
  if (plain.ends_with('.')) plain.pop_back();
  return plain;
}

/// `value` ÷ 10^`divisor` with all its digits.
Decimal shifted(const Decimal& value, int divisor) {
  const auto quotient = Decimal::parse(value.to_string() + "e-" + std::to_string(divisor));
  return quotient ? *quotient : value;  // it has no more digits than the value
}

/// 999,950 becomes 1,000 thousand when it is rounded, so that its unit is found anew.
Compact shorten(const Decimal& value, std::string_view units, CompactDigits digits) {
  const int magnitude = magnitude_of(value);
  Unit unit = find_unit(units, magnitude);
  if (digits == CompactDigits::all) {
    return {.digits = without_zeros(plain_digits(shifted(value, unit.divisor))), .unit = unit};
  }
  Decimal number = rounded(value, unit.divisor);
  if (magnitude_of(number) > magnitude - unit.divisor) {
    const Unit next = find_unit(units, magnitude + 1);
    if (next.divisor != unit.divisor) number = rounded(value, next.divisor);
    unit = next;
  }
  return {.digits = without_zeros(plain_digits(number)), .unit = unit};
}

/// The affixes for the number: their form for the number 1 alone, if there is one, comes last.
std::string affixes_for(const Compact& compact, std::string_view rule, bool negative) {
  const std::size_t forms = plural_forms(rule);
  const bool is_one = compact.digits == "1" && !negative;
  if (is_one && form_count(compact.unit.affixes) > forms) {
    return form_of(compact.unit.affixes, forms);
  }
  return form_of(compact.unit.affixes, plural_form(rule, compact.digits));
}

/// Puts the affixes around the digits of `text`: " тыс.", "elfu 0", "elfu -0", "=mille".
void add_affixes(NumberText& text, std::string_view affixes) {
  if (affixes.starts_with('=')) {
    text.digits = affixes.substr(1);
    return;
  }
  const std::size_t place = affixes.find('0');
  if (place == std::string_view::npos) {
    text.after = affixes;
    return;
  }
  text.before = affixes.substr(0, place);
  text.after = affixes.substr(place + 1);
  if (!text.before.ends_with('-')) return;
  text.before.pop_back();
  text.before += text.sign;
  text.sign.clear();
}

/// Some languages have no long form.
std::string_view units_of(const Locale& locale, CompactWidth width) noexcept {
  const std::string_view line = compact_line(locale.compact);
  const std::string_view long_units = part_of(line, 1, ';');
  const bool is_long = width == CompactWidth::long_form && !long_units.empty();
  return is_long ? long_units : part_of(line, 0, ';');
}

NumberText compact_text(const Decimal& value, CompactWidth width, const Locale& locale,
                        NumberFormat format, SignDisplay sign,
                        CompactDigits digits = CompactDigits::for_reading) {
  const Compact compact = shorten(value, units_of(locale, width), digits);
  // Compact numbers of four digits have no groups anywhere.
  format.first_grouped = std::max(format.first_grouped, std::size_t{5});
  NumberText text{.sign = sign_of(value, sign, format)};
  append_number(text.digits, compact.digits, format);
  add_affixes(text, affixes_for(compact, plural_line(locale.plural_rule), value.is_negative()));
  return text;
}

}  // namespace

std::string format_compact(const Decimal& value, CompactWidth width, std::string_view language,
                           SignDisplay sign) {
  const Locale& locale = locale_of(language);
  return fill_pattern({.positive = "0"},
                      compact_text(value, width, locale, number_format(locale), sign));
}

std::string format_compact_money(const Money& money, std::string_view language,
                                 const MoneyStyle& style) {
  return format_compact_money(money, language, style, CompactWidth::short_form,
                              CompactDigits::for_reading);
}

std::string format_compact_money(const Money& money, std::string_view language,
                                 const MoneyStyle& style, CompactWidth width,
                                 CompactDigits digits) {
  const Locale& locale = locale_of(language);
  const std::string_view line = pattern_line(locale.patterns);
  const NumberText text =
      compact_text(money.amount, width, locale, money_number_format(locale), style.sign, digits);
  const bool is_plain = text.before.empty() && text.after.empty();
  NumberPattern pattern{.positive = part_of(line, is_plain ? 0 : 2)};
  if (is_plain) pattern.negative = part_of(line, 1);
  if (pattern.positive.empty()) pattern.positive = part_of(line, 0);
  return fill_money_pattern(pattern, text, currency_text(money.currency, language, style));
}

}  // namespace courant::locale
