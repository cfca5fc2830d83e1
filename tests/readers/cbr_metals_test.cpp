#include <catch2/catch_test_macros.hpp>

#include "courant/courant.hpp"
#include "support/failure.hpp"
#include "support/load.hpp"
#include "support/rate_samples.hpp"

using namespace courant;
using courant::test::failure_of;
using courant::test::rates_from;

namespace {

const Currency gold = *Currency::from_code("XAU");
const Currency rouble = *Currency::from_code("RUB");

}  // namespace

TEST_CASE("cbr_metals: the samples read to their golden files", "[readers][cbr_metals][golden]") {
  test::check_rate_samples(Format::cbr_metals);
}

TEST_CASE("cbr_metals: prices are for a gram, bought and sold, and no value",
          "[readers][cbr_metals]") {
  const Document document = rates_from(test::load("cbr_metals/week.xml"), Format::cbr_metals);

  const RateTable& rates = *document.rates;
  CHECK(rates.date == Date{.year = 2031, .month = 6, .day = 12});
  CHECK(rates.base == rouble);
  CHECK(rates.quotes.at(0).currency == gold);
  CHECK(rates.quotes.at(0).unit == QuoteUnit::gram);
  CHECK(rates.quotes.at(0).buy->to_string() == "9880.07");
  CHECK(rates.quotes.at(0).sell->to_string() == "9881.07");
  CHECK_FALSE(rates.quotes.at(0).value.has_value());
  REQUIRE(rates.history.size() == 1);
  CHECK(rates.history.at(0).quotes.size() == 4);
}

TEST_CASE("cbr_metals: an ounce is never converted at the price of a gram",
          "[readers][cbr_metals][error]") {
  Document document = rates_from(test::load("cbr_metals/week.xml"), Format::cbr_metals);
  Quote& quote = document.rates->quotes.at(0);
  const Money ounce{.amount = Decimal::from_integer(1), .currency = gold};

  CHECK(failure_of(convert(ounce, rouble, *document.rates)) == ErrorCode::missing_field);

  quote.value = quote.buy;

  CHECK(failure_of(convert(ounce, rouble, *document.rates)) == ErrorCode::missing_field);
  CHECK(failure_of(per_one(quote)) == ErrorCode::missing_field);
  CHECK(failure_of(inverse_rate(quote, 6)) == ErrorCode::missing_field);
}

TEST_CASE("cbr_metals: a metal of an unknown number is skipped and reported",
          "[readers][cbr_metals][error]") {
  const Document document = rates_from(
      "<Metall><Record Date='12.06.2031' Code='1'><Buy>9880,07</Buy><Sell>9881</Sell></Record>"
      "<Record Date='12.06.2031' Code='5'><Buy>1,5</Buy><Sell>1,5</Sell></Record></Metall>",
      Format::cbr_metals);

  CHECK(document.rates->quotes.size() == 1);
  REQUIRE(document.diagnostics.size() == 1);
  CHECK(document.diagnostics.at(0).code == DiagnosticCode::unlisted_currency);
}

TEST_CASE("cbr_metals: an empty file is an error", "[readers][cbr_metals][error]") {
  CHECK(failure_of(read("<Metall FromDate=\"20310612\" ToDate=\"20310612\"/>")) ==
        ErrorCode::missing_field);
  CHECK(failure_of(read("<Metall>Error in parameters</Metall>")) == ErrorCode::source_error);
}
