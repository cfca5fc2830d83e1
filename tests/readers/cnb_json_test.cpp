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

TEST_CASE("cnb_json: the samples read to their golden files", "[readers][cnb_json][golden]") {
  test::check_rate_samples(Format::cnb_json);
}

TEST_CASE("cnb_json: rates are koruna per amount", "[readers][cnb_json]") {
  const Document document = rates_from(test::load("cnb_json/daily.json"));

  CHECK(document.rates->source == "CNB");
  CHECK(document.rates->base == Currency::from_code("CZK"));
  CHECK(document.rates->date == Date{.year = 2031, .month = 6, .day = 12});
  CHECK(document.rates->quotes.at(1).nominal == 100);
  CHECK(document.rates->quotes.at(1).direction == RateDirection::local_per_foreign);
  CHECK(rate_in(document, "JPY") == "15.204");
}

TEST_CASE("cnb_json: before the first fixing of a year there are no rates",
          "[readers][cnb_json][error]") {
  CHECK(failure_of(read(R"({"rates":[]})")) == ErrorCode::missing_field);
  CHECK(failure_of(read(R"({"rates":[]})", {.format = Format::cnb_json})) ==
        ErrorCode::missing_field);
}

TEST_CASE("cnb_json: rows that are none are skipped with their place",
          "[readers][cnb_json][error]") {
  const Document document =
      rates_from(R"({"rates":[null,{"amount":1,"rate":2},)"
                 R"({"validFor":"2031-06-12","amount":1,"currencyCode":"AUD","rate":14.262}]})",
                 Format::cnb_json);

  CHECK(count_of(document) == 1);
  REQUIRE(document.diagnostics.size() == 2);
  CHECK(document.diagnostics.at(0).code == DiagnosticCode::unlisted_currency);
  CHECK(document.diagnostics.at(0).where.offset == 10);
}
