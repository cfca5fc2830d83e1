#include "renderers/rates.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "courant/render.hpp"
#include "support/documents.hpp"

using courant::Date;
using courant::Document;
using courant::Quote;
using courant::RateDirection;
using courant::RatesView;
using courant::RateTable;
using courant::RenderOptions;
using courant::Subject;
using courant::test::currency;
using courant::test::decimal;
using courant::test::headline_only;
using courant::test::quote;
using courant::test::rates_only;

namespace {

Quote changed(std::string_view change) {
  Quote dollar = quote("USD", "84.80");
  dollar.change = decimal(change);
  return dollar;
}

Quote bought_and_sold() {
  return {.currency = currency("EUR"), .buy = decimal("98.00"), .sell = decimal("98.90")};
}

std::string view_of(RateTable rates, RatesView view) {
  return render_html(rates_only(std::move(rates)), {.rates_view = view});
}

RateTable som_table() {
  return {.source = "NBKR",
          .base = currency("KGS"),
          .date = Date{2031, 6, 12},
          .quotes = {changed("0.10"), quote("RUB", "1.19")}};
}

std::string list_of(RateTable rates) { return render_html(rates_only(std::move(rates))); }

}  // namespace

TEST_CASE("rates: a list has a term and a value for each quote", "[renderers][rates]") {
  CHECK(
      list_of({.quotes = {quote("USD", "84.80"), quote("RUB", "1.19")}}) ==
      R"(<section class="courant-rates" role="group" lang="en" dir="ltr" aria-label="Exchange rates">)"
      R"(<dl class="courant-rates-list">)"
      R"(<div class="courant-rate"><dt class="courant-rate-code" translate="no">USD</dt>)"
      R"(<dd class="courant-rate-value"><data value="84.80">84.80</data></dd></div>)"
      R"(<div class="courant-rate"><dt class="courant-rate-code" translate="no">RUB</dt>)"
      R"(<dd class="courant-rate-value"><data value="1.19">1.19</data></dd></div>)"
      R"(</dl></section>)");
}

TEST_CASE("rates: numbers are shown in the document's language", "[renderers][rates]") {
  Document document = rates_only({.quotes = {quote("JPY", "58.10")}});
  document.rates->quotes.at(0).nominal = 100;
  document.language = "ky";

  const std::string html = render_html(document);

  CHECK(html.contains(R"(lang="ky" dir="ltr" aria-label="Валюта курстары")"));
  CHECK(html.contains(">100 JPY</dt>"));
  CHECK(html.contains(R"(<data value="58.10">58,10</data>)"));
}

TEST_CASE("rates: the language of labels can be another", "[renderers][rates]") {
  const std::string html =
      render_html(rates_only({.quotes = {quote("USD", "84.80")}}), {.language = "ru"});

  CHECK(html.contains(R"(lang="ru" dir="ltr" aria-label="Курсы валют")"));
  CHECK(html.contains(">84,80</data>"));
}

TEST_CASE("rates: a language written from the right sets the direction", "[renderers][rates]") {
  Document document = rates_only({.quotes = {quote("USD", "84.80")}});
  document.language = "ar";

  CHECK(render_html(document).contains(R"(lang="ar" dir="rtl")"));
}

TEST_CASE("rates: a change is told by sign, arrow, class and word", "[renderers][rates]") {
  CHECK(list_of({.quotes = {changed("0.10")}})
            .contains("<dd class=\"courant-rate-change courant-up\">"
                      "<span class=\"courant-arrow\" aria-hidden=\"true\">▲</span> "
                      "<data value=\"0.10\">+0.10</data> "
                      "<span class=\"courant-hidden\">up</span></dd>"));
  CHECK(list_of({.quotes = {changed("-0.10")}})
            .contains("▼</span> <data value=\"-0.10\">-0.10</data> "
                      "<span class=\"courant-hidden\">down</span>"));
  CHECK(list_of({.quotes = {changed("0.00")}})
            .contains(R"(courant-flat"><data value="0.00">0.00</data> )"
                      R"(<span class="courant-hidden">unchanged</span>)"));
}

