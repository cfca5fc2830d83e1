#include "renderers/chart_scale.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>

#include "support/documents.hpp"

using courant::Date;
using courant::Fixing;
using courant::Quote;
using courant::RateDirection;
using courant::RateTable;
using courant::renderers::chart_points;
using courant::renderers::chart_position;
using courant::renderers::chart_ticks;
using courant::renderers::ChartPoint;
using courant::test::decimal;
using courant::test::quote;

namespace {

Date june(std::uint8_t day) { return {.year = 2031, .month = 6, .day = day}; }

RateTable with_history(std::vector<Fixing> history) {
  return {.date = june(12), .quotes = {quote("USD", "84.80")}, .history = std::move(history)};
}

std::string text_of(const std::vector<ChartPoint>& points) {
  std::string text;
  for (const ChartPoint& point : points) {
    text += std::to_string(point.date.day) + ':' + point.value.to_string() + ' ';
  }
  return text;
}

std::string ticks_between(std::string_view low, std::string_view high) {
  std::string text;
  for (const auto& tick : chart_ticks({{june(1), decimal(low)}, {june(2), decimal(high)}})) {
    text += tick.to_string() + ' ';
  }
  return text;
}

}  // namespace

TEST_CASE("chart_scale: the points are the days of the first currency, oldest first",
          "[renderers][chart_scale]") {
  const RateTable rates = with_history({{june(11), {quote("EUR", "98"), quote("USD", "84.70")}},
                                        {june(10), {quote("EUR", "97")}},
                                        {june(9), {quote("USD", "84.5")}}});

  CHECK(text_of(chart_points(rates)) == "9:84.5 11:84.70 12:84.80 ");
}

TEST_CASE("chart_scale: what is quoted in other units or directions is no point",
          "[renderers][chart_scale]") {
  Quote hundred = quote("USD", "8470");
  hundred.nominal = 100;
  Quote inverse = quote("USD", "0.0118");
  inverse.direction = RateDirection::foreign_per_base;
  Quote traded = quote("USD", "84");
  traded.value.reset();

  CHECK(text_of(chart_points(with_history(
            {{june(11), {hundred}}, {june(10), {inverse}}, {june(9), {traded}}}))) == "12:84.80 ");
}

TEST_CASE("chart_scale: a rate that holds for several days is one point",
          "[renderers][chart_scale]") {
  Quote weekly = quote("USD", "84.70");
  weekly.date = june(9);

  CHECK(text_of(chart_points(with_history({{june(11), {weekly}}, {june(9), {weekly}}}))) ==
        "9:84.70 12:84.80 ");
}

TEST_CASE("chart_scale: without a day there is no chart", "[renderers][chart_scale]") {
  CHECK(chart_points({.quotes = {quote("USD", "84.80")}}).empty());
  CHECK(chart_points({.date = june(12)}).empty());
}

TEST_CASE("chart_scale: ticks are round numbers around the points", "[renderers][chart_scale]") {
  CHECK(ticks_between("84.51", "84.80") == "84.5 84.6 84.7 84.8 ");
  CHECK(ticks_between("86.90", "88.02") == "86.5 87.0 87.5 88.0 88.5 ");
  CHECK(ticks_between("0.0561", "0.0569") == "0.0560 0.0562 0.0564 0.0566 0.0568 0.0570 ");
  CHECK(ticks_between("12345", "19999") == "12000 14000 16000 18000 20000 ");
  CHECK(ticks_between("1", "2") == "1.0 1.2 1.4 1.6 1.8 2.0 ");
}

TEST_CASE("chart_scale: ticks are three to six and cover the points", "[renderers][chart_scale]") {
  const auto* low = GENERATE("0.1", "0.999", "1", "7.77", "84.80", "999.5", "123456");
  const auto* rise =
      GENERATE("0.001", "0.09", "0.1", "1", "1.5", "2.3", "4.9", "7.7", "9.99", "333");
  const auto high = add(decimal(low), decimal(rise));
  REQUIRE(high.has_value());

  const auto ticks = chart_ticks({{june(1), *high}, {june(2), decimal(low)}});

  CAPTURE(low, rise);
  CHECK(ticks.size() >= 3);
  CHECK(ticks.size() <= 6);
  CHECK(ticks.front() <= decimal(low));
  CHECK(ticks.back() >= *high);
}

TEST_CASE("chart_scale: a flat line runs between two ticks", "[renderers][chart_scale]") {
  CHECK(ticks_between("84.80", "84.80") == "84.79 84.80 84.81 ");
}

TEST_CASE("chart_scale: numbers that are too long for ticks give none",
          "[renderers][chart_scale][limit]") {
  const std::string most(40, '9');

  CHECK(ticks_between("0.1", most).empty());
  CHECK(ticks_between(most, most).empty());
  CHECK(chart_ticks({}).empty());
}

TEST_CASE("chart_scale: a position is a rounded part of the length", "[renderers][chart_scale]") {
  CHECK(chart_position(decimal("84.65"), decimal("84.5"), decimal("84.8"), 1000)->to_string() ==
        "500");
  CHECK(chart_position(decimal("84.5"), decimal("84.8"), decimal("84.5"), 1000)->to_string() ==
        "1000");
  CHECK(chart_position(decimal("1"), decimal("0"), decimal("3"), 1000)->to_string() == "333");
}
