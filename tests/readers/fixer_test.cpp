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
using courant::test::recording;

TEST_CASE("fixer: the samples read to their golden files", "[readers][fixer][golden]") {
  test::check_rate_samples(Format::fixer);
}

TEST_CASE("fixer: rates are foreign money per base", "[readers][fixer]") {
  const Document document = rates_from(test::load("fixer/latest.json"), Format::fixer);

  CHECK(document.rates->source.empty());
  CHECK(document.rates->base == Currency::from_code("EUR"));
  CHECK(document.rates->quotes.at(0).direction == RateDirection::foreign_per_base);
  CHECK(rate_in(document, "USD") == "1.041733");
  CHECK(rate_in(document, "BYR") == "20418.5");
}

TEST_CASE("fixer: the date counts, not the day of the timestamp", "[readers][fixer]") {
  const std::string_view reply =
      R"({"success":true,"timestamp":1939030984,"base":"EUR","rates":{"USD":1.04},)"
      R"("date":"2009-12-24"})";

  CHECK(rates_from(reply, Format::fixer).rates->date == Date{.year = 2009, .month = 12, .day = 24});
}

TEST_CASE("fixer: a reply that is cut before its date has none", "[readers][fixer]") {
  const Document document =
      rates_from(R"({"success":true,"timestamp":1939030984,"base":"EUR","rates":{"USD":1.04},)",
                 Format::fixer);

  CHECK_FALSE(document.complete);
  CHECK_FALSE(document.rates->date.has_value());
}

TEST_CASE("fixer: a time series is a table with its history", "[readers][fixer]") {
  const Document document = rates_from(test::load("fixer/timeseries.json"), Format::fixer);

  CHECK(document.rates->date == Date{.year = 2031, .month = 6, .day = 12});
  REQUIRE(document.rates->history.size() == 2);
  CHECK(document.rates->history.at(1).date == Date{.year = 2031, .month = 6, .day = 10});
  CHECK(document.rates->history.at(1).quotes.at(0).value->to_string() == "1.0400");
}

TEST_CASE("fixer: a day that does not exist is skipped with its rates", "[readers][fixer][error]") {
  const Document document = rates_from(
      R"({"success":true,"base":"EUR","rates":{"2031-02-31":{"USD":9},"2031-02-28":{"USD":1.04}}})",
      Format::fixer);

  CHECK(document.rates->date == Date{.year = 2031, .month = 2, .day = 28});
  CHECK(document.rates->history.empty());
  REQUIRE(document.diagnostics.size() == 1);
  CHECK(document.diagnostics.at(0).code == DiagnosticCode::invalid_date);
  CHECK(document.diagnostics.at(0).where.offset == 51);
}

TEST_CASE("fixer: a bad rate is skipped with its place, the others are kept",
          "[readers][fixer][error]") {
  const std::string bad = GENERATE("0", "-1.5", "\"abc\"", "true", "{\"a\":1}", "[1]", "\"1,04\"",
                                   "0e5", "12345678901234567890123456789012345678901");

  const Document document = rates_from(
      R"({"success":true,"base":"EUR","rates":{"GBP":)" + bad + R"(,"USD":1.04}})", Format::fixer);

  CHECK(count_of(document) == 1);
  CHECK(rate_in(document, "USD") == "1.04");
  REQUIRE(document.diagnostics.size() == 1);
  CHECK(document.diagnostics.at(0).severity == Severity::warning);
  CHECK(document.diagnostics.at(0).where.offset == 44);
}

TEST_CASE("fixer: null is no rate and no fault", "[readers][fixer]") {
  const Document document =
      rates_from(R"({"success":true,"base":"EUR","rates":{"GBP":null,"USD":1.04}})", Format::fixer);

  CHECK(count_of(document) == 1);
  CHECK(document.diagnostics.empty());
}