TEST_CASE("rates: a change nobody published is taken from the fixing before",
          "[renderers][rates]") {
  Quote dollar = quote("USD", "84.80");
  dollar.previous = decimal("84.9");

  CHECK(list_of({.quotes = {dollar}}).contains(">-0.10</data>"));
}

TEST_CASE("rates: without a value the bank's two prices are shown", "[renderers][rates]") {
  CHECK(list_of({.quotes = {bought_and_sold()}})
            .contains(R"(<dd class="courant-rate-value">Buy <data value="98.00">98.00</data>)"
                      R"( · Sell <data value="98.90">98.90</data></dd>)"));
}

TEST_CASE("rates: a quote of another day says which", "[renderers][rates]") {
  Quote old = quote("USD", "84.80");
  old.date = Date{2031, 6, 9};

  CHECK(list_of({.quotes = {old}})
            .contains(R"(</data> <time class="courant-rate-date" datetime="2031-06-09">)"));
}

TEST_CASE("rates: the note says base, day and source", "[renderers][rates]") {
  const std::string html = list_of({.source = "NBKR",
                                    .base = currency("KGS"),
                                    .date = Date{2031, 6, 12},
                                    .quotes = {quote("USD", "84.80")}});

  CHECK(html.contains(R"(<p class="courant-rates-note">in )"));
  CHECK(html.contains(R"( · <time datetime="2031-06-12">June 12, 2031</time> · Source: NBKR</p>)"));
}

TEST_CASE("rates: the note has what is known and no separator more", "[renderers][rates]") {
  CHECK(list_of({.source = "NBKR", .quotes = {quote("USD", "84.80")}})
            .contains(R"(<p class="courant-rates-note">Source: NBKR</p>)"));
}

TEST_CASE("rates: without a day the time of publication is shown", "[renderers][rates]") {
  CHECK(list_of({.published_at = courant::Timestamp{.date = {2031, 6, 12}},
                 .quotes = {quote("USD", "84.80")}})
            .contains(R"(<time datetime="2031-06-12">June 12, 2031</time></p>)"));
}

TEST_CASE("rates: foreign units per base are told from values in the base", "[renderers][rates]") {
  Quote dollar = quote("USD", "1.08");
  dollar.direction = RateDirection::foreign_per_base;

  CHECK(list_of({.base = currency("EUR"), .quotes = {dollar}})
            .contains(R"(<p class="courant-rates-note">1 EUR =</p>)"));
  CHECK_FALSE(list_of({.base = currency("EUR"), .quotes = {dollar, quote("RUB", "1.19")}})
                  .contains("courant-rates-note"));
}

TEST_CASE("rates: both directions are shown if they are asked for", "[renderers][rates]") {
  const std::string html = render_html(rates_only(som_table()), {.inverse_rates = true});

  CHECK(html.contains(
      R"(<dd class="courant-rate-inverse"><span class="courant-equation" dir="ltr">)"
      "1&nbsp;KGS \u2248 <data value=\"0.011792\">0.011792</data>&nbsp;USD</span></dd>"));
}

TEST_CASE("rates: without a base there is no other direction", "[renderers][rates]") {
  const RateTable rates{.quotes = {quote("USD", "84.80")}};

  CHECK_FALSE(render_html(rates_only(rates), {.inverse_rates = true}).contains("inverse"));
}

TEST_CASE("rates: fewer digits are shown, and the published ones kept for scripts",
          "[renderers][rates]") {
  CHECK(render_html(rates_only({.quotes = {quote("USD", "84.8041")}}), {.rate_digits = 4})
            .contains(R"(<data value="84.8041">84.80</data>)"));
}

TEST_CASE("rates: changes can be in percent or left out", "[renderers][rates]") {
  using courant::RateChange;

  CHECK(render_html(rates_only(som_table()), {.rate_change = RateChange::percent})
            .contains(R"(<data value="0.12">+0.12%</data>)"));
  CHECK_FALSE(render_html(rates_only(som_table()), {.rate_change = RateChange::none})
                  .contains("courant-rate-change"));
}

