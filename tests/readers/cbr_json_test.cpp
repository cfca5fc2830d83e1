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

TEST_CASE("cbr_json: the samples read to their golden files", "[readers][cbr_json][golden]") {
  test::check_rate_samples(Format::cbr_json);
}

TEST_CASE("cbr_json: rates are roubles per nominal, with those of the day before",
          "[readers][cbr_json]") {
  const Document document = rates_from(test::load("cbr_json/daily_json.js"));

  CHECK(document.rates->source == "CBR");
  CHECK(document.rates->base == Currency::from_code("RUB"));
  CHECK(document.rates->date == Date{.year = 2031, .month = 6, .day = 12});
  CHECK(to_string(*document.rates->published_at) == "2031-06-11T23:00:00+03:00");
  const Quote& dram = document.rates->quotes.at(0);
  CHECK(dram.direction == RateDirection::local_per_foreign);
  CHECK(dram.nominal == 100);
  CHECK(dram.value->to_string() == "19.4412");
  CHECK(dram.previous->to_string() == "19.5");
}

TEST_CASE("cbr_json: latest.js says what a rouble buys", "[readers][cbr_json]") {
  const Document document = rates_from(test::load("cbr_json/latest.js"));

  CHECK(document.rates->base == Currency::from_code("RUB"));
  CHECK(document.rates->quotes.at(0).direction == RateDirection::foreign_per_base);
  CHECK(rate_in(document, "USD") == "0.0127377664");
}

TEST_CASE(
    "cbr_json: the timestamp of latest.js is midnight in Moscow, which is the day before in "
    "UTC",
    "[readers][cbr_json]") {
  const Document document = rates_from(test::load("cbr_json/latest.js"));

  CHECK(document.rates->date == Date{.year = 2031, .month = 6, .day = 12});
  CHECK(to_string(*document.rates->published_at) == "2031-06-11T21:00:00Z");
}

TEST_CASE("cbr_json: a day without a fixing is an error of the source",
          "[readers][cbr_json][error]") {
  const auto refused =
      read(R"({"error":"Not found","code":404,"explanation":"На эту дату курса нет."})",
           {.format = Format::cbr_json});

  REQUIRE(failure_of(refused) == ErrorCode::source_error);
  CHECK(refused.error().message == "the source says: На эту дату курса нет.");
}

TEST_CASE("cbr_json: a row without a sound nominal is skipped with its place",
          "[readers][cbr_json][error]") {
  const std::string nominal = GENERATE("0", "null", "\"\"", "\" \"", "-1", "1.5", "\"x\"", "[]");

  const Document document =
      rates_from(R"({"Valute":{"USD":{"CharCode":"USD","Nominal":1,"Value":78.5},)"
                 R"("AMD":{"CharCode":"AMD","Nominal":)" +
                     nominal + R"(,"Value":19.4}}})",
                 Format::cbr_json);

  CHECK(count_of(document) == 1);
  REQUIRE(document.diagnostics.size() == 1);
  CHECK(document.diagnostics.at(0).code == DiagnosticCode::invalid_rate);
  CHECK(document.diagnostics.at(0).where.offset == 67);
}

TEST_CASE("cbr_json: a reply without rates is a missing field", "[readers][cbr_json][error]") {
  CHECK(failure_of(read(R"({"Date":"2031-06-12T11:30:00+03:00","Valute":{}})",
                        {.format = Format::cbr_json})) == ErrorCode::missing_field);
}
