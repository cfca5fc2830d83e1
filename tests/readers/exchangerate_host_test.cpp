#include <catch2/catch_test_macros.hpp>
#include <string>

#include "courant/courant.hpp"
#include "support/failure.hpp"
#include "support/load.hpp"
#include "support/rate_samples.hpp"

using namespace courant;
using courant::test::failure_of;
using courant::test::rate_in;
using courant::test::rates_from;
using courant::test::recording;

TEST_CASE("exchangerate_host: the samples read to their golden files",
          "[readers][exchangerate_host][golden]") {
  test::check_rate_samples(Format::exchangerate_host);
}

TEST_CASE("exchangerate_host: rates are foreign money per base", "[readers][exchangerate_host]") {
  const Document document = rates_from(test::load("exchangerate_host/latest.json"));

  CHECK(document.rates->source == "exchangerate.host");
  CHECK(document.rates->base == Currency::from_code("EUR"));
  CHECK(document.rates->date == Date{.year = 2031, .month = 6, .day = 12});
  CHECK(document.rates->quotes.at(0).direction == RateDirection::foreign_per_base);
  CHECK(rate_in(document, "IRR") == "43812.5");
}

TEST_CASE("exchangerate_host: a time series is a table with its history",
          "[readers][exchangerate_host]") {
  const Document document = rates_from(test::load("exchangerate_host/timeseries.json"));

  CHECK(document.rates->date == Date{.year = 2031, .month = 6, .day = 12});
  REQUIRE(document.rates->history.size() == 1);
  CHECK(document.rates->history.at(0).date == Date{.year = 2031, .month = 6, .day = 11});
}

TEST_CASE("exchangerate_host: recorded replies keep their digits",
          "[readers][exchangerate_host][shared]") {
  const Document latest = rates_from(recording("ExchangerateHost/latest.json"));
  const Document old = rates_from(recording("ExchangerateHost/historical.json"));

  CHECK(latest.rates->date == Date{.year = 2022, .month = 4, .day = 29});
  CHECK(rate_in(latest, "BIF") == "2157.445311");
  CHECK(old.rates->date == Date{.year = 2000, .month = 1, .day = 3});
  CHECK(rate_in(old, "USD") == "1.009");
  CHECK(rate_in(old, "ROL") == "18273");
}

TEST_CASE("exchangerate_host: a failure without words is an error of the source",
          "[readers][exchangerate_host][error]") {
  CHECK(failure_of(read(R"({"motd":{},"success":false})", {.format = Format::exchangerate_host})) ==
        ErrorCode::source_error);
}

TEST_CASE("exchangerate_host: the recorded failure is an error of the source",
          "[readers][exchangerate_host][shared][error]") {
  const std::string reply = recording("ExchangerateHost/error.json");

  CHECK(failure_of(read(reply)) == ErrorCode::source_error);
}
