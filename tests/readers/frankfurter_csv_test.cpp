#include <catch2/catch_test_macros.hpp>

#include "courant/courant.hpp"
#include "support/failure.hpp"
#include "support/load.hpp"
#include "support/rate_samples.hpp"

using namespace courant;
using courant::test::failure_of;
using courant::test::rate_in;
using courant::test::rates_from;

TEST_CASE("frankfurter_csv: the samples read to their golden files",
          "[readers][frankfurter_csv][golden]") {
  test::check_rate_samples(Format::frankfurter_csv);
}

TEST_CASE("frankfurter_csv: rates are quoted money per base, each of its day",
          "[readers][frankfurter_csv]") {
  const Document document = rates_from(test::load("frankfurter_csv/range.csv"), Format::automatic);

  CHECK(document.rates->source == "Frankfurter");
  CHECK(document.rates->base == Currency::from_code("USD"));
  CHECK(document.rates->date == Date{.year = 2031, .month = 6, .day = 12});
  CHECK(document.rates->quotes.at(0).direction == RateDirection::foreign_per_base);
  CHECK(rate_in(document, "JPY") == "145.15");
  CHECK(document.rates->history.size() == 2);
  CHECK(document.diagnostics.empty());
}

TEST_CASE("frankfurter_csv: rows of one reply that have different days are one table",
          "[readers][frankfurter_csv]") {
  const Document document =
      rates_from("date,base,quote,rate\n2031-06-11,EUR,KGS,91.2\n2031-06-12,EUR,USD,1.0417\n",
                 Format::frankfurter_csv);

  CHECK(document.rates->date == Date{.year = 2031, .month = 6, .day = 12});
  CHECK(document.rates->quotes.at(0).date == Date{.year = 2031, .month = 6, .day = 11});
  CHECK(document.rates->history.empty());
}

TEST_CASE("frankfurter_csv: other columns are passed over", "[readers][frankfurter_csv]") {
  const Document document = rates_from(
      "date,base,quote,rate,providers\n2031-06-12,EUR,USD,1.0417,\"ecb,nbp\"\n", Format::automatic);

  CHECK(rate_in(document, "USD") == "1.0417");
}

TEST_CASE("frankfurter_csv: a row in another base is skipped",
          "[readers][frankfurter_csv][error]") {
  const Document document =
      rates_from("date,base,quote,rate\n2031-06-12,EUR,USD,1.0417\n2031-06-12,USD,JPY,145.15\n",
                 Format::frankfurter_csv);

  CHECK(document.rates->quotes.size() == 1);
  REQUIRE(document.diagnostics.size() == 1);
  CHECK(document.diagnostics.at(0).code == DiagnosticCode::other_base);
  CHECK(document.diagnostics.at(0).where.line == 3);
}

TEST_CASE("frankfurter_csv: a reply without rates is an error",
          "[readers][frankfurter_csv][error]") {
  CHECK(failure_of(read("date,base,quote,rate\n")) == ErrorCode::missing_field);
}
