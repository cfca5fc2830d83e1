#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>

#include "courant/courant.hpp"
#include "support/failure.hpp"
#include "support/load.hpp"
#include "support/rate_samples.hpp"

using namespace courant;
using courant::test::failure_of;
using courant::test::rate_in;
using courant::test::rates_from;

namespace {

std::string row(std::string_view fields) {
  return "<ROW><GOLD>1</GOLD><CODE>USD</CODE><REVERSERATE>0.6</REVERSERATE>" + std::string(fields) +
         "</ROW>";
}

Result<Document> read_rows(std::string_view rows) {
  return read("<ROWSET>" + std::string(rows) + "</ROWSET>");
}

}  // namespace

TEST_CASE("bnb: the samples read to their golden files", "[readers][bnb][golden]") {
  test::check_rate_samples(Format::bnb);
}

TEST_CASE("bnb: the row of titles is no rate and no fault", "[readers][bnb]") {
  const Document document = rates_from(test::load("bnb/daily.xml"), Format::bnb);

  CHECK(document.rates->base == Currency::from_code("BGN"));
  CHECK(document.rates->date == Date{.year = 2025, .month = 6, .day = 12});
  CHECK(document.rates->quotes.size() == 4);
  CHECK(document.rates->quotes.at(2).nominal == 10'000);
  CHECK(rate_in(document, "IDR") == "1.045");
  CHECK(document.diagnostics.empty());
}

TEST_CASE("bnb: a row without its day, its number of units or its rate is no rate",
          "[readers][bnb][error]") {
  const std::string fields = GENERATE("<RATIO>1</RATIO><RATE>1.7</RATE>",
                                      "<CURR_DATE>12.06.2025</CURR_DATE><RATE>1.7</RATE>",
                                      "<CURR_DATE>12.06.2025</CURR_DATE><RATIO>1</RATIO>");

  CHECK(failure_of(read_rows(row(fields))) == ErrorCode::missing_field);
}

TEST_CASE("bnb: days without lev are no rates in it", "[readers][bnb][error]") {
  const auto on_day = [](std::string_view day) {
    return read_rows(
        row("<CURR_DATE>" + std::string(day) + "</CURR_DATE><RATIO>1</RATIO><RATE>1.7</RATE>"));
  };

  CHECK(on_day("31.12.2025").has_value());
  CHECK(failure_of(on_day("01.01.2026")) == ErrorCode::missing_field);
  CHECK(failure_of(on_day("04.07.1999")) == ErrorCode::missing_field);
}

TEST_CASE("bnb: recorded files give their digits, those without fields errors",
          "[readers][bnb][shared]") {
  const auto today = test::load_shared("rates/BulgarianNationalBank/success.xml");
  const auto poor = test::load_shared("rates/BulgarianNationalBank/missingfields.xml");
  const auto page = test::load_shared("rates/BulgarianNationalBank/failure.html");
  if (!today || !poor || !page) SKIP("the recordings are not beside this checkout");

  const auto rates = read(*today);

  REQUIRE(rates);
  CHECK(rates->rates->quotes.size() == 32);
  CHECK(rate_in(*rates, "AUD") == "1.23873");
  CHECK(rate_in(*rates, "XAU") == "2250.83");
  CHECK(rates->diagnostics.empty());
  CHECK(failure_of(read(*poor)) == ErrorCode::missing_field);
  CHECK(failure_of(read(*page)) == ErrorCode::missing_field);
}
