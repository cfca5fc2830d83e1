#include <catch2/catch_test_macros.hpp>

#include "courant/courant.hpp"
#include "support/failure.hpp"
#include "support/load.hpp"
#include "support/rate_samples.hpp"

using namespace courant;

using courant::test::failure_of;
using courant::test::rate_in;
using courant::test::rates_from;

TEST_CASE("ecb: the samples read to their golden files", "[readers][ecb][golden]") {
  test::check_rate_samples(Format::ecb);
}

TEST_CASE("ecb: rates are foreign money per euro, as published", "[readers][ecb]") {
  const Document document = rates_from(test::load("ecb/daily.xml"), Format::ecb);

  CHECK(document.rates->source == "ECB");
  CHECK(document.rates->base == Currency::from_code("EUR"));
  CHECK(document.rates->quotes.at(0).direction == RateDirection::foreign_per_base);
  CHECK(rate_in(document, "JPY") == "151.20");
}

TEST_CASE("ecb: the newest day is the table, earlier ones its history", "[readers][ecb]") {
  const Document document = rates_from(test::load("ecb/history.xml"), Format::ecb);

  CHECK(document.rates->date == Date{.year = 2031, .month = 6, .day = 12});
  REQUIRE(document.rates->history.size() == 2);
  CHECK(document.rates->history.at(0).date == Date{.year = 2031, .month = 6, .day = 11});
  CHECK(document.rates->history.at(0).quotes.at(1).value->to_string() == "151.5");
}

TEST_CASE("ecb: an empty envelope is an error", "[readers][ecb][error]") {
  CHECK(failure_of(read("<Envelope><Cube/></Envelope>")) == ErrorCode::missing_field);
}
