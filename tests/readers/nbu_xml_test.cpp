#include <catch2/catch_test_macros.hpp>

#include "courant/courant.hpp"
#include "support/failure.hpp"
#include "support/load.hpp"
#include "support/rate_samples.hpp"

using namespace courant;
using courant::test::failure_of;
using courant::test::rate_in;
using courant::test::rates_from;

TEST_CASE("nbu_xml: the samples read to their golden files", "[readers][nbu_xml][golden]") {
  test::check_rate_samples(Format::nbu_xml);
}

TEST_CASE("nbu_xml: the rate is for one unit, or for as many as the row says",
          "[readers][nbu_xml]") {
  const Document plain = rates_from(test::load("nbu_xml/exchange.xml"), Format::nbu_xml);
  const Document site = rates_from(test::load("nbu_xml/exchange_site.xml"), Format::nbu_xml);

  CHECK(plain.rates->base == Currency::from_code("UAH"));
  CHECK(plain.rates->quotes.at(1).nominal == 1);
  CHECK(rate_in(plain, "IDR") == "0.00246031");
  CHECK(rate_in(plain, "XAU") == "161234.05");
  CHECK(site.rates->quotes.at(0).nominal == 10);
  CHECK(rate_in(site, "JPY") == "2.7412");
  CHECK(site.rates->date == Date{.year = 2031, .month = 6, .day = 12});
  CHECK(site.rates->history.size() == 1);
}

TEST_CASE("nbu_xml: a rate that does not fit that of one unit is skipped",
          "[readers][nbu_xml][error]") {
  const auto document = read(
      "<exchange><currency><cc>JPY</cc><rate>0.27412</rate><units>10</units>"
      "<rate_per_unit>0.27412</rate_per_unit><exchangedate>12.06.2031</exchangedate></currency>"
      "</exchange>");

  REQUIRE_FALSE(document.has_value());
  CHECK(document.error().code == ErrorCode::missing_field);
  CHECK(document.error().where.column == 11);
}

TEST_CASE("nbu_xml: a day in karbovanets is no rate in hryvnia", "[readers][nbu_xml][error]") {
  const auto document = read(
      "<exchange><currency><cc>USD</cc><rate>177000</rate><exchangedate>01.09.1996</exchangedate>"
      "</currency></exchange>");

  CHECK(failure_of(document) == ErrorCode::missing_field);
}

TEST_CASE("nbu_xml: the bank's refusal is an error with its words", "[readers][nbu_xml][error]") {
  const auto document =
      read("<exchange><error><message>Wrong parameters format</message></error></exchange>");

  REQUIRE_FALSE(document.has_value());
  CHECK(document.error().code == ErrorCode::source_error);
  CHECK(document.error().message == "the source says: Wrong parameters format");
  CHECK(document.error().where.column == 18);
}

TEST_CASE("nbu_xml: an empty answer is an error", "[readers][nbu_xml][error]") {
  CHECK(failure_of(read("<exchange></exchange>")) == ErrorCode::missing_field);
  CHECK(failure_of(read("<exchange><row/></exchange>")) == ErrorCode::unknown_format);
}

TEST_CASE("nbu_xml: recorded files give their digits and recorded refusals are errors",
          "[readers][nbu_xml][shared]") {
  const auto today = test::load_shared("rates/NationalBankOfUkraine/success.xml");
  const auto earlier = test::load_shared("rates/NationalBankOfUkraine/historical.xml");
  const auto refusal = test::load_shared("rates/NationalBankOfUkraine/historical_error.xml");
  if (!today || !earlier || !refusal) SKIP("the recordings are not beside this checkout");

  const auto rates = read(*today);
  const auto history = read(*earlier);

  REQUIRE((rates && history));
  CHECK(rates->rates->quotes.size() == 61);
  CHECK(rate_in(*rates, "AUD") == "19.374292");
  CHECK(history->rates->date == Date{.year = 2019, .month = 1, .day = 1});
  CHECK(rate_in(*history, "HRK") == "4.280199");
  CHECK(failure_of(read(*refusal)) == ErrorCode::source_error);
}
