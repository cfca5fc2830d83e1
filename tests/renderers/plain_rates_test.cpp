#include <catch2/catch_test_macros.hpp>

#include "courant/render.hpp"
#include "support/documents.hpp"

using courant::Document;
using courant::Quote;
using courant::RateTable;
using courant::Subject;
using courant::test::currency;
using courant::test::decimal;
using courant::test::headline_only;
using courant::test::quote;
using courant::test::rates_only;

TEST_CASE("plain_rates: rates are aligned lines above the article", "[renderers][plain_rates]") {
  Document document = headline_only("Headline");
  Quote yen = quote("JPY", "58.10");
  yen.nominal = 100;
  document.rates = RateTable{.source = "NBKR", .quotes = {quote("USD", "84.80"), yen}};

  CHECK(render_text(document) == "    USD 84.80\n100 JPY 58.10\nSource: NBKR\n\nHeadline\n");
}

TEST_CASE("plain_rates: rates of one width are code and value", "[renderers][plain_rates]") {
  CHECK(render_text(rates_only({.quotes = {quote("USD", "84.80"), quote("RUB", "1.19")}})) ==
        "USD 84.80\nRUB  1.19\n");
}

TEST_CASE("plain_rates: a change and a bank's two prices stand beside the code",
          "[renderers][plain_rates]") {
  Quote dollar = quote("USD", "84.80");
  dollar.change = decimal("0.10");
  const Quote euro{.currency = currency("EUR"), .buy = decimal("98.00"), .sell = decimal("98.90")};

  CHECK(render_text(rates_only({.quotes = {dollar}})) == "USD 84.80 +0.10\n");
  CHECK(render_text(rates_only({.quotes = {euro}})) == "EUR Buy 98.00 · Sell 98.90\n");
}

TEST_CASE("plain_rates: the rates alone leave the article out", "[renderers][plain_rates]") {
  Document document = headline_only("Headline");
  document.rates = RateTable{.quotes = {quote("USD", "84.80")}};

  CHECK(render_text(document, {.subject = Subject::rates}) == "USD 84.80\n");
}

TEST_CASE("plain_rates: digits, changes and warnings are those that are asked for",
          "[renderers][plain_rates]") {
  Quote dollar = quote("USD", "84.8041");
  dollar.change = decimal("0.1003");
  const courant::RenderOptions options{.subject = Subject::rates,
                                       .rate_change = courant::RateChange::percent,
                                       .rate_digits = 4,
                                       .max_age = 1,
                                       .now = courant::Timestamp{.date = {2031, 6, 12}}};

  CHECK(render_text(rates_only({.quotes = {dollar}}), options) ==
        "Undated: these rates may be old\n\nUSD 84.80 +0.12%\n");
}
