#include <catch2/catch_test_macros.hpp>

#include "courant/courant.hpp"
#include "support/failure.hpp"
#include "support/load.hpp"
#include "support/rate_samples.hpp"

using namespace courant;
using courant::test::failure_of;
using courant::test::rate_in;
using courant::test::rates_from;
using courant::test::recording;

TEST_CASE("cbu: the samples read to their golden files", "[readers][cbu][golden]") {
  test::check_rate_samples(Format::cbu);
}

TEST_CASE("cbu: rates are sum per nominal, all of it in strings", "[readers][cbu]") {
  const Document document = rates_from(test::load("cbu/all.json"));

  CHECK(document.rates->source == "CBU");
  CHECK(document.rates->base == Currency::from_code("UZS"));
  CHECK(document.rates->date == Date{.year = 2031, .month = 6, .day = 12});
  CHECK(document.rates->quotes.at(1).nominal == 10);
  CHECK(document.rates->quotes.at(1).direction == RateDirection::local_per_foreign);
  CHECK(rate_in(document, "USD") == "11200.10");
}

TEST_CASE("cbu: the change has its sign", "[readers][cbu]") {
  const Document document = rates_from(test::load("cbu/all.json"));

  CHECK(document.rates->quotes.at(0).change->to_string() == "-12.4");
  CHECK(document.rates->quotes.at(2).change->to_string() == "3.05");
}

TEST_CASE("cbu: a reply without rates is a missing field", "[readers][cbu][error]") {
  CHECK(failure_of(read("[]", {.format = Format::cbu})) == ErrorCode::missing_field);
}

TEST_CASE("cbu: recorded replies keep their digits", "[readers][cbu][shared]") {
  const Document today = rates_from(recording("CentralBankOfRepublicUzbekistan/cbru_today.json"));
  const Document old =
      rates_from(recording("CentralBankOfRepublicUzbekistan/cbru_historical.json"));

  CHECK(today.rates->date == Date{.year = 2022, .month = 8, .day = 5});
  CHECK(rate_in(today, "USD") == "10919.89");
  CHECK(today.rates->quotes.at(0).change->to_string() == "-22.69");
  CHECK(old.rates->date == Date{.year = 2020, .month = 7, .day = 14});
  CHECK(rate_in(old, "EUR") == "11518.27");
}
