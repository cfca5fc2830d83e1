// Prints what the locale layer makes of the lines "kind<TAB>locale<TAB>value" on stdin, one line
// each, for tests/repo/locale_differential.test.mjs. The kinds are in format(); what they take is
// a number, a date, a time, a code, or an amount of money as "-84.80 KGS". A line that it cannot
// read gives "?".

#include <cstdint>
#include <iostream>
#include <string>
#include <string_view>

#include "locale/compact.hpp"
#include "locale/locale.hpp"
#include "locale/money.hpp"

namespace {

using courant::locale::CompactWidth;
using courant::locale::CurrencyDisplay;
using courant::locale::DateStyle;
using courant::locale::SignDisplay;

int number_at(std::string_view text, std::size_t begin, std::size_t size) {
  int number = 0;
  for (const char digit : text.substr(begin, size)) number = number * 10 + (digit - '0');
  return number;
}

/// "2031-06-12".
courant::Date date_of(std::string_view text) {
  return {.year = static_cast<std::int16_t>(number_at(text, 0, 4)),
          .month = static_cast<std::uint8_t>(number_at(text, 5, 2)),
          .day = static_cast<std::uint8_t>(number_at(text, 8, 2))};
}

/// "09:15".
courant::TimeOfDay time_of(std::string_view text) {
  return {.hour = static_cast<std::uint8_t>(number_at(text, 0, 2)),
          .minute = static_cast<std::uint8_t>(number_at(text, 3, 2))};
}

/// What `print` makes of the decimal `value`.
template <class Print>
std::string with_decimal(std::string_view value, Print print) {
  const auto parsed = courant::Decimal::parse(value);
  return parsed ? print(*parsed) : "?";
}

/// What `print` makes of `value`, "84.80 KGS".
template <class Print>
std::string with_money(std::string_view value, Print print) {
  const std::size_t space = value.find(' ');
  const auto amount = courant::Decimal::parse(value.substr(0, space));
  const auto currency = courant::Currency::from_code(value.substr(space + 1));
  return amount && currency ? print(courant::Money{*amount, *currency}) : "?";
}

std::string symbol(std::string_view language, std::string_view code) {
  const auto currency = courant::Currency::from_code(code);
  return currency ? std::string(courant::locale::currency_symbol(*currency, language)) : "?";
}

std::string marks(std::string_view language) {
  const auto found = courant::locale::quotation_marks(language);
  std::string joined;
  for (const auto mark : {found.open, found.close, found.inner_open, found.inner_close}) {
    joined.append(mark).append("|");
  }
  return joined;
}

std::string name(std::string_view language, std::string_view code) {
  const auto currency = courant::Currency::from_code(code);
  return currency ? courant::locale::currency_name(*currency, language) : "?";
}

std::string format_text(std::string_view kind, std::string_view language, std::string_view value) {
  using courant::locale::format_date;
  if (kind == "long") return format_date(date_of(value), DateStyle::long_form, language);
  if (kind == "medium") return format_date(date_of(value), DateStyle::medium, language);
  if (kind == "short") return format_date(date_of(value), DateStyle::short_form, language);
  if (kind == "time") return courant::locale::format_time(time_of(value), language);
  if (kind == "marks") return marks(language);
  if (kind == "symbol") return symbol(language, value);
  if (kind == "name") return name(language, value);
  return "?";
}

std::string format_number(std::string_view kind, std::string_view language,
                          const courant::Decimal& number) {
  using courant::locale::format_compact;
  constexpr auto signs = SignDisplay::except_zero;
  if (kind == "decimal") return courant::locale::format_decimal(number, language);
  if (kind == "change") return courant::locale::format_decimal(number, language, signs);
  if (kind == "percent") return courant::locale::format_percent(number, language);
  if (kind == "percent change") return courant::locale::format_percent(number, language, signs);
  if (kind == "compact") return format_compact(number, CompactWidth::short_form, language);
  if (kind == "compact change") {
    return format_compact(number, CompactWidth::short_form, language, signs);
  }
  return format_compact(number, CompactWidth::long_form, language);
}

std::string format_amount(std::string_view kind, std::string_view language,
                          const courant::Money& money) {
  using courant::locale::format_money;
  if (kind == "money") return format_money(money, language);
  if (kind == "code money") return format_money(money, language, {CurrencyDisplay::code});
  if (kind == "named money") return format_money(money, language, {CurrencyDisplay::name});
  if (kind == "money change") {
    return format_money(money, language, {.sign = SignDisplay::except_zero});
  }
  return courant::locale::format_compact_money(money, language);
}

std::string format(std::string_view kind, std::string_view language, std::string_view value) {
  std::string text = format_text(kind, language, value);
  if (text != "?") return text;
  if (kind.contains("money")) {
    return with_money(value,
                      [&](const auto& money) { return format_amount(kind, language, money); });
  }
  return with_decimal(value,
                      [&](const auto& number) { return format_number(kind, language, number); });
}

}  // namespace

int main() {
  std::ios::sync_with_stdio(false);
  for (std::string line; std::getline(std::cin, line);) {
    const std::string_view text = line;
    const std::size_t first = text.find('\t');
    const std::size_t second = text.find('\t', first + 1);
    if (second == std::string_view::npos) {
      std::cout << "?\n";
      continue;
    }
    std::cout << format(text.substr(0, first), text.substr(first + 1, second - first - 1),
                        text.substr(second + 1))
              << '\n';
  }
}
