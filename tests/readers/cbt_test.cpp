#include <catch2/catch_test_macros.hpp>

#include "courant/courant.hpp"
#include "support/failure.hpp"
#include "support/load.hpp"
#include "support/rate_samples.hpp"

using namespace courant;
using courant::test::failure_of;
using courant::test::rate_in;
using courant::test::rates_from;

TEST_CASE("cbt: the samples read to their golden files", "[readers][cbt][golden]") {
  test::check_rate_samples(Format::cbt);
}

TEST_CASE("cbt: rates are manats for as many units as the row says", "[readers][cbt]") {
  const Document document = rates_from(test::load("cbt/daily.xml"), Format::cbt);

  CHECK(document.rates->base == Currency::from_code("TMT"));
  CHECK(document.rates->date == Date{.year = 2031, .month = 6, .day = 12});
  CHECK(document.rates->quotes.at(2).nominal == 10'000);
  CHECK(rate_in(document, "UZS") == "2.9876");
  CHECK(document.diagnostics.empty());
}

TEST_CASE("cbt: a day may be written as ISO 8601", "[readers][cbt]") {
  const Document document = rates_from(test::load("cbt/iso_date.xml"), Format::cbt);

  CHECK(document.rates->date == Date{.year = 2031, .month = 6, .day = 12});
}

TEST_CASE("cbt: a rate of zero or without multiplier is skipped", "[readers][cbt][error]") {
  const auto document = read(
      "<cbt_currency_rate><date>12.06.2031</date><rate code='USD'><rate_tmt>3.5</rate_tmt></rate>"
      "<rate code='EUR'><multiplier>1</multiplier><rate_tmt>0</rate_tmt></rate>"
      "</cbt_currency_rate>");

  CHECK(failure_of(document) == ErrorCode::missing_field);
}
