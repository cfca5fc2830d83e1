#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
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

TEST_CASE("frankfurter: the samples read to their golden files", "[readers][frankfurter][golden]") {
  test::check_rate_samples(Format::frankfurter);
}

TEST_CASE("frankfurter: rates are foreign money per base", "[readers][frankfurter]") {
  const Document document = rates_from(test::load("frankfurter/latest.json"));

  CHECK(document.rates->source == "Frankfurter");
  CHECK(document.rates->kind == RateKind::reference);
  CHECK(document.rates->base == Currency::from_code("EUR"));
  CHECK(document.rates->date == Date{.year = 2031, .month = 6, .day = 12});
  CHECK(document.rates->quotes.at(0).direction == RateDirection::foreign_per_base);
  CHECK(rate_in(document, "AUD") == "1.6120");
}

TEST_CASE("frankfurter: a range is a table with its history, newest first",
          "[readers][frankfurter]") {
  const Document document = rates_from(test::load("frankfurter/range.json"));

  CHECK(document.rates->date == Date{.year = 2031, .month = 6, .day = 12});
  REQUIRE(document.rates->history.size() == 2);
  CHECK(document.rates->history.at(0).date == Date{.year = 2031, .month = 6, .day = 11});
}

TEST_CASE("frankfurter: of a long range the newest days are kept", "[readers][frankfurter]") {
  const auto document = read(test::load("frankfurter/range.json"), {.limits = {.dates = 2}});

  REQUIRE(document.has_value());
  CHECK(document->rates->date == Date{.year = 2031, .month = 6, .day = 12});
  REQUIRE(document->rates->history.size() == 1);
  CHECK(document->rates->history.at(0).date == Date{.year = 2031, .month = 6, .day = 11});
  REQUIRE(document->diagnostics.size() == 1);
  CHECK(document->diagnostics.at(0).code == DiagnosticCode::limit_reached);
}

TEST_CASE("frankfurter: rows of several days are one table, each with its day",
          "[readers][frankfurter]") {
  const Document document = rates_from(test::load("frankfurter/v2.json"));

  CHECK(document.rates->date == Date{.year = 2031, .month = 6, .day = 12});
  CHECK(document.rates->history.empty());
  CHECK(rate_in(document, "IDR") == "17120");
  CHECK(rate_in(document, "EUR") == "1.0");
  REQUIRE(count_of(document) == 5);
  CHECK(document.rates->quotes.at(3).currency == Currency::from_code("KGS"));
  CHECK(document.rates->quotes.at(3).date == Date{.year = 2031, .month = 6, .day = 11});
}

TEST_CASE("frankfurter: rows of a currency on several days are its history",
          "[readers][frankfurter]") {
  const Document document =
      rates_from(R"([{"date":"2031-06-11","base":"EUR","quote":"USD","rate":1.0409},)"
                 R"({"date":"2031-06-12","base":"EUR","quote":"USD","rate":1.0417}])",
                 Format::frankfurter);

  CHECK(rate_in(document, "USD") == "1.0417");
  CHECK(document.rates->history.size() == 1);
}

TEST_CASE("frankfurter: a row in another base is skipped with its place",
          "[readers][frankfurter][error]") {
  const Document document =
      rates_from(R"([{"date":"2031-06-12","base":"EUR","quote":"USD","rate":1.0417},)"
                 R"({"date":"2031-06-12","base":"USD","quote":"GBP","rate":0.77}])",
                 Format::frankfurter);

  CHECK(document.rates->base == Currency::from_code("EUR"));
  CHECK(count_of(document) == 1);
  REQUIRE(document.diagnostics.size() == 1);
  CHECK(document.diagnostics.at(0).code == DiagnosticCode::other_base);
  CHECK(document.diagnostics.at(0).where.offset == 92);
}

TEST_CASE("frankfurter: rates for another amount than 1 are refused",
          "[readers][frankfurter][error]") {
  const auto document =
      read(R"({"amount":10.0,"base":"EUR","date":"2031-06-12","rates":{"USD":10.417}})");

  REQUIRE(failure_of(document) == ErrorCode::out_of_range);
  CHECK(document.error().where.offset == 10);
  CHECK(failure_of(read(R"({"base":"EUR","rates":{"USD":10.417},"amo)",
                        {.format = Format::frankfurter})) == ErrorCode::out_of_range);
}

TEST_CASE("frankfurter: one row alone is a table, rows without an array are none",
          "[readers][frankfurter]") {
  const std::string row = R"({"date":"2031-06-12","base":"EUR","quote":"USD","rate":1.0417})";

  CHECK(rate_in(rates_from(row), "USD") == "1.0417");
  CHECK(failure_of(read(row + "\n" + row, {.format = Format::frankfurter})) ==
        ErrorCode::unknown_format);
}

TEST_CASE("frankfurter: a refusal has the words of the service", "[readers][frankfurter][error]") {
  const std::string_view reply =
      GENERATE(R"({"message":"not found"})", R"({"status":404,"message":"not found"})");

  const auto refused = read(reply, {.format = Format::frankfurter});

  REQUIRE(failure_of(refused) == ErrorCode::source_error);
  CHECK(refused.error().message == "the source says: not found");
}

TEST_CASE("frankfurter: a reply without rates is a missing field",
          "[readers][frankfurter][error]") {
  CHECK(failure_of(read(GENERATE("[]", R"({"amount":1.0,"base":"EUR","rates":{}})"),
                        {.format = Format::frankfurter})) == ErrorCode::missing_field);
}
