#include <catch2/catch_test_macros.hpp>

#include "courant/courant.hpp"
#include "support/failure.hpp"
#include "support/load.hpp"
#include "support/rate_samples.hpp"

using namespace courant;
using courant::test::failure_of;
using courant::test::rate_in;
using courant::test::rates_from;

TEST_CASE("bnr: the samples read to their golden files", "[readers][bnr][golden]") {
  test::check_rate_samples(Format::bnr);
}

TEST_CASE("bnr: rates are lei for one unit, or for as many as the row says", "[readers][bnr]") {
  const Document document = rates_from(test::load("bnr/day.xml"), Format::bnr);

  CHECK(document.rates->base == Currency::from_code("RON"));
  CHECK(document.rates->kind == RateKind::reference);
  CHECK(document.rates->quotes.at(0).nominal == 1);
  CHECK(document.rates->quotes.at(1).nominal == 100);
  CHECK(rate_in(document, "HUF") == "1.2950");
  CHECK(document.diagnostics.empty());
}

TEST_CASE("bnr: gold is priced by the gram and not converted", "[readers][bnr]") {
  const Document document = rates_from(test::load("bnr/day.xml"), Format::bnr);
  const Money ounce{.amount = Decimal::from_integer(1), .currency = *Currency::from_code("XAU")};

  CHECK(document.rates->quotes.at(2).unit == QuoteUnit::gram);
  CHECK(document.rates->quotes.at(3).unit == QuoteUnit::money);
  CHECK(failure_of(convert(ounce, *Currency::from_code("RON"), *document.rates)) ==
        ErrorCode::missing_field);
}

TEST_CASE("bnr: a file of several days has the newest in front, whatever their order",
          "[readers][bnr]") {
  const Document document = rates_from(test::load("bnr/year.xml"), Format::bnr);

  CHECK(document.rates->date == Date{.year = 2031, .month = 1, .day = 6});
  REQUIRE(document.rates->history.size() == 1);
  CHECK(document.rates->history.at(0).quotes.at(1).value->to_string() == "2.8800");
}

TEST_CASE("bnr: days in the old leu are no rates in the new one", "[readers][bnr][error]") {
  const Document document = rates_from(
      "<DataSet><Body><OrigCurrency>RON</OrigCurrency><Cube date='2005-06-30'>"
      "<Rate currency='EUR'>36030</Rate></Cube><Cube date='2005-07-01'>"
      "<Rate currency='EUR'>3.6</Rate></Cube></Body></DataSet>",
      Format::bnr);

  CHECK(document.rates->history.empty());
  CHECK(rate_in(document, "EUR") == "3.6");
  REQUIRE(document.diagnostics.size() == 1);
  CHECK(document.diagnostics.at(0).code == DiagnosticCode::other_base);
  CHECK(document.diagnostics.at(0).where.column == 72);
}

TEST_CASE("bnr: a file without rates is an error", "[readers][bnr][error]") {
  CHECK(failure_of(read("<DataSet><Body><OrigCurrency>RON</OrigCurrency></Body></DataSet>")) ==
        ErrorCode::missing_field);
  CHECK(failure_of(read("<DataSet><Body/></DataSet>")) == ErrorCode::unknown_format);
}

TEST_CASE("bnr: recorded files give their digits", "[readers][bnr][shared]") {
  const auto today = test::load_shared("rates/NationalBankOfRomania/nbrfxrates.xml");
  const auto year = test::load_shared("rates/NationalBankOfRomania/nbrfxrates2018.xml");
  if (!today || !year) SKIP("the recordings are not beside this checkout");

  const auto rates = read(*today);
  const auto history = read(*year);

  REQUIRE((rates && history));
  CHECK(rate_in(*rates, "EUR") == "4.5125");
  CHECK(rate_in(*rates, "JPY") == "3.7224");
  CHECK(history->rates->date == Date{.year = 2018, .month = 2, .day = 9});
  CHECK(history->rates->history.size() == 26);
  CHECK(history->rates->history.back().date == Date{.year = 2018, .month = 1, .day = 3});
}
