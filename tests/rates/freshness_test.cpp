#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "courant/rates.hpp"

using namespace courant;

namespace {

constexpr Date friday{.year = 2031, .month = 6, .day = 13};

Timestamp at(Date date, std::uint8_t hour) {
  return {.date = date, .time = TimeOfDay{.hour = hour}};
}

Date june(std::uint8_t day) { return {.year = 2031, .month = 6, .day = day}; }

}  // namespace

TEST_CASE("freshness: hours count from the end of the day, on working days only",
          "[rates][freshness]") {
  const auto [day, hour, hours] = GENERATE(table<int, int, std::int64_t>({
      {12, 9, 0},   // the day before
      {13, 23, 0},  // the day itself
      {14, 12, 0},  // Saturday
      {15, 23, 0},  // Sunday
      {16, 0, 0},   // Monday
      {16, 9, 9},
      {17, 9, 33},
      {21, 12, 120},  // the next Saturday: five working days
      {23, 1, 121},
  }));

  CHECK(working_hours_since(friday, at(june(static_cast<std::uint8_t>(day)),
                                       static_cast<std::uint8_t>(hour))) == hours);
}

TEST_CASE("freshness: a day without a time counts from its beginning", "[rates][freshness]") {
  CHECK(working_hours_since(friday, {.date = june(17)}) == 24);
}

TEST_CASE("freshness: days before the epoch are counted alike", "[rates][freshness]") {
  // 1 January 1960 was a Friday.
  CHECK(working_hours_since({.year = 1960, .month = 1, .day = 1},
                            {.date = {.year = 1960, .month = 1, .day = 5}}) == 24);
}

TEST_CASE("freshness: rates are of the day they are valid for, else of their publication",
          "[rates][freshness]") {
  const Timestamp noon = at(june(12), 12);

  CHECK(day_of({.date = friday, .published_at = noon}) == friday);
  CHECK(day_of({.published_at = noon}) == june(12));
  CHECK_FALSE(day_of({}).has_value());
}

TEST_CASE("freshness: a Friday's rates are fresh on Sunday and on Monday for a day",
          "[rates][freshness]") {
  const RateTable rates{.date = friday};

  CHECK(freshness_of(rates, 24, at(june(15), 12)) == Freshness::fresh);
  CHECK(freshness_of(rates, 24, at(june(17), 0)) == Freshness::fresh);
  CHECK(freshness_of(rates, 24, at(june(17), 1)) == Freshness::outdated);
}

TEST_CASE("freshness: the age of a table without a day is not known", "[rates][freshness]") {
  CHECK(freshness_of({}, 1000, at(june(15), 12)) == Freshness::undated);
}