TEST_CASE("fixer: a refusal is an error of the source, whatever its form",
          "[readers][fixer][error]") {
  const auto [reply, words] = GENERATE(table<std::string_view, std::string_view>({
      {R"({"success":false,"error":{"code":105,"type":"https_access_restricted"}})",
       "the source says: https_access_restricted"},
      {R"({"error":{"code":"invalid_date","message":"No such day."}})",
       "the source says: No such day."},
      {R"({"success":false,"error":{"code":404}})", "the source says: 404"},
  }));

  const auto refused = read(reply, {.format = Format::fixer});

  REQUIRE(failure_of(refused) == ErrorCode::source_error);
  CHECK(refused.error().message == words);
}

TEST_CASE("fixer: a reply without rates is a missing field", "[readers][fixer][error]") {
  CHECK(failure_of(read(GENERATE(R"({"success":true,"base":"EUR","rates":{}})",
                                 R"({"success":true,"base":"EUR","rates":[]})",
                                 R"({"success":true,"base":"EUR","rates":{"2031-06-12":{}}})"),
                        {.format = Format::fixer})) == ErrorCode::missing_field);
}

TEST_CASE("fixer: what is no reply of it is another format", "[readers][fixer][error]") {
  CHECK(failure_of(read("[1]", {.format = Format::fixer})) == ErrorCode::unknown_format);
  CHECK(failure_of(read(R"({"base":"EUR"})", {.format = Format::fixer})) ==
        ErrorCode::unknown_format);
  CHECK(failure_of(read(R"({"base":"EUR",)", {.format = Format::fixer})) ==
        ErrorCode::unexpected_end);
  CHECK(failure_of(read("<html></html>", {.format = Format::fixer})) == ErrorCode::malformed);
}

TEST_CASE("fixer: recorded replies keep their digits", "[readers][fixer][shared]") {
  const std::string folder = GENERATE("Fixer", "FixerApiLayer", "ApiLayer/Fixer");

  const Document latest = rates_from(recording(folder + "/latest.json"), Format::fixer);
  const Document old = rates_from(recording(folder + "/historical.json"), Format::fixer);

  CHECK(latest.rates->date == Date{.year = 2016, .month = 8, .day = 26});
  CHECK(count_of(latest) == 31);
  CHECK(rate_in(latest, "IDR") == "14906.0");
  CHECK(old.rates->base == Currency::from_code("USD"));
  CHECK(old.rates->date == Date{.year = 2000, .month = 1, .day = 3});
  CHECK(count_of(old) == 27);
  CHECK(rate_in(old, "TRL") == "541260.0");

  const std::string reply = recording(folder + "/error.json");

  CHECK(failure_of(read(reply)) == ErrorCode::source_error);
}

TEST_CASE("fixer: recorded replies of exchangeratesapi keep their digits",
          "[readers][fixer][shared]") {
  const std::string folder = GENERATE("ExchangeRatesApi", "ApiLayer/ExchangeRatesData");

  const Document latest = rates_from(recording(folder + "/latest.json"));
  const Document old = rates_from(recording(folder + "/historical.json"));

  CHECK(rate_in(latest, "USD") == "1.20555");
  CHECK(latest.rates->date == Date{.year = 2021, .month = 4, .day = 23});
  CHECK(rate_in(old, "USD") == "1.196953");
  CHECK(old.rates->date == Date{.year = 2021, .month = 4, .day = 15});
}

TEST_CASE("fixer: recorded refusals of exchangeratesapi are errors of the source",
          "[readers][fixer][shared][error]") {
  const std::string folder = GENERATE("ExchangeRatesApi", "ApiLayer/ExchangeRatesData");
  const std::string file = GENERATE("base_currency_access_restricted", "https_access_restricted",
                                    "invalid_access_key", "invalid_base_currency",
                                    "invalid_currency_codes", "invalid_date", "no_rates_available");
  const std::string reply = recording(folder + "/" + file + ".json");

  CHECK(failure_of(read(reply)) == ErrorCode::source_error);
}
