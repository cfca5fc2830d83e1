#include <catch2/catch_test_macros.hpp>

#include "courant/courant.hpp"
#include "support/failure.hpp"
#include "support/load.hpp"
#include "support/rate_samples.hpp"

using namespace courant;
using courant::test::failure_of;
using courant::test::rate_in;
using courant::test::rates_from;

TEST_CASE("ecb_csv: the samples read to their golden files", "[readers][ecb_csv][golden]") {
  test::check_rate_samples(Format::ecb_csv);
}

TEST_CASE("ecb_csv: rates are foreign money per euro, the day may be in words",
          "[readers][ecb_csv]") {
  const Document document = rates_from(test::load("ecb_csv/daily.csv"), Format::ecb_csv);

  CHECK(document.rates->source == "ECB");
  CHECK(document.rates->base == Currency::from_code("EUR"));
  CHECK(document.rates->date == Date{.year = 2031, .month = 6, .day = 12});
  CHECK(document.rates->quotes.at(0).direction == RateDirection::foreign_per_base);
  CHECK(rate_in(document, "JPY") == "151.20");
  CHECK(document.diagnostics.empty());
}

TEST_CASE("ecb_csv: N/A is no rate and no fault", "[readers][ecb_csv]") {
  const Document document = rates_from(test::load("ecb_csv/history.csv"), Format::ecb_csv);

  CHECK(rate_in(document, "CYP") == "0.5843");
  CHECK(document.rates->quotes.size() == 4);
  CHECK(document.diagnostics.empty());
}

TEST_CASE("ecb_csv: without a line break behind it the last field may be cut, those before not",
          "[readers][ecb_csv]") {
  CHECK(rates_from("Date, USD, JPY, \n12 June 2031, 1.0417, 151.20, ", Format::ecb_csv).complete);
  CHECK(rates_from("Date, USD, JPY, \n12 June 2031, 1.0417, 151.2", Format::ecb_csv)
            .rates->quotes.size() == 1);
}

TEST_CASE("ecb_csv: a table like it of somebody else is not taken for the bank's",
          "[readers][ecb_csv]") {
  for (const std::string_view text :
       {"Date,USD,JPY\n2031-06-12,84.80,0.56\n",
        "Date,USD,JPY,EUR,\n2031-06-12,84.80,0.56,98.41,\n",
        "Date,EUR,USD,\n2031-06-12,98.41,84.80,\n", "Date;USD;JPY;\n2031-06-12;84.80;0.56;\n"}) {
    CHECK(sniff(text) != Format::ecb_csv);
  }
}

TEST_CASE("ecb_csv: a file without rates is an error", "[readers][ecb_csv][error]") {
  CHECK(failure_of(read("Date, USD, JPY, \n")) == ErrorCode::missing_field);
  CHECK(failure_of(read("<html><title>Busy</title></html>", {.format = Format::ecb_csv})) ==
        ErrorCode::source_error);
}
