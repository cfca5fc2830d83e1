#include "renderers/quotes.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "support/documents.hpp"

using courant::change_of;
using courant::Decimal;
using courant::Quote;
using courant::RateDirection;
using courant::renderers::base_note;
using courant::renderers::columns_of;
using courant::renderers::format_change;
using courant::renderers::priced;
using courant::test::currency;
using courant::test::decimal;
using courant::test::quote;

TEST_CASE("quotes: what is priced has its units unless it is one", "[renderers][quotes]") {
  Quote yen = quote("JPY", "58.10");
  yen.nominal = 100;

  CHECK(priced(yen) == "100 JPY");
  CHECK(priced(quote("USD", "84.80")) == "USD");
}

TEST_CASE("quotes: a gram of a metal is said to be one", "[renderers][quotes]") {
  Quote gold = quote("XAU", "511.2");
  gold.unit = courant::QuoteUnit::gram;

  CHECK(priced(gold) == "1 g XAU");
  CHECK(courant::renderers::units_of(gold) == "1 g");
  CHECK(columns_of({.quotes = {gold}}).units);
}

TEST_CASE("quotes: a published change beats the one that can be reckoned", "[renderers][quotes]") {
  Quote dollar = quote("USD", "84.80");
  dollar.previous = decimal("84.70");

  CHECK(change_of(dollar)->to_string() == "0.10");
  dollar.change = decimal("0.1003");
  CHECK(change_of(dollar)->to_string() == "0.1003");
}

TEST_CASE("quotes: nothing to compare with is no change", "[renderers][quotes]") {
  const Quote dollar{.currency = currency("USD"), .previous = decimal("84.70")};

  CHECK_FALSE(change_of(dollar).has_value());
  CHECK_FALSE(change_of(quote("USD", "84.80")).has_value());
}

TEST_CASE("quotes: a change that needs too many digits is not shown",
          "[renderers][quotes][limit]") {
  Quote fitting = quote("USD", std::string(40, '9'));
  fitting.previous = decimal("1");
  Quote excessive = quote("USD", std::string(40, '9'));
  excessive.previous = decimal("0.1");

  CHECK(change_of(fitting)->to_string() == std::string(39, '9') + "8");
  CHECK_FALSE(change_of(excessive).has_value());
}

TEST_CASE("quotes: a rise has a sign as a fall has", "[renderers][quotes]") {
  CHECK(format_change(decimal("0.10"), "en") == "+0.10");
  CHECK(format_change(decimal("-0.10"), "en") == "-0.10");
  CHECK(format_change(decimal("0.00"), "en") == "0.00");
  CHECK(format_change(decimal("0.10"), "ky") == "+0,10");
}

TEST_CASE("quotes: a sign stays in front of its number where text runs from right to left",
          "[renderers][quotes]") {
  CHECK(format_change(decimal("0.10"), "ar") == "\u200E+0.10");
  CHECK(format_change(decimal("-0.10"), "ar") == "\u200E-0.10");
}

TEST_CASE("quotes: the note on the base tells which side the values are of",
          "[renderers][quotes]") {
  Quote dollar = quote("USD", "1.08");

  CHECK(base_note({.base = currency("KGS"), .quotes = {dollar}}, "ru") == "в сом");
  dollar.direction = RateDirection::foreign_per_base;
  CHECK(base_note({.base = currency("EUR"), .quotes = {dollar}}, "ru") == "1 EUR =");
}

TEST_CASE("quotes: an unknown base, no quotes or both directions give no note",
          "[renderers][quotes]") {
  Quote dollar = quote("USD", "1.08");
  dollar.direction = RateDirection::foreign_per_base;

  CHECK(base_note({.quotes = {dollar}}, "en").empty());
  CHECK(base_note({.base = currency("EUR")}, "en").empty());
  CHECK(
      base_note({.base = currency("EUR"), .quotes = {dollar, quote("RUB", "1.19")}}, "en").empty());
}

TEST_CASE("quotes: a column is needed if one row has it", "[renderers][quotes]") {
  Quote yen{.currency = currency("JPY"), .nominal = 100, .sell = decimal("58.30")};
  const auto columns = columns_of({.quotes = {quote("USD", "84.80"), yen}});

  CHECK(columns.units);
  CHECK(columns.value);
  CHECK_FALSE(columns.buy);
  CHECK(columns.sell);
  CHECK_FALSE(columns.change);
}
