#include "renderers/rates_table.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "courant/render.hpp"
#include "support/documents.hpp"

using courant::Quote;
using courant::RatesView;
using courant::RateTable;
using courant::RenderOptions;
using courant::test::currency;
using courant::test::decimal;
using courant::test::quote;
using courant::test::rates_only;

namespace {

std::string table_of(RateTable rates, RenderOptions options = {}) {
  options.rates_view = RatesView::table;
  return render_html(rates_only(std::move(rates)), options);
}

}  // namespace

TEST_CASE("rates_table: it has a caption, scopes and the columns it needs",
          "[renderers][rates_table]") {
  CHECK(table_of({.quotes = {quote("USD", "84.80")}})
            .contains(R"(<div class="courant-rates-scroll">)"
                      R"(<table class="courant-rates-table"><caption>Exchange rates</caption>)"
                      R"(<thead><tr><th scope="col">Currency</th><th scope="col">Rate</th></tr>)"
                      R"(</thead><tbody><tr>)"
                      R"(<th class="courant-rate-code" scope="row" translate="no">USD</th>)"
                      R"(<td class="courant-rate-value"><data value="84.80">84.80</data></td>)"
                      R"(</tr></tbody></table></div>)"));
}

TEST_CASE("rates_table: a column that one row needs is empty in the others",
          "[renderers][rates_table]") {
  Quote dollar = quote("USD", "84.80");
  dollar.change = decimal("0.10");
  Quote yen = quote("JPY", "58.10");
  yen.nominal = 100;
  const Quote euro{.currency = currency("EUR"), .buy = decimal("98.00"), .sell = decimal("98.90")};

  const std::string html = table_of({.quotes = {dollar, yen, euro}});

  CHECK(html.contains(R"(<th scope="col">Currency</th><th scope="col">Units</th>)"
                      R"(<th scope="col">Rate</th><th scope="col">Buy</th>)"
                      R"(<th scope="col">Sell</th><th scope="col">Change</th>)"));
  CHECK(html.contains(R"(>JPY</th><td class="courant-rate-units"><data value="100">100</data></td>)"
                      R"(<td class="courant-rate-value"><data value="58.10">58.10</data></td>)"
                      R"(<td class="courant-rate-value"></td><td class="courant-rate-value"></td>)"
                      R"(<td class="courant-rate-change"></td></tr>)"));
}

TEST_CASE("rates_table: units are in the digits of the language", "[renderers][rates_table]") {
  Quote yen = quote("JPY", "58.10");
  yen.nominal = 100;

  CHECK(
      table_of({.quotes = {yen}}, {.language = "fa"}).contains(R"(<data value="100">۱۰۰</data>)"));
}

TEST_CASE("rates_table: the other direction is a column that says what it is for",
          "[renderers][rates_table]") {
  const std::string html = table_of({.base = currency("KGS"), .quotes = {quote("USD", "84.80")}},
                                    {.inverse_rates = true});

  CHECK(html.contains(R"(<th scope="col">For 1 KGS</th>)"));
  CHECK(html.contains(
      R"(<td class="courant-rate-inverse"><data value="0.011792">0.011792</data></td>)"));
}
