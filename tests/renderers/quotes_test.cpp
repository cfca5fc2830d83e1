#include "renderers/quotes.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "support/documents.hpp"

using courant::change_of;
using courant::Decimal;
using courant::Quote;
using courant::RateChange;
using courant::RateDirection;
using courant::RatesView;
using courant::RenderOptions;
using courant::renderers::base_note;
using courant::renderers::columns_of;
using courant::renderers::format_change;
using courant::renderers::inverse_note;
using courant::renderers::inverse_of;
using courant::renderers::priced;
using courant::renderers::shortened;
using courant::renderers::shown_change;
using courant::renderers::unit_name;
using courant::test::currency;
using courant::test::decimal;
using courant::test::quote;

TEST_CASE("quotes: what is priced has its units unless it is one", "[renderers][quotes]") {
  Quote yen = quote("JPY", "58.10");
  yen.nominal = 100;

  CHECK(priced(yen, "en") == "100 JPY");
  CHECK(priced(yen, "fa") == "۱۰۰ JPY");
  CHECK(priced(quote("USD", "84.80"), "en") == "USD");
}

TEST_CASE("quotes: a gram of a metal is said to be one", "[renderers][quotes]") {
  Quote gold = quote("XAU", "511.2");
  gold.unit = courant::QuoteUnit::gram;

  CHECK(priced(gold, "en") == "1 g XAU");
  CHECK(courant::renderers::units_of(gold) == "1 g");
  CHECK(columns_of({.quotes = {gold}}, RenderOptions{}).units);
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
  CHECK(format_change(decimal("0.10"), RenderOptions{}, "en") == "+0.10");
  CHECK(format_change(decimal("-0.10"), RenderOptions{}, "en") == "-0.10");
  CHECK(format_change(decimal("0.00"), RenderOptions{}, "en") == "0.00");
  CHECK(format_change(decimal("0.10"), RenderOptions{}, "ky") == "+0,10");
}

TEST_CASE("quotes: a sign stays in front of its number where text runs from right to left",
          "[renderers][quotes]") {
  CHECK(format_change(decimal("0.10"), RenderOptions{}, "ar") == "\u200E+0.10");
  CHECK(format_change(decimal("-0.10"), RenderOptions{}, "ar") == "\u200E-0.10");
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
  const auto columns = columns_of({.quotes = {quote("USD", "84.80"), yen}}, RenderOptions{});

  CHECK(columns.units);
  CHECK(columns.value);
  CHECK_FALSE(columns.buy);
  CHECK(columns.sell);
  CHECK_FALSE(columns.change);
}

TEST_CASE("quotes: a unit is called by its sign where that is a word", "[renderers][quotes]") {
  CHECK(unit_name(currency("KGS"), "ky") == "сом");
  CHECK(unit_name(currency("KGS"), "en") == "KGS");
  CHECK(unit_name(currency("USD"), "en") == "USD");
  CHECK(unit_name(currency("EUR"), "de") == "EUR");
  CHECK(unit_name(currency("GBP"), "en") == "GBP");
  CHECK(unit_name(currency("PLN"), "pl") == "zł");
}

TEST_CASE("quotes: digits before the point are never rounded", "[renderers][quotes]") {
  const RenderOptions three{.rate_digits = 3};

  CHECK(shortened(decimal("84.8041"), three).to_string() == "84.8");
  CHECK(shortened(decimal("12345.67"), three).to_string() == "12346");
  CHECK(shortened(decimal("0.0561234"), three).to_string() == "0.0561");
  CHECK(shortened(decimal("1.2"), three).to_string() == "1.2");
  CHECK(shortened(decimal("84.8041"), RenderOptions{}).to_string() == "84.8041");
}

TEST_CASE("quotes: an inverse has five digits or as many as are asked for, and says if it is exact",
          "[renderers][quotes]") {
  CHECK(inverse_of(quote("USD", "84.80"), {})->value.to_string() == "0.011792");
  CHECK_FALSE(inverse_of(quote("USD", "84.80"), {})->exact);
  CHECK(inverse_of(quote("USD", "84.80"), {.rate_digits = 2})->value.to_string() == "0.012");
  CHECK(inverse_of(quote("USD", "80"), {})->exact);
  CHECK_FALSE(inverse_of({.currency = currency("USD")}, {}).has_value());
}

TEST_CASE("quotes: a change is shown in the form that is asked for", "[renderers][quotes]") {
  Quote dollar = quote("USD", "84.8041");
  dollar.change = decimal("0.1234");

  CHECK(shown_change(dollar, {})->to_string() == "0.1234");
  CHECK(shown_change(dollar, {.rate_digits = 4})->to_string() == "0.12");
  CHECK(shown_change(dollar, {.rate_change = RateChange::percent})->to_string() == "0.15");
  CHECK_FALSE(shown_change(dollar, {.rate_change = RateChange::none}).has_value());
}

TEST_CASE("quotes: inside a sentence no change is shown unless it is asked for",
          "[renderers][quotes]") {
  Quote dollar = quote("USD", "84.80");
  dollar.change = decimal("0.10");

  CHECK_FALSE(shown_change(dollar, {.rates_view = RatesView::inline_text}).has_value());
}

TEST_CASE("quotes: the note on inverses names the side they are of", "[renderers][quotes]") {
  Quote dollar = quote("USD", "1.08");

  CHECK(inverse_note({.base = currency("KGS"), .quotes = {dollar}}, "ru") == "За 1 сом");
  CHECK(inverse_note({.quotes = {dollar}}, "ru").empty());
  dollar.direction = RateDirection::foreign_per_base;
  CHECK(inverse_note({.base = currency("KGS"), .quotes = {dollar}}, "ru") == "в сом");
}

TEST_CASE("quotes: inverses need a base and one direction", "[renderers][quotes]") {
  const RenderOptions both{.inverse_rates = true};
  Quote euro = quote("EUR", "1.08");
  euro.direction = RateDirection::foreign_per_base;
  const Quote dollar = quote("USD", "84.80");

  CHECK(columns_of({.base = currency("KGS"), .quotes = {dollar}}, both).inverse);
  CHECK_FALSE(columns_of({.base = currency("KGS"), .quotes = {dollar}}, {}).inverse);
  CHECK_FALSE(columns_of({.quotes = {dollar}}, both).inverse);
  CHECK_FALSE(columns_of({.base = currency("KGS"), .quotes = {dollar, euro}}, both).inverse);
}
