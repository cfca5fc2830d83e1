#include "courant/datetime.hpp"

#include <cstdlib>
#include <string>

namespace courant {
namespace {

bool is_leap(int year) noexcept { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

int days_in(int year, int month) noexcept {
  if (month == 2) return is_leap(year) ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

Date day_before(Date date) noexcept {
  if (date.day > 1) {
    --date.day;
    return date;
  }
  date.month = static_cast<std::uint8_t>(date.month == 1 ? 12 : date.month - 1);
  date.year = static_cast<std::int16_t>(date.year - (date.month == 12 ? 1 : 0));
  date.day = static_cast<std::uint8_t>(days_in(date.year, date.month));
  return date;
}

/// Appends the last `width` digits of `value`, which is not negative.
void append_digits(std::string& out, int value, std::size_t width) {
  const std::size_t begin = out.size();
  out.resize(begin + width);
  for (std::size_t i = width; i-- > 0; value /= 10) {
    out[begin + i] = static_cast<char>('0' + (value % 10));
  }
}

}  // namespace

bool exists(Date date) noexcept {
  return date.year >= 1 && date.year <= 9999 && date.month >= 1 && date.month <= 12 &&
         date.day >= 1 && date.day <= days_in(date.year, date.month);
}

std::int32_t days_since_epoch(Date date) noexcept {
  // Years begin in March here, so that the leap day is the last of its year. With years from 1 on,
  // the eras of 400 years are never negative.
  const int year = date.year - (date.month <= 2 ? 1 : 0);
  const int era = year / 400;
  const int year_of_era = year % 400;
  const int month_from_march = (date.month + 9) % 12;
  const int day_of_year = (((153 * month_from_march) + 2) / 5) + date.day - 1;
  const int day_of_era =
      (year_of_era * 365) + (year_of_era / 4) - (year_of_era / 100) + day_of_year;
  return (era * 146097) + day_of_era - 719468;
}

std::string to_string(Date date) {
  std::string out;
  append_digits(out, date.year, 4);
  out += '-';
  append_digits(out, date.month, 2);
  out += '-';
  append_digits(out, date.day, 2);
  return out;
}

std::string to_string(const Timestamp& timestamp) {
  std::string out = to_string(timestamp.date);
  if (!timestamp.time) return out;
  char separator = 'T';
  for (const int part : {timestamp.time->hour, timestamp.time->minute, timestamp.time->second}) {
    out += separator;
    append_digits(out, part, 2);
    separator = ':';
  }
  if (!timestamp.utc_offset) return out;
  const int offset = *timestamp.utc_offset;
  if (offset == 0) return out + 'Z';
  out += offset < 0 ? '-' : '+';
  append_digits(out, std::abs(offset) / 60, 2);
  out += ':';
  append_digits(out, std::abs(offset) % 60, 2);
  return out;
}

Date next_day(Date date) noexcept {
  if (date.day < days_in(date.year, date.month)) {
    ++date.day;
  } else {
    date.day = 1;
    date.month = static_cast<std::uint8_t>((date.month % 12) + 1);
    date.year = static_cast<std::int16_t>(date.year + (date.month == 1 ? 1 : 0));
  }
  return date;
}

Timestamp at_offset(const Timestamp& timestamp, std::int16_t utc_offset) noexcept {
  if (!timestamp.time || !timestamp.utc_offset) return timestamp;
  Timestamp moved = timestamp;
  constexpr int day = 24 * 60;
  int minutes = (timestamp.time->hour * 60) + timestamp.time->minute;
  minutes += utc_offset - *timestamp.utc_offset;
  if (minutes < 0) moved.date = day_before(moved.date);
  if (minutes >= day) moved.date = next_day(moved.date);
  minutes = (minutes + day) % day;
  moved.time->hour = static_cast<std::uint8_t>(minutes / 60);
  moved.time->minute = static_cast<std::uint8_t>(minutes % 60);
  moved.utc_offset = utc_offset;
  return moved;
}

std::int64_t unix_seconds(const Timestamp& timestamp, int assumed_offset) noexcept {
  const TimeOfDay time = timestamp.time.value_or(TimeOfDay{});
  const int offset = timestamp.utc_offset ? *timestamp.utc_offset : assumed_offset;
  const std::int64_t minutes = (time.hour * 60) + time.minute - offset;
  const std::int64_t days = days_since_epoch(timestamp.date);
  return (days * 86'400) + (minutes * 60) + time.second;
}

}  // namespace courant
