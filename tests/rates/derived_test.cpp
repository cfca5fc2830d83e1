#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>

#include "courant/rates.hpp"
#include "support/documents.hpp"
#include "support/failure.hpp"

using namespace courant;
using courant::test::currency;
using courant::test::decimal;
using courant::test::failure_of;

namespace {

Quote quote_per(std::uint32_t nominal, std::string_view value) {
  return {.currency = currency("JPY"), .nominal = nominal, .value = decimal(value)};
}

std::string text_of(const std::optional<Decimal>& number) {
  return number ? number->to_string() : "none";
}

}  // namespace

TEST_CASE("derived: the price of one unit is exact", "[rates][derived]") {
  const auto [nominal, value, expected] = GENERATE(table<std::uint32_t, std::string, std::string>({
      {1, "84.80", "84.80"},
      {10, "5.6127", "0.56127"},
      {100, "58.1", "0.581"},
      {10000, "1.5", "0.00015"},
      {8, "1", "0.125"},
  }));

  const auto price = per_one(quote_per(nominal, value));

  REQUIRE(price.has_value());
  CHECK(price->to_string() == expected);
}

TEST_CASE("derived: a price of one unit that does not end is refused", "[rates][derived][error]") {
  CHECK(failure_of(per_one(quote_per(3, "1"))) == ErrorCode::out_of_range);
  CHECK(failure_of(per_one({.currency = currency("CHF"), .buy = decimal("95")})) ==
        ErrorCode::missing_field);
}

TEST_CASE("derived: the inverse has the digits asked for", "[rates][derived]") {
  CHECK(inverse_rate(quote_per(1, "84.80"), 4)->to_string() == "0.01179");
  CHECK(inverse_rate(quote_per(100, "58.1"), 5)->to_string() == "1.7212");
  CHECK(failure_of(inverse_rate({.currency = currency("CHF")}, 4)) == ErrorCode::missing_field);
}

TEST_CASE("derived: a change is the published one, else the difference", "[rates][derived]") {
  Quote quote = quote_per(1, "84.80");
  CHECK(text_of(change_of(quote)) == "none");
  quote.previous = decimal("85.00");
  CHECK(text_of(change_of(quote)) == "-0.20");
  quote.change = decimal("-0.19");
  CHECK(text_of(change_of(quote)) == "-0.19");
}

TEST_CASE("derived: a change in percent is of the value before", "[rates][derived]") {
  Quote quote = quote_per(1, "84.80");
  quote.previous = decimal("80.00");
  CHECK(text_of(change_percent(quote, 2)) == "6.00");
  quote.previous.reset();
  quote.change = decimal("-0.20");
  CHECK(text_of(change_percent(quote, 2)) == "-0.24");
  quote.change = decimal("84.80");
  CHECK(text_of(change_percent(quote, 2)) == "none");
}

TEST_CASE("derived: previous values come from the nearest earlier day with the same nominal",
          "[rates][derived]") {
  RateTable rates{.quotes = {quote_per(10, "5.6"), test::quote("USD", "84.80")},
                  .history = {{.date = {2031, 6, 11}, .quotes = {quote_per(100, "55")}},
                              {.date = {2031, 6, 10},
                               .quotes = {quote_per(10, "5.5"), test::quote("USD", "84.50")}}}};

  fill_previous(rates);

  CHECK(text_of(rates.quotes.at(0).previous) == "none");
  CHECK(text_of(rates.quotes.at(1).previous) == "84.50");
}

TEST_CASE("derived: a cross rate goes through the base and is rounded once", "[rates][derived]") {
  const RateTable rates{.base = currency("KGS"),
                        .quotes = {test::quote("USD", "84.80"), test::quote("EUR", "98.41"),
                                   quote_per(10, "5.6127")}};
  const auto cross = [&](std::string_view from, std::string_view to, int digits) {
    const auto rate = cross_rate(currency(from), currency(to), rates, digits);
    return rate ? rate->to_string() : std::string(name_of(rate.error().code));
  };

  CHECK(cross("EUR", "USD", 5) == "1.1605");
  CHECK(cross("USD", "KGS", 4) == "84.80");
  CHECK(cross("KGS", "JPY", 5) == "1.7817");
  CHECK(cross("USD", "USD", 3) == "1.00");
  CHECK(cross("USD", "GBP", 3) == "unknown_currency");
}
