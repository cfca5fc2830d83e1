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

TEST_CASE("nbg: the samples read to their golden files", "[readers][nbg][golden]") {
  test::check_rate_samples(Format::nbg);
}

TEST_CASE("nbg: rates are lari per quantity, with the zeros that are published", "[readers][nbg]") {
  const Document document = rates_from(test::load("nbg/rates.json"));

  CHECK(document.rates->source == "NBG");
  CHECK(document.rates->base == Currency::from_code("GEL"));
  CHECK(document.rates->date == Date{.year = 2031, .month = 6, .day = 12});
  CHECK(document.rates->quotes.at(0).nominal == 1000);
  CHECK(document.rates->quotes.at(0).direction == RateDirection::local_per_foreign);
  CHECK(rate_in(document, "AMD") == "6.7020");
}

TEST_CASE("nbg: the change is the signed one, not the formatted one", "[readers][nbg]") {
  const Document document = rates_from(test::load("nbg/rates.json"));

  CHECK(document.rates->quotes.at(0).change->to_string() == "-0.0225");
  CHECK(document.rates->quotes.at(1).change->to_string() == "0.0075");
  CHECK(document.rates->quotes.at(2).change->to_string() == "-0.0001");
}

TEST_CASE("nbg: a formatted rate that says another number is not believed", "[readers][nbg]") {
  const Document document =
      rates_from(R"([{"date":"2031-06-12T00:00:00.000Z","currencies":[)"
                 R"({"code":"USD","quantity":1,"rateFormated":"2.65","rate":2.6498,"diff":0.0}]}])",
                 Format::nbg);

  CHECK(rate_in(document, "USD") == "2.6498");
}

TEST_CASE("nbg: a day without rates is a missing field", "[readers][nbg][error]") {
  CHECK(failure_of(read("[]", {.format = Format::nbg})) == ErrorCode::missing_field);
}

TEST_CASE("nbg: recorded replies keep their digits", "[readers][nbg][shared]") {
  const Document today = rates_from(recording("NationalBankOfGeorgia/nbog_today.json"));
  const Document old = rates_from(recording("NationalBankOfGeorgia/nbog_historical.json"));

  CHECK(today.rates->date == Date{.year = 2022, .month = 8, .day = 6});
  CHECK(rate_in(today, "AUD") == "1.8883");
  CHECK(today.rates->quotes.at(0).change->to_string() == "-0.0180");
  CHECK(old.rates->date == Date{.year = 2020, .month = 7, .day = 15});
  CHECK(rate_in(old, "AED") == "8.3400");
}
