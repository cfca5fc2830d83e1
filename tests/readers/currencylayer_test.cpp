#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
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

TEST_CASE("currencylayer: the samples read to their golden files",
          "[readers][currencylayer][golden]") {
  test::check_rate_samples(Format::currencylayer);
}

TEST_CASE("currencylayer: codes stand behind that of the source", "[readers][currencylayer]") {
  const Document document = rates_from(test::load("currencylayer/live.json"));

  CHECK(document.rates->base == Currency::from_code("USD"));
  CHECK(document.rates->quotes.at(0).direction == RateDirection::foreign_per_base);
  CHECK(count_of(document) == 4);
  CHECK(rate_in(document, "KGS") == "84.803799");
}

TEST_CASE("currencylayer: six letters that do not begin with the source are no pair",
          "[readers][currencylayer][error]") {
  const Document document = rates_from(
      R"({"success":true,"source":"USD","quotes":{"USDEUR":0.96,"EURUSD":1.04,"usdgbp":0.77}})",
      Format::currencylayer);

  CHECK(count_of(document) == 1);
  CHECK(rate_in(document, "EUR") == "0.96");
  REQUIRE(document.diagnostics.size() == 2);
  CHECK(document.diagnostics.at(0).code == DiagnosticCode::unlisted_currency);
  CHECK(document.diagnostics.at(0).where.offset == 64);
}

TEST_CASE("currencylayer: without a source no pair can be told apart",
          "[readers][currencylayer][error]") {
  CHECK(failure_of(read(R"({"success":true,"quotes":{"USDEUR":0.96}})",
                        {.format = Format::currencylayer, .base = Currency::from_code("USD")})) ==
        ErrorCode::missing_field);
}

TEST_CASE("currencylayer: its own date beats the day of its timestamp",
          "[readers][currencylayer]") {
  const Document document = rates_from(
      R"({"date":"2031-06-10","timestamp":1939030984,"source":"USD","quotes":{"USDEUR":0.96}})",
      Format::currencylayer);

  CHECK(document.rates->date == Date{.year = 2031, .month = 6, .day = 10});
  CHECK(to_string(*document.rates->published_at) == "2031-06-12T11:43:04Z");
}

TEST_CASE("currencylayer: the address of the terms says who replied", "[readers][currencylayer]") {
  CHECK(rates_from(test::load("currencylayer/live.json")).rates->source == "currencylayer.com");
  CHECK(rates_from(test::load("currencylayer/historical.json")).rates->source ==
        "exchangerate.host");
}

TEST_CASE("currencylayer: a refusal has the words of the service",
          "[readers][currencylayer][error]") {
  const auto refused =
      read(R"({"success":false,"error":{"code":101,"type":"missing_access_key","info":"No key."}})",
           {.format = Format::currencylayer});

  REQUIRE(failure_of(refused) == ErrorCode::source_error);
  CHECK(refused.error().message == "the source says: No key.");
}

TEST_CASE("currencylayer: recorded replies keep their digits", "[readers][currencylayer][shared]") {
  const std::string folder = GENERATE("CurrencyLayer", "ApiLayer/CurrencyData");

  const Document live = rates_from(recording(folder + "/success.json"));
  const Document old = rates_from(recording(folder + "/historical_success.json"));

  CHECK(rate_in(live, "EUR") == "0.726804");
  CHECK(live.rates->date == Date{.year = 2014, .month = 5, .day = 10});
  CHECK(old.rates->date == Date{.year = 2015, .month = 5, .day = 5});
  CHECK(rate_in(old, "BYR") == "14374.316667");
  CHECK(rate_in(old, "BBD") == "2");

  const std::string reply = recording(folder + "/error.json");

  CHECK(failure_of(read(reply)) == ErrorCode::source_error);
}
