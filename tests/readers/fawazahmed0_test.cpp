#include <catch2/catch_test_macros.hpp>

#include "courant/courant.hpp"
#include "support/failure.hpp"
#include "support/load.hpp"
#include "support/rate_samples.hpp"

using namespace courant;
using courant::test::count_of;
using courant::test::failure_of;
using courant::test::rate_in;
using courant::test::rates_from;

TEST_CASE("fawazahmed0: the samples read to their golden files", "[readers][fawazahmed0][golden]") {
  test::check_rate_samples(Format::fawazahmed0);
}

TEST_CASE("fawazahmed0: the base is the name of the member that holds the rates",
          "[readers][fawazahmed0]") {
  const Document document = rates_from(test::load("fawazahmed0/eur.json"));

  CHECK(document.rates->base == Currency::from_code("EUR"));
  CHECK(document.rates->date == Date{.year = 2031, .month = 6, .day = 12});
  CHECK(document.rates->quotes.at(0).direction == RateDirection::foreign_per_base);
  CHECK(rate_in(document, "KGS") == "88.33616");
}

TEST_CASE("fawazahmed0: coins are left out without a word", "[readers][fawazahmed0]") {
  const Document document = rates_from(test::load("fawazahmed0/eur.json"));

  CHECK(count_of(document) == 6);
  CHECK(document.diagnostics.empty());
}

TEST_CASE("fawazahmed0: rates of a coin are another format", "[readers][fawazahmed0][error]") {
  CHECK(failure_of(read(R"({"date":"2031-06-12","btc":{"usd":98123.5}})")) ==
        ErrorCode::unknown_format);
  CHECK(failure_of(read(R"({"date":"2031-06-12","btc":{"usd":98123.5}})",
                        {.format = Format::fawazahmed0})) == ErrorCode::unknown_format);
}

TEST_CASE("fawazahmed0: the list of names is no table", "[readers][fawazahmed0][error]") {
  CHECK(failure_of(read(R"({"eur":"Euro","usd":"US Dollar","xyz":""})")) ==
        ErrorCode::unknown_format);
}

TEST_CASE("fawazahmed0: a reply without rates is a missing field",
          "[readers][fawazahmed0][error]") {
  CHECK(failure_of(read(R"({"date":"2031-06-12","eur":{}})")) == ErrorCode::missing_field);
}
