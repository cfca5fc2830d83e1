#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "courant/courant.hpp"
#include "support/failure.hpp"
#include "support/load.hpp"
#include "support/rate_samples.hpp"

using namespace courant;
using courant::test::failure_of;
using courant::test::rate_in;
using courant::test::rates_from;

TEST_CASE("nbp_json: the samples read to their golden files", "[readers][nbp_json][golden]") {
  test::check_rate_samples(Format::nbp_json);
}

TEST_CASE("nbp_json: rates are zloty per unit", "[readers][nbp_json]") {
  const Document document = rates_from(test::load("nbp_json/table_a.json"));

  CHECK(document.rates->source == "NBP");
  CHECK(document.rates->base == Currency::from_code("PLN"));
  CHECK(document.rates->date == Date{.year = 2031, .month = 6, .day = 12});
  CHECK(document.rates->quotes.at(0).direction == RateDirection::local_per_foreign);
  CHECK(rate_in(document, "USD") == "3.6100");
  CHECK(rate_in(document, "IDR") == "0.00023441");
}

TEST_CASE("nbp_json: table C has what the bank pays and asks, and the day they hold for",
          "[readers][nbp_json]") {
  const Document document = rates_from(test::load("nbp_json/table_c.json"));

  CHECK(document.rates->kind == RateKind::buy_sell);
  CHECK(document.rates->date == Date{.year = 2031, .month = 6, .day = 12});
  const Quote& dollar = document.rates->quotes.at(0);
  CHECK_FALSE(dollar.value.has_value());
  CHECK(dollar.buy->to_string() == "3.5740");
  CHECK(dollar.sell->to_string() == "3.6462");
  CHECK(document.rates->history.size() == 1);
}

TEST_CASE("nbp_json: a series names its currency once", "[readers][nbp_json]") {
  const Document document = rates_from(test::load("nbp_json/series.json"));

  CHECK(document.rates->date == Date{.year = 2031, .month = 6, .day = 12});
  CHECK(rate_in(document, "USD") == "3.61");
  REQUIRE(document.rates->history.size() == 2);
  CHECK(document.rates->history.at(1).quotes.at(0).value->to_string() == "3.6000");
}

TEST_CASE("nbp_json: gold is priced by the gram, not by the ounce that XAU is",
          "[readers][nbp_json]") {
  const Document document = rates_from(test::load("nbp_json/gold.json"));

  CHECK(document.rates->date == Date{.year = 2031, .month = 6, .day = 12});
  CHECK(document.rates->quotes.at(0).unit == QuoteUnit::gram);
  CHECK(rate_in(document, "XAU") == "312.33");
  CHECK(document.rates->history.size() == 1);
  const Money ounce{.amount = Decimal::from_integer(1), .currency = *Currency::from_code("XAU")};
  CHECK(failure_of(convert(ounce, *Currency::from_code("PLN"), *document.rates)) ==
        ErrorCode::missing_field);
}

TEST_CASE("nbp_json: the bank refuses in plain text", "[readers][nbp_json][error]") {
  const auto refused = read("404 NotFound - Not Found - Brak danych");

  REQUIRE(failure_of(refused) == ErrorCode::source_error);
  CHECK(refused.error().message == "the source says: 404 NotFound - Not Found - Brak danych");
}

TEST_CASE("nbp_json: a reply without rates is a missing field", "[readers][nbp_json][error]") {
  CHECK(failure_of(read(GENERATE("[]", R"([{"table":"A","rates":[]}])"),
                        {.format = Format::nbp_json})) == ErrorCode::missing_field);
}
