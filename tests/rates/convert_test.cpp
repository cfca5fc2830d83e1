#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "courant/rates.hpp"

using courant::convert;
using courant::Currency;
using courant::Date;
using courant::Decimal;
using courant::Fixing;
using courant::Money;
using courant::RateDirection;
using courant::RateTable;
using courant::Result;

namespace {

Currency currency(std::string_view code) { return Currency::from_code(code).value(); }
Decimal decimal(std::string_view text) { return Decimal::parse(text).value(); }
Money money(std::string_view amount, std::string_view code) {
  return {decimal(amount), currency(code)};
}

/// As a national bank writes it: what so many units cost in som.
RateTable som_table() {
  return {
      .base = currency("KGS"),
      .date = Date{2031, 6, 12},
      .quotes = {{.currency = currency("USD"), .value = decimal("84.80")},
                 {.currency = currency("EUR"), .value = decimal("98.41")},
                 {.currency = currency("JPY"), .nominal = 10, .value = decimal("5.4321")},
                 {.currency = currency("KWD"), .value = decimal("271.3")},
                 {.currency = currency("CHF"), .buy = decimal("95"), .sell = decimal("97")}},
      .history = {Fixing{.date = {2031, 6, 10},
                         .quotes = {{.currency = currency("USD"), .value = decimal("84.50")}}}}};
}

/// As the ECB writes it: what a euro costs.
RateTable euro_table() {
  return {.base = currency("EUR"),
          .date = Date{2031, 6, 12},
          .quotes = {{.currency = currency("USD"),
                      .value = decimal("1.0417"),
                      .direction = RateDirection::foreign_per_base},
                     {.currency = currency("JPY"),
                      .value = decimal("151.20"),
                      .direction = RateDirection::foreign_per_base},
                     {.currency = currency("XAU"), .value = decimal("2513.5")}}};
}

/// "8480.00 KGS", or the name of the error.
std::string text_of(const Result<Money>& result) {
  return result ? result->amount.to_string() + " " + std::string(result->currency.code())
                : std::string(name_of(result.error().code));
}

}  // namespace

// The expected amounts were computed with Python's integers.

TEST_CASE("convert: multiplies or divides as the table's direction says", "[rates][convert]") {
  const auto [amount, from, to, converted] =
      GENERATE(table<const char*, const char*, const char*, const char*>({
          {"100", "USD", "KGS", "8480.00 KGS"},
          {"100", "KGS", "USD", "1.18 USD"},
          {"1000", "JPY", "KGS", "543.21 KGS"},
          {"1000", "KGS", "JPY", "1841 JPY"},
          {"1", "USD", "KWD", "0.313 KWD"},
          {"0", "USD", "KGS", "0.00 KGS"},
          {"-100", "USD", "KGS", "-8480.00 KGS"},
      }));

  CAPTURE(amount, from, to);
  CHECK(text_of(convert(money(amount, from), currency(to), som_table())) == converted);
}

TEST_CASE("convert: crosses through the base and rounds once", "[rates][convert]") {
  CHECK(text_of(convert(money("100", "USD"), currency("EUR"), som_table())) == "86.17 EUR");
  CHECK(text_of(convert(money("1000", "JPY"), currency("USD"), som_table())) == "6.41 USD");
  // Rounded on the way, to 0.00 EUR, this would be nothing.
  CHECK(text_of(convert(money("0.004", "USD"), currency("JPY"), euro_table())) == "1 JPY");
}

TEST_CASE("convert: rates of the other direction are not inverted first", "[rates][convert]") {
  CHECK(text_of(convert(money("100", "EUR"), currency("USD"), euro_table())) == "104.17 USD");
  CHECK(text_of(convert(money("104.17", "USD"), currency("EUR"), euro_table())) == "100.00 EUR");
  CHECK(text_of(convert(money("1.0417", "USD"), currency("JPY"), euro_table())) == "151 JPY");
  CHECK(text_of(convert(money("1", "XAU"), currency("USD"), euro_table())) == "2618.31 USD");
  CHECK(text_of(convert(money("2618.31", "USD"), currency("XAU"), euro_table())) == "1.00 XAU");
}

