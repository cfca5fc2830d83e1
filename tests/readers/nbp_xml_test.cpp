#include <catch2/catch_test_macros.hpp>

#include "courant/courant.hpp"
#include "support/failure.hpp"
#include "support/load.hpp"
#include "support/rate_samples.hpp"

using namespace courant;
using courant::test::failure_of;
using courant::test::rate_in;
using courant::test::rates_from;

TEST_CASE("nbp_xml: the samples read to their golden files", "[readers][nbp_xml][golden]") {
  test::check_rate_samples(Format::nbp_xml);
}

TEST_CASE("nbp_xml: tables A and B have one rate a currency, for one unit", "[readers][nbp_xml]") {
  const Document document = rates_from(test::load("nbp_xml/table_a.xml"), Format::nbp_xml);

  CHECK(document.rates->base == Currency::from_code("PLN"));
  CHECK(document.rates->kind == RateKind::official);
  CHECK(document.rates->date == Date{.year = 2031, .month = 6, .day = 12});
  CHECK(rate_in(document, "USD") == "3.6100");
  CHECK(rate_in(document, "IDR") == "0.00023470");
  CHECK(document.rates->history.size() == 1);
}

TEST_CASE("nbp_xml: table C has prices to buy and to sell at, and no middle",
          "[readers][nbp_xml]") {
  const Document document = rates_from(test::load("nbp_xml/table_c.xml"), Format::nbp_xml);

  CHECK(document.rates->kind == RateKind::buy_sell);
  CHECK(document.rates->date == Date{.year = 2031, .month = 6, .day = 12});
  CHECK_FALSE(document.rates->quotes.at(0).value.has_value());
  CHECK(document.rates->quotes.at(0).buy->to_string() == "3.5701");
  CHECK(document.rates->quotes.at(0).sell->to_string() == "3.6423");
}

TEST_CASE("nbp_xml: a series is one currency over time", "[readers][nbp_xml]") {
  const Document document = rates_from(test::load("nbp_xml/series.xml"), Format::nbp_xml);

  CHECK(document.rates->quotes.at(0).currency == Currency::from_code("EUR"));
  CHECK(rate_in(document, "EUR") == "4.2419");
  REQUIRE(document.rates->history.size() == 1);
  CHECK(document.rates->history.at(0).quotes.at(0).value->to_string() == "4.2380");
}

TEST_CASE("nbp_xml: a table without rates is an error", "[readers][nbp_xml][error]") {
  CHECK(failure_of(read("<ArrayOfExchangeRatesTable/>")) == ErrorCode::missing_field);
  CHECK(failure_of(read("<ExchangeRatesSeries><Code>EUR</Code></ExchangeRatesSeries>")) ==
        ErrorCode::missing_field);
}
