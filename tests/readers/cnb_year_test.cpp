#include <catch2/catch_test_macros.hpp>

#include "courant/courant.hpp"
#include "support/failure.hpp"
#include "support/load.hpp"
#include "support/rate_samples.hpp"

using namespace courant;
using courant::test::failure_of;
using courant::test::rate_in;
using courant::test::rates_from;

TEST_CASE("cnb_year: the samples read to their golden files", "[readers][cnb_year][golden]") {
  test::check_rate_samples(Format::cnb_year);
}

TEST_CASE("cnb_year: columns have their nominals, the header may come again",
          "[readers][cnb_year]") {
  const Document document = rates_from(test::load("cnb_year/czech.txt"), Format::cnb_year);

  const RateTable& rates = *document.rates;
  CHECK(rates.source == "CNB");
  CHECK(rates.base == Currency::from_code("CZK"));
  CHECK(rates.date == Date{.year = 2031, .month = 1, .day = 7});
  CHECK(rates.history.size() == 3);
  CHECK(rate_in(document, "CHF") == "25.891");
  CHECK(rates.quotes.at(3).nominal == 100);
  CHECK(rates.history.back().quotes.at(2).nominal == 1000);
  CHECK(rates.history.back().quotes.at(2).value->to_string() == "1.370");
  CHECK(document.diagnostics.empty());
}

TEST_CASE("cnb_year: a title without a code or a nominal is a column left out",
          "[readers][cnb_year][error]") {
  const Document document =
      rates_from("Datum|1 EUR|x USD|JPY\n02.01.2031|24,290|23,290|16,001\n", Format::cnb_year);

  CHECK(document.rates->quotes.size() == 1);
  REQUIRE(document.diagnostics.size() == 2);
  CHECK(document.diagnostics.at(0).code == DiagnosticCode::unlisted_currency);
  CHECK(document.diagnostics.at(1).code == DiagnosticCode::invalid_rate);
}

TEST_CASE("cnb_year: a year without a day is an error", "[readers][cnb_year][error]") {
  CHECK(failure_of(read("Datum|1 EUR|100 JPY\n")) == ErrorCode::missing_field);
  CHECK(failure_of(read("Talks go on", {.format = Format::cnb_year})) == ErrorCode::unknown_format);
}
