#include <catch2/catch_test_macros.hpp>

#include "courant/courant.hpp"
#include "support/failure.hpp"
#include "support/load.hpp"
#include "support/rate_samples.hpp"

using namespace courant;
using courant::test::failure_of;
using courant::test::rate_in;
using courant::test::rates_from;

TEST_CASE("cba: the samples read to their golden files", "[readers][cba][golden]") {
  test::check_rate_samples(Format::cba);
}

TEST_CASE("cba: rates are drams for an amount, with their change", "[readers][cba]") {
  const Document document = rates_from(test::load("cba/latest.xml"), Format::cba);

  CHECK(document.rates->base == Currency::from_code("AMD"));
  CHECK(document.rates->date == Date{.year = 2031, .month = 6, .day = 12});
  CHECK(document.rates->quotes.at(1).nominal == 1000);
  CHECK(document.rates->quotes.at(0).change->to_string() == "-0.15");
  CHECK(rate_in(document, "USD") == "378.42");
  CHECK(document.diagnostics.empty());
}

TEST_CASE("cba: a range of days is a table with its history", "[readers][cba]") {
  const Document document = rates_from(test::load("cba/range.xml"));

  CHECK(document.rates->source == "CBA");
  CHECK(document.rates->date == Date{.year = 2031, .month = 6, .day = 12});
  CHECK(rate_in(document, "USD") == "378.4200");
  CHECK(document.rates->quotes.at(1).nominal == 100);
  CHECK(document.rates->quotes.at(1).change->to_string() == "1.6000");
  REQUIRE(document.rates->history.size() == 1);
  CHECK(document.rates->history.at(0).date == Date{.year = 2031, .month = 6, .day = 11});
  CHECK(document.diagnostics.empty());
}

TEST_CASE("cba: gold is priced by the gram", "[readers][cba]") {
  const Document document = rates_from(test::load("cba/range.xml"));

  CHECK(document.rates->quotes.at(0).unit == QuoteUnit::money);
  CHECK(document.rates->quotes.at(2).unit == QuoteUnit::gram);
}

TEST_CASE("cba: a row of a range without its day is no rate", "[readers][cba][error]") {
  const auto document = read(
      "<Envelope><Body><ExchangeRatesByDateRangeByISOResponse><ExchangeRatesByRange>"
      "<Rate>378.42</Rate><Amount>1</Amount><ISO>USD</ISO></ExchangeRatesByRange>"
      "</ExchangeRatesByDateRangeByISOResponse></Body></Envelope>");

  REQUIRE(failure_of(document) == ErrorCode::missing_field);
  CHECK(document.error().where.column == 56);
}

TEST_CASE("cba: a fault is an error with its words", "[readers][cba][error]") {
  const auto document = read(
      "<soap:Envelope><soap:Body><soap:Fault><faultcode>soap:Client</faultcode>"
      "<faultstring>Unable to read the date</faultstring></soap:Fault></soap:Body>"
      "</soap:Envelope>");

  REQUIRE_FALSE(document.has_value());
  CHECK(document.error().code == ErrorCode::source_error);
  CHECK(document.error().message == "the source says: Unable to read the date");
}

TEST_CASE("cba: an answer without rates is an error, another envelope another format",
          "[readers][cba][error]") {
  CHECK(failure_of(read("<Envelope><Body><ExchangeRatesLatestResponse/></Body></Envelope>")) ==
        ErrorCode::missing_field);
  CHECK(failure_of(read("<Envelope><Body><Weather/></Body></Envelope>")) ==
        ErrorCode::unknown_format);
}
