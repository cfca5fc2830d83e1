#include <algorithm>
#include <cstdint>

#include "text/ascii.hpp"
#include "text/datetime.hpp"

namespace courant::text {
namespace {

constexpr std::int64_t seconds_a_day = 86'400;
constexpr std::int64_t most_seconds = 253'402'300'799;  // 9999-12-31T23:59:59Z

/// The date that is `days` after 1970-01-01; not negative.
/// Algorithm: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days.
Date date_after(std::int32_t days) noexcept {
  // Years begin in March here, so that the leap day is the last of its year.
  const std::int32_t since_year_0 = days + 719468;
  const std::int32_t era = since_year_0 / 146097;
  const std::int32_t day_of_era = since_year_0 % 146097;
  const std::int32_t year_of_era =
      (day_of_era - (day_of_era / 1460) + (day_of_era / 36524) - (day_of_era / 146096)) / 365;
  const std::int32_t day_of_year =
      day_of_era - ((365 * year_of_era) + (year_of_era / 4) - (year_of_era / 100));
  const std::int32_t month_from_march = ((5 * day_of_year) + 2) / 153;
  const std::int32_t day = day_of_year - (((153 * month_from_march) + 2) / 5) + 1;
  const std::int32_t month = month_from_march < 10 ? month_from_march + 3 : month_from_march - 9;
  const std::int32_t year = year_of_era + (era * 400) + (month <= 2 ? 1 : 0);
  return {.year = static_cast<std::int16_t>(year),
          .month = static_cast<std::uint8_t>(month),
          .day = static_cast<std::uint8_t>(day)};
}

TimeOfDay time_after(std::int32_t seconds) noexcept {
  return {.hour = static_cast<std::uint8_t>(seconds / 3600),
          .minute = static_cast<std::uint8_t>(seconds / 60 % 60),
          .second = static_cast<std::uint8_t>(seconds % 60)};
}

}  // namespace

std::optional<Timestamp> parse_unix_seconds(std::string_view digits) noexcept {
  const std::size_t point = std::min(digits.find('.'), digits.size());
  const std::string_view whole = digits.substr(0, point);
  const std::string_view fraction = digits.substr(std::min(point + 1, digits.size()));
  const bool sound = !whole.empty() && whole.size() <= 12 && std::ranges::all_of(whole, is_digit) &&
                     std::ranges::all_of(fraction, is_digit);
  if (!sound) return std::nullopt;
  std::int64_t seconds = 0;
  for (const char digit : whole) seconds = (seconds * 10) + (digit - '0');
  if (seconds > most_seconds) return std::nullopt;
  return Timestamp{.date = date_after(static_cast<std::int32_t>(seconds / seconds_a_day)),
                   .time = time_after(static_cast<std::int32_t>(seconds % seconds_a_day)),
                   .utc_offset = std::int16_t{0}};
}

}  // namespace courant::text
