#include <catch2/catch_test_macros.hpp>

#include "courant/courant.hpp"
#include "support/failure.hpp"
#include "support/load.hpp"
#include "support/rate_samples.hpp"

using namespace courant;
using courant::test::count_of;
using courant::test::failure_of;
using courant::test::rate_in;
using courant::test::rates_from;

TEST_CASE("nbu_json: the samples read to their golden files", "[readers][nbu_json][golden]") {
  test::check_rate_samples(Format::nbu_json);
}

TEST_CASE("nbu_json: at statdirectory rates are for one unit", "[readers][nbu_json]") {
  const Document document = rates_from(test::load("nbu_json/statdirectory.json"));

  CHECK(document.rates->source == "NBU");
  CHECK(document.rates->base == Currency::from_code("UAH"));
  CHECK(document.rates->date == Date{.year = 2031, .month = 6, .day = 12});
  CHECK(document.rates->quotes.at(1).nominal == 1);
  CHECK(document.rates->quotes.at(1).direction == RateDirection::local_per_foreign);
  CHECK(rate_in(document, "JPY") == "0.27412");
  CHECK(rate_in(document, "XAU") == "140280.15");
}

TEST_CASE("nbu_json: at exchange_site the same name is for so many units", "[readers][nbu_json]") {
  const Document document = rates_from(test::load("nbu_json/exchange_site.json"));

  CHECK(document.rates->quotes.at(0).nominal == 10);
  CHECK(rate_in(document, "JPY") == "2.7412");
  CHECK(document.rates->quotes.at(1).nominal == 1000);
  CHECK(rate_in(document, "IDR") == "2.5710");
}

TEST_CASE("nbu_json: both say that a yen costs the same", "[readers][nbu_json]") {
  const Money yen{.amount = Decimal::from_integer(1'000'000),
                  .currency = *Currency::from_code("JPY")};
  const Currency hryvnia = *Currency::from_code("UAH");

  const auto by_one =
      convert(yen, hryvnia, *rates_from(test::load("nbu_json/statdirectory.json")).rates);
  const auto by_units =
      convert(yen, hryvnia, *rates_from(test::load("nbu_json/exchange_site.json")).rates);

  REQUIRE(by_one.has_value());
  CHECK(by_one->amount.to_string() == "274120.00");
  REQUIRE(by_units.has_value());
  CHECK(*by_one == *by_units);
}

TEST_CASE("nbu_json: a rate that the rate of one unit contradicts is skipped with its place",
          "[readers][nbu_json][error]") {
  const Document document = rates_from(
      R"([{"cc":"USD","rate":41.2,"exchangedate":"12.06.2031"},)"
      R"({"cc":"JPY","rate":2.7412,"rate_per_unit":0.27412,"exchangedate":"12.06.2031"}])",
      Format::nbu_json);

  CHECK(count_of(document) == 1);
  REQUIRE(document.diagnostics.size() == 1);
  CHECK(document.diagnostics.at(0).code == DiagnosticCode::contradictory_rate);
  CHECK(document.diagnostics.at(0).where.offset == 54);
}

TEST_CASE("nbu_json: rates before the hryvnia are none", "[readers][nbu_json][error]") {
  CHECK(failure_of(read(R"([{"cc":"USD","rate":176100,"exchangedate":"01.09.1996"}])",
                        {.format = Format::nbu_json})) == ErrorCode::missing_field);
}

TEST_CASE("nbu_json: a refusal has the words of the bank", "[readers][nbu_json][error]") {
  const auto refused = read(R"([{"message":"Wrong date"}])", {.format = Format::nbu_json});

  REQUIRE(failure_of(refused) == ErrorCode::source_error);
  CHECK(refused.error().message == "the source says: Wrong date");
  CHECK(refused.error().where.offset == 12);
}

TEST_CASE("nbu_json: a reply without rates is a missing field", "[readers][nbu_json][error]") {
  CHECK(failure_of(read("[]", {.format = Format::nbu_json})) == ErrorCode::missing_field);
}

TEST_CASE("nbu_json: a row of a day that does not exist is not of the newest",
          "[readers][nbu_json][error]") {
  const Document document = rates_from(R"([{"rate":9,"cc":"EUR","exchangedate":"31.02.2031"},)"
                                       R"({"rate":41.2,"cc":"USD","exchangedate":"28.02.2031"}])",
                                       Format::nbu_json);

  CHECK(document.rates->date == Date{.year = 2031, .month = 2, .day = 28});
  CHECK(count_of(document) == 1);
  REQUIRE(document.diagnostics.size() == 1);
  CHECK(document.diagnostics.at(0).code == DiagnosticCode::invalid_date);
  CHECK(document.diagnostics.at(0).where.offset == 37);
}
