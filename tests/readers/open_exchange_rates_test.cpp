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

TEST_CASE("open_exchange_rates: the samples read to their golden files",
          "[readers][open_exchange_rates][golden]") {
  test::check_rate_samples(Format::open_exchange_rates);
}

TEST_CASE("open_exchange_rates: rates are foreign money per dollar, of the day of the timestamp",
          "[readers][open_exchange_rates]") {
  const Document document =
      rates_from(test::load("open_exchange_rates/latest.json"), Format::open_exchange_rates);

  CHECK(document.rates->source == "Open Exchange Rates");
  CHECK(document.rates->base == Currency::from_code("USD"));
  CHECK(document.rates->date == Date{.year = 2031, .month = 6, .day = 13});
  CHECK(to_string(*document.rates->published_at) == "2031-06-13T00:00:00Z");
  CHECK(document.rates->quotes.at(0).direction == RateDirection::foreign_per_base);
  CHECK(rate_in(document, "KGS") == "84.80");
}

TEST_CASE("open_exchange_rates: a code that ISO 4217 does not list is skipped with its place",
          "[readers][open_exchange_rates][error]") {
  const Document document =
      rates_from(test::load("open_exchange_rates/latest.json"), Format::open_exchange_rates);

  CHECK(count_of(document) == 8);
  REQUIRE(document.diagnostics.size() == 1);
  CHECK(document.diagnostics.at(0).code == DiagnosticCode::unlisted_currency);
  CHECK(document.diagnostics.at(0).where.line == 9);
}

TEST_CASE("open_exchange_rates: a refusal has the words of the service",
          "[readers][open_exchange_rates][error]") {
  const auto refused = read(
      R"({"error":true,"status":401,"message":"missing_app_id","description":"No App ID given."})",
      {.format = Format::open_exchange_rates});

  REQUIRE(failure_of(refused) == ErrorCode::source_error);
  CHECK(refused.error().message == "the source says: No App ID given.");
  CHECK(refused.error().where.offset == 68);
}

TEST_CASE("open_exchange_rates: a reply without rates is a missing field",
          "[readers][open_exchange_rates][error]") {
  CHECK(failure_of(read(R"({"disclaimer":"d","license":"l","base":"USD","rates":{}})")) ==
        ErrorCode::missing_field);
}

TEST_CASE("open_exchange_rates: recorded replies keep their digits",
          "[readers][open_exchange_rates][shared]") {
  const Document latest = rates_from(recording("OpenExchangeRates/success.json"));
  const Document old = rates_from(recording("OpenExchangeRates/historical_success.json"));

  CHECK(latest.rates->date == Date{.year = 2014, .month = 5, .day = 10});
  CHECK(rate_in(latest, "AFN") == "56.777675");
  CHECK(old.rates->date == Date{.year = 2001, .month = 2, .day = 16});
  CHECK(rate_in(old, "BBD") == "2");
  CHECK(rate_in(old, "BGN") == "2.138187");
}

TEST_CASE("open_exchange_rates: recorded refusals are errors of the source",
          "[readers][open_exchange_rates][shared][error]") {
  const std::string refused = recording("OpenExchangeRates/error.json");
  const std::string missing = recording("OpenExchangeRates/historical_error.json");

  CHECK(failure_of(read(refused)) == ErrorCode::source_error);
  CHECK(failure_of(read(missing)) == ErrorCode::source_error);
}
