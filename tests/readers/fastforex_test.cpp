#include <catch2/catch_test_macros.hpp>
#include <string>

#include "courant/courant.hpp"
#include "support/failure.hpp"
#include "support/load.hpp"
#include "support/rate_samples.hpp"

using namespace courant;
using courant::test::count_of;
using courant::test::failure_of;
using courant::test::rate_in;
using courant::test::rates_from;
using courant::test::recording;

TEST_CASE("fastforex: the samples read to their golden files", "[readers][fastforex][golden]") {
  test::check_rate_samples(Format::fastforex);
}

TEST_CASE("fastforex: one rate and many differ in the name of the map", "[readers][fastforex]") {
  CHECK(rate_in(rates_from(test::load("fastforex/fetch_one.json")), "EUR") == "0.9600");
  CHECK(count_of(rates_from(test::load("fastforex/fetch_all.json"))) == 3);
}

TEST_CASE("fastforex: the day is that of the update, whose zone is not said",
          "[readers][fastforex]") {
  const Document document = rates_from(test::load("fastforex/fetch_all.json"));

  CHECK(document.rates->base == Currency::from_code("USD"));
  CHECK(document.rates->quotes.at(0).direction == RateDirection::foreign_per_base);
  CHECK(document.rates->date == Date{.year = 2031, .month = 6, .day = 12});
  CHECK(to_string(*document.rates->published_at) == "2031-06-12T17:28:56");
}

TEST_CASE("fastforex: a refusal has the words of the service", "[readers][fastforex][error]") {
  const auto refused = read(R"({"error":"No such currency"})", {.format = Format::fastforex});

  REQUIRE(failure_of(refused) == ErrorCode::source_error);
  CHECK(refused.error().message == "the source says: No such currency");
  CHECK(refused.error().where.offset == 9);
}

TEST_CASE("fastforex: the recorded reply keeps its digits", "[readers][fastforex][shared]") {
  const Document document = rates_from(recording("FastForex/one-usd-eur.json"));

  CHECK(rate_in(document, "EUR") == "0.8258");
  CHECK(document.rates->date == Date{.year = 2021, .month = 2, .day = 16});
}

TEST_CASE("fastforex: the recorded refusal is an error of the source",
          "[readers][fastforex][shared][error]") {
  const std::string reply = recording("FastForex/error-unsupported.json");

  CHECK(failure_of(read(reply)) == ErrorCode::source_error);
}
