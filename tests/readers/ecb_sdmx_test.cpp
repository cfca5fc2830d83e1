#include <catch2/catch_test_macros.hpp>

#include "courant/courant.hpp"
#include "support/failure.hpp"
#include "support/load.hpp"
#include "support/rate_samples.hpp"

using namespace courant;
using courant::test::failure_of;
using courant::test::rate_in;
using courant::test::rates_from;

namespace {

std::string file_with(std::string_view rows) {
  return "KEY,FREQ,CURRENCY,CURRENCY_DENOM,EXR_TYPE,EXR_SUFFIX,TIME_PERIOD,OBS_VALUE,UNIT_MULT\n" +
         std::string(rows);
}

constexpr std::string_view dollar = "EXR.D.USD.EUR.SP00.A,D,USD,EUR,SP00,A,2031-06-12,1.0417,0\n";

}  // namespace

TEST_CASE("ecb_sdmx: the samples read to their golden files", "[readers][ecb_sdmx][golden]") {
  test::check_rate_samples(Format::ecb_sdmx);
}

TEST_CASE("ecb_sdmx: series become days, in the base that they name", "[readers][ecb_sdmx]") {
  const Document document = rates_from(test::load("ecb_sdmx/two-series.csv"), Format::ecb_sdmx);

  CHECK(document.rates->source == "ECB");
  CHECK(document.rates->base == Currency::from_code("EUR"));
  CHECK(document.rates->date == Date{.year = 2031, .month = 6, .day = 12});
  CHECK(document.rates->quotes.size() == 2);
  CHECK(document.rates->quotes.at(0).direction == RateDirection::foreign_per_base);
  CHECK(rate_in(document, "USD") == "1.0417");
  CHECK(document.rates->history.size() == 1);
  CHECK(document.diagnostics.empty());
}

TEST_CASE("ecb_sdmx: what is no daily rate in the same base is skipped and reported",
          "[readers][ecb_sdmx][error]") {
  const std::string rows = std::string(dollar) +
                           "EXR.M.JPY.EUR.SP00.A,M,JPY,EUR,SP00,A,2031-06,151.20,0\n"
                           "EXR.A.JPY.EUR.SP00.A,A,JPY,EUR,SP00,A,2031,151.20,0\n"
                           "EXR.D.JPY.USD.SP00.A,D,JPY,USD,SP00,A,2031-06-12,145.15,0\n"
                           "EXR.D.JPY.EUR.EN00.A,D,JPY,EUR,EN00,A,2031-06-12,99.5,0\n"
                           "EXR.D.JPY.EUR.SP00.A,D,JPY,EUR,SP00,A,2031-06-12,1.5,3\n"
                           "EXR.D.JPY.EUR.SP00.A,D,JPY,EUR,SP00,A,2031-06-12,NaN,0\n";

  const Document document = rates_from(file_with(rows), Format::ecb_sdmx);

  CHECK(document.rates->quotes.size() == 1);
  REQUIRE(document.diagnostics.size() == 6);
  CHECK(document.diagnostics.at(0).code == DiagnosticCode::invalid_date);
  CHECK(document.diagnostics.at(1).code == DiagnosticCode::invalid_date);
  CHECK(document.diagnostics.at(2).code == DiagnosticCode::other_base);
  CHECK(document.diagnostics.at(3).code == DiagnosticCode::invalid_rate);
  CHECK(document.diagnostics.at(4).code == DiagnosticCode::invalid_rate);
  CHECK(document.diagnostics.at(5).where.line == 8);
}

TEST_CASE("ecb_sdmx: columns may come in another order and among others", "[readers][ecb_sdmx]") {
  const Document document = rates_from(
      "TITLE,OBS_VALUE,TIME_PERIOD,KEY,CURRENCY_DENOM,CURRENCY\n"
      "\"Dollar, spot\",1.0417,2031-06-12,K,EUR,USD\n",
      Format::automatic);

  CHECK(document.rates->source == "ECB");
  CHECK(rate_in(document, "USD") == "1.0417");
}

TEST_CASE("ecb_sdmx: an empty range is an error", "[readers][ecb_sdmx][error]") {
  CHECK(failure_of(read(file_with(""))) == ErrorCode::missing_field);
  CHECK(failure_of(read("", {.wanted = Wanted::rates})) == ErrorCode::missing_field);
}
