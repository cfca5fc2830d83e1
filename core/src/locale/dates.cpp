#include <algorithm>
#include <cassert>
#include <cstddef>

#include "locale/digits.hpp"
#include "locale/locale.hpp"
#include "locale/tables.hpp"
#include "text/ascii.hpp"

namespace courant::locale {
namespace {

/// Appends `number`, which is not negative, with at least `width` digits, which is 1 or 2.
void append_number(std::string& out, int number, std::size_t width, std::string_view zero) {
  int unit = width == 2 ? 10 : 1;
  while (number / unit >= 10) unit *= 10;
  for (; unit > 0; unit /= 10) {
    append_digit(out, static_cast<char>('0' + (number / unit % 10)), zero);
  }
}

/// The first `count` code points of `name`.
std::string_view first_code_points(std::string_view name, std::size_t count) noexcept {
  std::size_t end = 0;
  while (end < name.size() && count > 0) {
    for (++end; end < name.size() && (name[end] & '\xC0') == '\x80';) ++end;
    --count;
  }
  return name.substr(0, end);
}

void append_month_name(std::string& out, std::string_view names, int month) {
  const std::size_t number = names.find('#');
  if (number == std::string_view::npos) {
    out += part_of(names, static_cast<std::size_t>(month - 1));
    return;
  }
  out += names.substr(0, number);
  append_number(out, month, 1, "0");
  out += names.substr(number + 1);
}

void append_short_month_name(std::string& out, const Locale& locale, int month) {
  const std::string_view names = short_month_line(locale.short_months);
  if (names.find_first_of("|#") != std::string_view::npos) {
    append_month_name(out, names, month);
    return;
  }
  const char cut = names[static_cast<std::size_t>(month - 1)];
  const bool abbreviated = cut > '@';
  const auto length = static_cast<std::size_t>(cut - (abbreviated ? '@' : '0'));
  const std::string_view name =
      part_of(month_line(locale.months), static_cast<std::size_t>(month - 1));
  out += first_code_points(name, length);
  if (abbreviated) out += '.';
}

/// What a pattern is filled from.
struct Moment {
  const Locale& locale;
  Date date{};
  TimeOfDay time{};
};

void append_month(std::string& out, const Moment& moment, std::size_t width,
                  std::string_view zero) {
  const int month = moment.date.month;
  if (width == 4) {
    append_month_name(out, month_line(moment.locale.months), month);
  } else if (width == 3) {
    append_short_month_name(out, moment.locale, month);
  } else {
    append_number(out, month, width, zero);
  }
}

void append_year(std::string& out, int year, std::size_t width, std::string_view zero) {
  append_number(out, width == 2 ? year % 100 : year, width, zero);
}

/// Twelve at noon and at midnight.
int hour_of_half_day(int hour) noexcept { return hour % 12 == 0 ? 12 : hour % 12; }

/// Appends the field `letter`, `width` times in its pattern (UTS 35, part 4, date field symbols).
void append_field(std::string& out, const Moment& moment, char letter, std::size_t width) {
  const std::string_view zero = part_of(number_format_line(moment.locale.number_format), 3);
  const std::string_view periods = day_period_line(moment.locale.day_periods);
  const int hour = moment.time.hour;
  switch (letter) {
    case 'y':
      append_year(out, moment.date.year, width, zero);
      break;
    case 'M':
      append_month(out, moment, width, zero);
      break;
    case 'd':
      append_number(out, moment.date.day, width, zero);
      break;
    case 'H':
      append_number(out, hour, width, zero);
      break;
    case 'h':
      append_number(out, hour_of_half_day(hour), width, zero);
      break;
    case 'm':
      append_number(out, moment.time.minute, width, zero);
      break;
    case 'a':
      out += part_of(periods, hour < 12 ? 0 : 1);
      break;
    case 'B':
      out += part_of(periods, static_cast<std::size_t>(hour));
      break;
    default:
      break;  // the generator lets no other letter through
  }
}

/// Fills a CLDR pattern: letters are fields, text between apostrophes and all else is printed.
std::string fill(std::string_view pattern, const Moment& moment) {
  std::string out;
  bool quoted = false;
  for (std::size_t at = 0; at < pattern.size();) {
    const char character = pattern[at];
    if (character == '\'') {
      quoted = !quoted;
      ++at;
    } else if (quoted || !text::is_letter(character)) {
      out += character;
      ++at;
    } else {
      const std::size_t end = std::min(pattern.find_first_not_of(character, at), pattern.size());
      append_field(out, moment, character, end - at);
      at = end;
    }
  }
  return out;
}

std::uint8_t pattern_index(const Locale& locale, DateStyle style) noexcept {
  switch (style) {
    case DateStyle::long_form:
      return locale.long_date;
    case DateStyle::medium:
      return locale.medium_date;
    case DateStyle::short_form:
      break;
  }
  return locale.short_date;
}

}  // namespace

std::string format_date(Date date, DateStyle style, std::string_view language) {
  assert(date.month >= 1 && date.month <= 12);
  const Locale& locale = locale_of(language);
  return fill(date_line(pattern_index(locale, style)), {.locale = locale, .date = date});
}

std::string format_time(TimeOfDay time, std::string_view language) {
  const Locale& locale = locale_of(language);
  return fill(time_line(locale.time), {.locale = locale, .time = time});
}

}  // namespace courant::locale