TEST_CASE("rates: inside a sentence the first rate is an equation with day and source",
          "[renderers][rates]") {
  CHECK(view_of(som_table(), RatesView::inline_text) ==
        R"(<span class="courant-rates courant-inline" lang="en" dir="ltr">)"
        R"(<span class="courant-equation" dir="ltr">1 USD = <data value="84.80">84.80</data>)"
        R"(&nbsp;KGS</span> <span class="courant-rates-note">()"
        R"(<time datetime="2031-06-12">June 12, 2031</time> · NBKR)</span></span>)");
}

TEST_CASE("rates: inside a sentence a change is shown if it is asked for", "[renderers][rates]") {
  const RenderOptions options{.rates_view = RatesView::inline_text,
                              .rate_change = courant::RateChange::absolute,
                              .inverse_rates = true};

  const std::string html = render_html(rates_only(som_table()), options);

  CHECK(html.contains(R"(</span> <span class="courant-rate-change courant-up">)"));
  CHECK(html.contains(" · <span class=\"courant-equation\" dir=\"ltr\">1&nbsp;KGS \u2248 "));
}

TEST_CASE("rates: inside a sentence there is no note on what is not known", "[renderers][rates]") {
  CHECK_FALSE(
      view_of({.quotes = {quote("USD", "84.80")}}, RatesView::inline_text).contains("note"));
}

TEST_CASE("rates: a ticker is a strip that the keyboard reaches, with words for its button",
          "[renderers][rates]") {
  CHECK(view_of(som_table(), RatesView::ticker)
            .contains(R"(<div class="courant-ticker" role="group" tabindex="0" )"
                      R"(aria-label="Exchange rates" data-pause="Pause" data-resume="Resume">)"
                      R"(<dl class="courant-rates-list courant-ticker-track"><div)"));
}

TEST_CASE("rates: a chart of one day is a list", "[renderers][rates]") {
  CHECK(view_of(som_table(), RatesView::chart).contains(R"(<dl class="courant-rates-list">)"));
}

TEST_CASE("rates: what makes them doubtful stands above them in words", "[renderers][rates]") {
  const RenderOptions options{
      .subject = Subject::rates, .max_age = 24, .now = courant::Timestamp{.date = {2031, 6, 17}}};

  CHECK(render_html(rates_only(som_table()), options)
            .contains(R"(aria-label="Exchange rates"><p class="courant-warning" part="warning">)"
                      R"(Out of date: these are the rates of June 12, 2031</p><dl)"));
}

TEST_CASE("rates: an article says nothing of the age of its rates", "[renderers][rates]") {
  Document document = headline_only("A");
  document.rates = som_table();
  document.complete = false;

  CHECK_FALSE(render_html(document).contains("courant-warning"));
}

TEST_CASE("rates: a page's rates stand above its article", "[renderers][rates]") {
  Document document = headline_only("A");
  document.rates = RateTable{.quotes = {quote("USD", "84.80")}};

  CHECK(render_html(document).contains(R"(</section><article)"));
  CHECK(render_html(document, {.show = {.rates = false}}).starts_with("<article"));
}

TEST_CASE("rates: alone, each class is a part too", "[renderers][rates]") {
  const RenderOptions options{.subject = Subject::rates};
  const std::string html = render_html(rates_only({.quotes = {changed("0.10")}}), options);

  CHECK(html.starts_with(R"(<section class="courant-rates" part="rates" role="group")"));
  CHECK(html.contains(R"(class="courant-rate-change courant-up" part="rate-change up")"));
}

TEST_CASE("rates: nothing without quotes", "[renderers][rates]") {
  const RenderOptions options{.subject = Subject::rates};

  CHECK(render_html(rates_only({.source = "NBKR"}), options).empty());
  CHECK(render_html(headline_only("A"), options).empty());
  CHECK(render_text(headline_only("A"), options).empty());
  CHECK(render_json(headline_only("A"), options).empty());
}
