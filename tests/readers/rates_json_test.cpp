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

TEST_CASE("rates_json: the samples read to their golden files", "[readers][rates_json][golden]") {
  test::check_rate_samples(Format::rates_json);
}

TEST_CASE("rates_json: a map below a base says what one unit of it buys", "[readers][rates_json]") {
  const Document document = rates_from(
      R"({"source":"KGS","date":"2031-06-12","quotes":{"KGSUSD":0.0118,"EUR":"0.0102"}})",
      Format::rates_json);

  CHECK(document.rates->source.empty());
  CHECK(document.rates->kind == RateKind::unspecified);
  CHECK(document.rates->base == Currency::from_code("KGS"));
  CHECK(document.rates->date == Date{.year = 2031, .month = 6, .day = 12});
  CHECK(document.rates->quotes.at(0).direction == RateDirection::foreign_per_base);
  CHECK(rate_in(document, "USD") == "0.0118");
  CHECK(rate_in(document, "EUR") == "0.0102");
}

TEST_CASE("rates_json: a list has prices in a currency that the user knows",
          "[readers][rates_json]") {
  const auto document =
      read(test::load("rates_json/list.json"), {.base = Currency::from_code("KGS")});

  REQUIRE(document.has_value());
  CHECK(document->rates->base == Currency::from_code("KGS"));
  CHECK(document->rates->quotes.at(1).nominal == 100);
  CHECK(document->rates->quotes.at(1).direction == RateDirection::local_per_foreign);
  CHECK(document->rates->quotes.at(2).sell->to_string() == "98.80");
}

TEST_CASE("rates_json: a list whose meaning is in doubt is no rates",
          "[readers][rates_json][error]") {
  const std::string_view doubtful = GENERATE(
      R"([{"code":"JPY","rate":58.10,"per":100}])", R"([{"code":"JPY","rate":58.10,"per":"100"}])",
      R"([{"code":"USD","rate":84.8,"value":84.7}])",
      R"([{"code":"USD","rate":84.8},{"code":"JPY","rate":58.1,"per":100}])",
      R"({"base":"KGS","rates":[{"code":"USD","rate":84.8}]})",
      R"({"target":"USD","rates":{"EUR":1.04}})", R"([{"code":"USD"},7])", "[]");

  CHECK(failure_of(read(doubtful)) == ErrorCode::unknown_format);
  CHECK(failure_of(read(doubtful, {.format = Format::rates_json})) == ErrorCode::unknown_format);
}

TEST_CASE("rates_json: a base that is no code takes no other in its place",
          "[readers][rates_json][error]") {
  const auto document = read(R"({"base":"1INCH","date":"2031-06-12","rates":{"USD":0.33}})",
                             {.base = Currency::from_code("KGS")});

  REQUIRE(document.has_value());
  CHECK_FALSE(document->rates->base.has_value());
}

TEST_CASE("rates_json: of a member given twice the last counts", "[readers][rates_json][error]") {
  const Document document =
      rates_from(R"({"base":"USD","rates":{"EUR":0.96,"GBP":0.77,"EUR":0.97}})");

  CHECK(count_of(document) == 2);
  CHECK(rate_in(document, "EUR") == "0.97");
  REQUIRE(document.diagnostics.size() == 1);
  CHECK(document.diagnostics.at(0).code == DiagnosticCode::duplicate_key);
}

TEST_CASE("rates_json: a refusal of a service that is not known has its words",
          "[readers][rates_json][error]") {
  const auto [reply, words] = GENERATE(table<std::string_view, std::string_view>({
      {R"({"success":false,"error":"Pair not found"})", "the source says: Pair not found"},
      {R"({"status":false,"error":"No access"})", "the source says: No access"},
      {R"({"success":false})", "the source says: no success"},
      {R"({"error":true,"message":"not_allowed"})", "the source says: not_allowed"},
  }));

  const auto refused = read(reply);

  REQUIRE(failure_of(refused) == ErrorCode::source_error);
  CHECK(refused.error().message == words);
}

TEST_CASE("rates_json: an error that is not raised is none", "[readers][rates_json]") {
  const std::string_view reply =
      GENERATE(R"({"error":"","base":"USD","rates":{"EUR":0.96}})",
               R"({"error":null,"base":"USD","rates":{"EUR":0.96}})",
               R"({"error":false,"base":"USD","rates":{"EUR":0.96}})",
               R"({"error":{},"base":"USD","rates":{"EUR":0.96}})",
               R"({"message":"good day","base":"USD","rates":{"EUR":0.96}})");

  CHECK(rate_in(rates_from(reply), "EUR") == "0.96");
}

TEST_CASE("rates_json: recorded replies of XchangeApi keep their digits",
          "[readers][rates_json][shared]") {
  const Document latest = rates_from(recording("XchangeApi/latest.json"), Format::rates_json);
  const Document old = rates_from(recording("XchangeApi/historical.json"), Format::rates_json);

  CHECK(latest.rates->date == Date{.year = 2020, .month = 8, .day = 5});
  CHECK(rate_in(latest, "BGN") == "1.67830");
  CHECK(rate_in(latest, "HUF") == "291.07000");
  CHECK(old.rates->date == Date{.year = 2020, .month = 1, .day = 20});
  CHECK(rate_in(old, "IDR") == "15118.3");
}

TEST_CASE("rates_json: recorded replies of no known form are refused, not guessed at",
          "[readers][rates_json][shared][error]") {
  const std::string file = GENERATE(
      "CoinLayer/success.json", "CoinLayer/historical_success.json", "Cryptonator/success.json",
      "CurrencyConverter/success.json", "CurrencyConverter/historical_success.json",
      "CurrencyConverter/error.json", "CurrencyDataFeed/success.json",
      "CurrencyDataFeed/historical_sucess.json", "CurrencyDataFeed/error.json",
      "Forge/success.json", "Forge/multiple.json", "Forge/error.json", "Xignite/success.json",
      "Xignite/historical_success.json", "Xignite/error.json");
  const std::string reply = recording(file);

  CHECK(failure_of(read(reply)) == ErrorCode::unknown_format);
}

TEST_CASE("rates_json: recorded refusals of unknown services are errors of the source",
          "[readers][rates_json][shared][error]") {
  const std::string file = GENERATE("CoinLayer/error.json", "Cryptonator/error.json",
                                    "CurrencyDataFeed/historical_error.json");
  const std::string reply = recording(file);

  CHECK(failure_of(read(reply)) == ErrorCode::source_error);
}
