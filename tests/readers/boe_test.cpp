#include <catch2/catch_test_macros.hpp>

#include "courant/courant.hpp"
#include "support/failure.hpp"
#include "support/load.hpp"
#include "support/rate_samples.hpp"

using namespace courant;
using courant::test::failure_of;
using courant::test::rate_in;
using courant::test::rates_from;

TEST_CASE("boe: the samples read to their golden files", "[readers][boe][golden]") {
  test::check_rate_samples(Format::boe);
}

TEST_CASE("boe: series are foreign money per pound, the newest day in front", "[readers][boe]") {
  const Document document = rates_from(test::load("boe/spot.csv"), Format::boe);

  const RateTable& rates = *document.rates;
  CHECK(rates.source == "Bank of England");
  CHECK(rates.base == Currency::from_code("GBP"));
  CHECK(rates.date == Date{.year = 2031, .month = 6, .day = 12});
  CHECK(rates.quotes.at(0).direction == RateDirection::foreign_per_base);
  CHECK(rate_in(document, "USD") == "1.2981");
  CHECK(rate_in(document, "CNY") == "9.3299");
  CHECK(rates.history.at(0).quotes.size() == 3);
  CHECK(document.diagnostics.empty());
}

TEST_CASE("boe: rates of the dollar and what is no rate are left out and reported",
          "[readers][boe][error]") {
  const Document document = rates_from(
      "DATE,XUDLERD,XUDLUSS,IUDBEDR\n12 Jun 2031,0.9600,1.2981,4.25\n", Format::automatic);

  CHECK(document.rates->quotes.size() == 1);
  CHECK(rate_in(document, "USD") == "1.2981");
  REQUIRE(document.diagnostics.size() == 2);
  CHECK(document.diagnostics.at(0).code == DiagnosticCode::unlisted_currency);
  CHECK(document.diagnostics.at(0).where.column == 6);
  CHECK(document.diagnostics.at(1).where.column == 22);
}

TEST_CASE("boe: a page with status 200 is an error with its title", "[readers][boe][error]") {
  const auto document = read("<!DOCTYPE html><html><head><title>Error : Bank of England</title>",
                             {.format = Format::boe});

  REQUIRE_FALSE(document.has_value());
  CHECK(document.error().code == ErrorCode::source_error);
  CHECK(document.error().message == "the source says: Error : Bank of England");
  CHECK(failure_of(read("<!DOCTYPE html><title>Error</title>")) == ErrorCode::missing_field);
}

TEST_CASE("boe: a reply without rates is an error", "[readers][boe][error]") {
  CHECK(failure_of(read("DATE,XUDLUSS\n")) == ErrorCode::missing_field);
  CHECK(failure_of(read("DATE,XUDLUSS\n12 Jun 2031,\n")) == ErrorCode::missing_field);
}
