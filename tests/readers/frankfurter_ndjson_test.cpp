#include <catch2/catch_test_macros.hpp>
#include <string>

#include "courant/courant.hpp"
#include "support/failure.hpp"
#include "support/load.hpp"
#include "support/rate_samples.hpp"

using namespace courant;
using courant::test::count_of;
using courant::test::failure_of;
using courant::test::rate_in;
using courant::test::rates_from;

namespace {

const std::string dollar = R"({"date":"2031-06-12","base":"EUR","quote":"USD","rate":1.0417})";
const std::string yen = R"({"date":"2031-06-12","base":"EUR","quote":"JPY","rate":151.20})";

}  // namespace

TEST_CASE("frankfurter_ndjson: the samples read to their golden files",
          "[readers][frankfurter_ndjson][golden]") {
  test::check_rate_samples(Format::frankfurter_ndjson);
}

TEST_CASE("frankfurter_ndjson: each line is a rate, with its digits and its day",
          "[readers][frankfurter_ndjson]") {
  const Document document = rates_from(test::load("frankfurter_ndjson/latest.ndjson"));

  CHECK(document.rates->source == "Frankfurter");
  CHECK(document.rates->base == Currency::from_code("EUR"));
  CHECK(document.rates->date == Date{.year = 2031, .month = 6, .day = 12});
  CHECK(document.rates->quotes.at(0).direction == RateDirection::foreign_per_base);
  CHECK(rate_in(document, "IDR") == "17120");
  REQUIRE(count_of(document) == 5);
  CHECK(document.rates->quotes.at(3).date == Date{.year = 2031, .month = 6, .day = 11});
  CHECK(document.diagnostics.empty());
}

TEST_CASE("frankfurter_ndjson: lines of several days are a table and its history",
          "[readers][frankfurter_ndjson]") {
  const Document document = rates_from(test::load("frankfurter_ndjson/range.ndjson"));

  CHECK(document.rates->date == Date{.year = 2031, .month = 6, .day = 11});
  CHECK(rate_in(document, "GBP") == "0.76900");
  CHECK(document.rates->history.size() == 1);
}

TEST_CASE("frankfurter_ndjson: two lines are enough to tell it, blank ones and CR do not matter",
          "[readers][frankfurter_ndjson]") {
  CHECK(sniff(dollar + "\n" + yen) == Format::frankfurter_ndjson);
  CHECK(sniff("\n" + dollar + "\r\n\r\n" + yen + "\r\n") == Format::frankfurter_ndjson);
  CHECK(sniff(dollar + "\n") == Format::frankfurter);
}

TEST_CASE("frankfurter_ndjson: a line that is no object is skipped with its place",
          "[readers][frankfurter_ndjson][error]") {
  const Document document = rates_from(dollar + "\nmaintenance\n[1]\n{\"date\":\n" + yen + "\n");

  CHECK(count_of(document) == 2);
  CHECK(document.complete);
  REQUIRE(document.diagnostics.size() == 3);
  CHECK(document.diagnostics.at(0).code == DiagnosticCode::invalid_rate);
  CHECK(document.diagnostics.at(0).where.line == 2);
  CHECK(document.diagnostics.at(1).where.line == 3);
  CHECK(document.diagnostics.at(2).where.line == 4);
}

TEST_CASE("frankfurter_ndjson: what is wrong in a row is reported on its line",
          "[readers][frankfurter_ndjson][error]") {
  const Document document = rates_from(
      dollar + "\n" + R"({"date":"2031-06-12","base":"USD","quote":"GBP","rate":0.77})" + "\n" +
      R"({"date":"2031-06-12","base":"EUR","quote":"GBP","rate":0})" + "\n" + yen + yen + "\n");

  CHECK(count_of(document) == 2);
  REQUIRE(document.diagnostics.size() == 3);
  CHECK(document.diagnostics.at(0).code == DiagnosticCode::other_base);
  CHECK(document.diagnostics.at(0).where.line == 2);
  CHECK(document.diagnostics.at(0).where.column == 29);
  CHECK(document.diagnostics.at(1).code == DiagnosticCode::invalid_rate);
  CHECK(document.diagnostics.at(1).where.line == 3);
  CHECK(document.diagnostics.at(2).code == DiagnosticCode::json_wrapping);
  CHECK(document.diagnostics.at(2).where.line == 4);
}

TEST_CASE("frankfurter_ndjson: cut in a line, it gives those before and is not complete",
          "[readers][frankfurter_ndjson][error]") {
  const auto document = read(dollar + "\n" + yen.substr(0, 40));

  REQUIRE(document.has_value());
  CHECK(count_of(*document) == 1);
  CHECK_FALSE(document->complete);
}

TEST_CASE("frankfurter_ndjson: a refusal has the words of the service, a text without rows none",
          "[readers][frankfurter_ndjson][error]") {
  const auto refused =
      read(R"({"status":404,"message":"not found"})", {.format = Format::frankfurter_ndjson});

  REQUIRE(failure_of(refused) == ErrorCode::source_error);
  CHECK(refused.error().message == "the source says: not found");
  CHECK(failure_of(read("rates", {.format = Format::frankfurter_ndjson})) ==
        ErrorCode::unknown_format);
  CHECK(failure_of(read("", {.format = Format::frankfurter_ndjson})) == ErrorCode::missing_field);
}
