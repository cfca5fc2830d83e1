#include "renderers/rate_parts.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "courant/render.hpp"
#include "support/documents.hpp"

using courant::Quote;
using courant::RateDirection;
using courant::RatesView;
using courant::RateTable;
using courant::test::currency;
using courant::test::decimal;
using courant::test::quote;
using courant::test::rates_only;

namespace {

/// The first quote of `rates` as an equation, without markup.
std::string equation_of(RateTable rates, std::string_view language = "en", bool inverse = false) {
  const std::string html =
      render_html(rates_only(std::move(rates)), {.rates_view = RatesView::inline_text,
                                                 .inverse_rates = inverse,
                                                 .language = std::string(language)});
  std::string text;
  bool in_tag = false;
  for (const char c : html) {
    if (c == '<') in_tag = true;
    if (!in_tag) text += c;
    if (c == '>') in_tag = false;
  }
  return text;
}

Quote euro_rate() {
  Quote dollar = quote("USD", "1.08");
  dollar.direction = RateDirection::foreign_per_base;
  return dollar;
}

}  // namespace

TEST_CASE("rate_parts: an equation says what the source does, in its direction and units",
          "[renderers][rate_parts]") {
  Quote yen = quote("JPY", "58.10");
  yen.nominal = 100;

  CHECK(equation_of({.base = currency("KGS"), .quotes = {quote("USD", "84.80")}}, "ky") ==
        "1 USD = 84,80&nbsp;сом");
  CHECK(equation_of({.base = currency("KGS"), .quotes = {yen}}) == "100 JPY = 58.10&nbsp;KGS");
  CHECK(equation_of({.base = currency("EUR"), .quotes = {euro_rate()}}) ==
        "1&nbsp;EUR = 1.08&nbsp;USD");
}

TEST_CASE("rate_parts: without a base an equation says no more than is known",
          "[renderers][rate_parts]") {
  CHECK(equation_of({.quotes = {quote("USD", "84.80")}}) == "1 USD = 84.80");
  CHECK(equation_of({.quotes = {euro_rate()}}) == "USD 1.08");
}

TEST_CASE("rate_parts: a bank's two prices are no equation", "[renderers][rate_parts]") {
  const Quote euro{.currency = currency("EUR"), .buy = decimal("98.00"), .sell = decimal("98.90")};

  CHECK(equation_of({.base = currency("KGS"), .quotes = {euro}}) ==
        "1 EUR: Buy 98.00 · Sell 98.90&nbsp;KGS");
}

TEST_CASE("rate_parts: the other direction is exact or says that it is not",
          "[renderers][rate_parts]") {
  CHECK(equation_of({.base = currency("KGS"), .quotes = {quote("USD", "80")}}, "en", true)
            .ends_with("1&nbsp;KGS = 0.012500&nbsp;USD"));
  CHECK(equation_of({.base = currency("KGS"), .quotes = {quote("USD", "84.80")}}, "en", true)
            .ends_with("1&nbsp;KGS ≈ 0.011792&nbsp;USD"));
  CHECK(equation_of({.base = currency("EUR"), .quotes = {euro_rate()}}, "en", true)
            .ends_with("1 USD ≈ 0.92593&nbsp;EUR"));
}

TEST_CASE("rate_parts: a time of publication stands for the day", "[renderers][rate_parts]") {
  CHECK(equation_of({.published_at = courant::Timestamp{.date = {2031, 6, 12}},
                     .quotes = {quote("USD", "84.80")}}) == "1 USD = 84.80 (June 12, 2031)");
}