TEST_CASE("convert: a nominal counts units of the priced side", "[rates][convert]") {
  RateTable rates = euro_table();
  rates.quotes.at(0).nominal = 100;  // 100 EUR = 104.17 USD
  rates.quotes.at(0).value = decimal("104.17");

  CHECK(text_of(convert(money("100", "EUR"), currency("USD"), rates)) == "104.17 USD");
  CHECK(text_of(convert(money("1.0417", "USD"), currency("JPY"), rates)) == "151 JPY");
}

TEST_CASE("convert: ties go to the even digit", "[rates][convert]") {
  RateTable rates = som_table();
  rates.quotes.at(0).value = decimal("1");

  CHECK(text_of(convert(money("0.125", "USD"), currency("KGS"), rates)) == "0.12 KGS");
  CHECK(text_of(convert(money("0.135", "USD"), currency("KGS"), rates)) == "0.14 KGS");
  CHECK(text_of(convert(money("-0.125", "USD"), currency("KGS"), rates)) == "-0.12 KGS");
}

TEST_CASE("convert: the same currency needs no rates and is rounded", "[rates][convert]") {
  CHECK(text_of(convert(money("2.345", "USD"), currency("USD"), som_table())) == "2.34 USD");
  CHECK(text_of(convert(money("5", "KGS"), currency("KGS"), som_table())) == "5.00 KGS");
  CHECK(text_of(convert(money("5.5", "JPY"), currency("JPY"), RateTable{})) == "6 JPY");
}

TEST_CASE("convert: a date takes the rates of its day", "[rates][convert]") {
  const auto on = [](Date date) {
    return text_of(convert(money("1", "USD"), currency("KGS"), som_table(), date));
  };

  CHECK(on({2031, 6, 12}) == "84.80 KGS");
  CHECK(on({2031, 6, 11}) == "84.50 KGS");
  CHECK(on({2031, 6, 9}) == "missing_field");
}

TEST_CASE("convert: says what the table lacks", "[rates][convert][error]") {
  RateTable without_base = som_table();
  without_base.base.reset();

  CHECK(text_of(convert(money("1", "USD"), currency("KGS"), without_base)) == "missing_field");
  CHECK(text_of(convert(money("1", "CHF"), currency("KGS"), som_table())) == "missing_field");
  CHECK(text_of(convert(money("1", "EUR"), currency("KGS"), som_table(), Date{2031, 6, 11})) ==
        "missing_field");
  CHECK(text_of(convert(money("1", "GBP"), currency("KGS"), som_table())) == "unknown_currency");
  CHECK(text_of(convert(money("1", "USD"), currency("GBP"), som_table())) == "unknown_currency");
}

TEST_CASE("convert: a result that nothing was rounded off is exact", "[rates][convert]") {
  const auto exact = [](std::string_view amount, std::string_view from, std::string_view result,
                        std::string_view to) {
    return is_exact(money(amount, from), money(result, to), som_table());
  };

  CHECK(exact("100", "USD", "8480.00", "KGS"));
  CHECK(exact("84.80", "KGS", "1.00", "USD"));
  CHECK(exact("2.50", "USD", "2.5", "USD"));
  CHECK_FALSE(exact("1", "KGS", "0.01", "USD"));
  CHECK_FALSE(exact("2.345", "USD", "2.34", "USD"));
  CHECK_FALSE(exact("1", "USD", "1.00", "GBP"));
}

TEST_CASE("convert: a result of 40 digits is the largest", "[rates][convert][error]") {
  RateTable rates = som_table();
  rates.quotes.at(0).value = decimal("10");
  const std::string nines_37(37, '9');

  CHECK(text_of(convert(money(nines_37, "USD"), currency("KGS"), rates)) == nines_37 + "0.00 KGS");
  CHECK(text_of(convert(money(nines_37 + "9", "USD"), currency("KGS"), rates)) == "out_of_range");
}

TEST_CASE("convert: a price for a gram of a metal converts nothing", "[rates][convert][error]") {
  RateTable rates = euro_table();
  rates.quotes.at(2).unit = courant::QuoteUnit::gram;

  CHECK(text_of(convert(money("1", "XAU"), currency("EUR"), rates)) == "missing_field");
  CHECK(text_of(convert(money("1", "USD"), currency("XAU"), rates)) == "missing_field");
}
