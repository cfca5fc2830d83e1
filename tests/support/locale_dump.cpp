// Prints what the locale layer makes of the lines "kind<TAB>locale<TAB>value" on stdin, one line
// each, for tests/repo/locale_differential.test.mjs. Kinds: decimal, long, medium, short, time,
// marks, symbol. A line that it cannot read gives "?".

#include <cstdint>
#include <iostream>
#include <string>
#include <string_view>

#include "locale/locale.hpp"

namespace {

using courant::locale::DateStyle;

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

std::string decimal(std::string_view language, std::string_view value) {
  const auto parsed = courant::Decimal::parse(value);
  return parsed ? courant::locale::format_decimal(*parsed, language) : "?";
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

std::string format(std::string_view kind, std::string_view language, std::string_view value) {
  using courant::locale::format_date;
  if (kind == "decimal") return decimal(language, value);
  if (kind == "long") return format_date(date_of(value), DateStyle::long_form, language);
  if (kind == "medium") return format_date(date_of(value), DateStyle::medium, language);
  if (kind == "short") return format_date(date_of(value), DateStyle::short_form, language);
  if (kind == "time") return courant::locale::format_time(time_of(value), language);
  if (kind == "marks") return marks(language);
  if (kind == "symbol") return symbol(language, value);
  return "?";
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
