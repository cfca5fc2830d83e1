#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace courant {

/// A day of the proleptic Gregorian calendar. Always a day that exists when made by our readers.
struct Date {
  std::int16_t year = 0;
  std::uint8_t month = 0;  ///< 1 to 12.
  std::uint8_t day = 0;    ///< 1 to 31.

  friend constexpr auto operator<=>(const Date&, const Date&) = default;
};

/// Whether `date` exists: 29 February only in leap years, years 1 to 9999.
[[nodiscard]] bool exists(Date date) noexcept;

/// Days since 1970-01-01, negative before it. `date` exists.
/// Algorithm: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil.
[[nodiscard]] std::int32_t days_since_epoch(Date date) noexcept;

/// `date` as ISO 8601, "2031-06-12".
[[nodiscard]] std::string to_string(Date date);

/// A wall-clock time of day.
struct TimeOfDay {
  std::uint8_t hour = 0;    ///< 0 to 23.
  std::uint8_t minute = 0;  ///< 0 to 59.
  std::uint8_t second = 0;  ///< 0 to 60; 60 only in a leap second.

  friend constexpr auto operator<=>(const TimeOfDay&, const TimeOfDay&) = default;
};

/// When something was published, with no more precision than its source gave.
struct Timestamp {
  Date date;                                 ///< The day in the timestamp's own offset.
  std::optional<TimeOfDay> time{};           ///< Absent when only the day is known.
  std::optional<std::int16_t> utc_offset{};  ///< Minutes east of UTC; absent: zone unknown.

  friend bool operator==(const Timestamp&, const Timestamp&) = default;
};

/// `timestamp` as ISO 8601 with the precision it has: "2031-06-12", "2031-06-12T09:15:00",
/// "2031-06-12T09:15:00+06:00"; offset zero is "Z".
[[nodiscard]] std::string to_string(const Timestamp& timestamp);

/// The same moment on the clocks of another offset, in minutes east of UTC (at most a day's). A
/// timestamp without time or offset is returned as it is: its moment is not known.
[[nodiscard]] Timestamp at_offset(const Timestamp& timestamp, std::int16_t utc_offset) noexcept;

/// The day after `date`, which exists and is not the last of the year 9999.
[[nodiscard]] Date next_day(Date date) noexcept;

/// Seconds since 1970-01-01T00:00:00Z. A missing time is midnight and a missing offset is
/// `assumed_offset` minutes, which the caller states.
[[nodiscard]] std::int64_t unix_seconds(const Timestamp& timestamp, int assumed_offset) noexcept;

}  // namespace courant
