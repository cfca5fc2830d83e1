#include "courant/datetime.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <cstdint>

using courant::Date;
using courant::days_since_epoch;
using courant::TimeOfDay;
using courant::Timestamp;
using courant::unix_seconds;

namespace {

Timestamp timestamp(Date date, TimeOfDay time, std::int16_t utc_offset) {
  return {.date = date, .time = time, .utc_offset = utc_offset};
}

}  // namespace

TEST_CASE("datetime: a day exists by the Gregorian calendar", "[text][datetime]") {
  const auto [date, expected] = GENERATE(table<Date, bool>({
      {{2031, 6, 12}, true},  {{2031, 6, 30}, true},  {{2031, 6, 31}, false}, {{2031, 1, 31}, true},
      {{2031, 1, 32}, false}, {{2031, 2, 28}, true},  {{2031, 2, 29}, false}, {{2032, 2, 29}, true},
      {{2032, 2, 30}, false}, {{2000, 2, 29}, true},  {{1900, 2, 29}, false}, {{2031, 0, 1}, false},
      {{2031, 13, 1}, false}, {{2031, 12, 31}, true}, {{2031, 6, 0}, false},  {{0, 1, 1}, false},
      {{1, 1, 1}, true},      {{9999, 12, 31}, true}, {{10000, 1, 1}, false}, {{-1, 1, 1}, false},
  }));

  CAPTURE(date.year, date.month, date.day);
  CHECK(exists(date) == expected);
}

TEST_CASE("datetime: days are counted from 1970-01-01", "[text][datetime]") {
  const auto [date, days] = GENERATE(table<Date, std::int32_t>({
      {{1970, 1, 1}, 0},
      {{1969, 12, 31}, -1},
      {{2000, 2, 29}, 11016},
      {{2000, 3, 1}, 11017},
      {{2031, 6, 12}, 22442},
      {{1, 1, 1}, -719162},
      {{1900, 3, 1}, -25508},
      {{9999, 12, 31}, 2932896},
  }));

  CAPTURE(date.year, date.month, date.day);
  CHECK(days_since_epoch(date) == days);
}

TEST_CASE("datetime: dates are printed as ISO 8601", "[text][datetime]") {
  CHECK(to_string(Date{2031, 6, 12}) == "2031-06-12");
  CHECK(to_string(Date{1, 1, 1}) == "0001-01-01");
  CHECK(to_string(Date{9999, 12, 31}) == "9999-12-31");
}

TEST_CASE("datetime: timestamps are printed with the precision they have", "[text][datetime]") {
  const Date day{2031, 6, 12};
  const TimeOfDay time{9, 15, 0};

  CHECK(to_string(Timestamp{.date = day, .time = {}, .utc_offset = {}}) == "2031-06-12");
  CHECK(to_string(Timestamp{.date = day, .time = {}, .utc_offset = 360}) == "2031-06-12");
  CHECK(to_string(Timestamp{.date = day, .time = time, .utc_offset = {}}) == "2031-06-12T09:15:00");
  CHECK(to_string(timestamp(day, time, 360)) == "2031-06-12T09:15:00+06:00");
  CHECK(to_string(timestamp(day, time, -210)) == "2031-06-12T09:15:00-03:30");
  CHECK(to_string(timestamp(day, time, -30)) == "2031-06-12T09:15:00-00:30");
  CHECK(to_string(timestamp(day, time, 0)) == "2031-06-12T09:15:00Z");
}

TEST_CASE("datetime: seconds are counted in UTC", "[text][datetime]") {
  const Date day{2031, 6, 12};

  CHECK(unix_seconds(timestamp({1970, 1, 1}, {0, 0, 0}, 0), 0) == 0);
  CHECK(unix_seconds(timestamp({1970, 1, 1}, {0, 0, 0}, 60), 0) == -3600);
  CHECK(unix_seconds(timestamp(day, {15, 15, 7}, 360), 0) == 1'939'022'107);
  CHECK(unix_seconds(timestamp(day, {9, 15, 7}, 0), 360) == 1'939'022'107);
  CHECK(unix_seconds(timestamp({2016, 12, 31}, {23, 59, 60}, 0), 0) == 1'483'228'800);
}

TEST_CASE("datetime: a moment moves to the clocks of another offset", "[text][datetime]") {
  const auto moved = [](Timestamp from, std::int16_t offset) {
    return to_string(at_offset(from, offset));
  };

  CHECK(moved(timestamp({2031, 6, 12}, {23, 30, 0}, 0), 360) == "2031-06-13T05:30:00+06:00");
  CHECK(moved(timestamp({2031, 1, 1}, {0, 30, 0}, 60), -300) == "2030-12-31T18:30:00-05:00");
  CHECK(moved(timestamp({2032, 2, 29}, {23, 0, 0}, 0), 120) == "2032-03-01T01:00:00+02:00");
  CHECK(moved(timestamp({2031, 3, 1}, {1, 0, 0}, 0), -120) == "2031-02-28T23:00:00-02:00");
  CHECK(moved({.date = {2031, 6, 12}}, 360) == "2031-06-12");
}

TEST_CASE("datetime: a missing offset is the one assumed, a missing time midnight",
          "[text][datetime]") {
  const Date day{2031, 6, 12};

  CHECK(unix_seconds({.date = day, .time = TimeOfDay{15, 15, 7}, .utc_offset = {}}, 360) ==
        1'939'022'107);
  CHECK(unix_seconds({.date = day, .time = {}, .utc_offset = {}}, -60) == 1'938'992'400);
  CHECK(unix_seconds({.date = day, .time = {}, .utc_offset = 0}, -60) == 1'938'988'800);
}
