#include "renderers/rates_chart.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "courant/render.hpp"
#include "support/documents.hpp"
#include "support/node_stream.hpp"

using courant::Date;
using courant::RatesView;
using courant::RateTable;
using courant::RenderOptions;
using courant::test::currency;
using courant::test::flaw_of;
using courant::test::html_of;
using courant::test::occurrences;
using courant::test::quote;
using courant::test::rates_only;

namespace {

RateTable three_days() {
  return {.source = "NBKR",
          .base = currency("KGS"),
          .date = Date{2031, 6, 12},
          .quotes = {quote("USD", "84.80"), quote("EUR", "98.41")},
          .history = {{Date{2031, 6, 11}, {quote("USD", "84.50"), quote("EUR", "98.00")}},
                      {Date{2031, 6, 2}, {quote("USD", "84.65")}}}};
}

std::string chart_of(RateTable rates, RenderOptions options = {}) {
  options.rates_view = RatesView::chart;
  return render_html(rates_only(std::move(rates)), options);
}

}  // namespace

TEST_CASE("rates_chart: the line goes through the days in the right places",
          "[renderers][rates_chart]") {
  CHECK(chart_of(three_days())
            .contains(R"(<polyline class="courant-chart-line" points="0,500 900,1000 1000,0">)"));
}

TEST_CASE("rates_chart: the last day has a dot", "[renderers][rates_chart]") {
  CHECK(chart_of(three_days())
            .contains(R"(<line class="courant-chart-dot" x1="1000" y1="0" x2="1000" y2="0">)"));
}

TEST_CASE("rates_chart: each tick has a line across and a label, from the top",
          "[renderers][rates_chart]") {
  const std::string html = chart_of(three_days());

  CHECK(occurrences(html, R"(<line class="courant-chart-grid" x1="0" )") == 4);
  CHECK(html.contains(R"(y1="333" x2="1000" y2="333">)"));
  CHECK(html.contains(R"(<div class="courant-chart-values" aria-hidden="true"><span>84.8</span>)"
                      R"(<span>84.7</span><span>84.6</span><span>84.5</span></div>)"));
}

TEST_CASE("rates_chart: the other axis names first and last day", "[renderers][rates_chart]") {
  CHECK(chart_of(three_days())
            .contains(R"(<div class="courant-chart-days" aria-hidden="true">)"
                      R"(<time datetime="2031-06-02">Jun 2, 2031</time>)"
                      R"(<time datetime="2031-06-12">Jun 12, 2031</time></div>)"));
}

TEST_CASE("rates_chart: the drawing says in words what it shows", "[renderers][rates_chart]") {
  CHECK(chart_of(three_days())
            .contains(R"(<svg class="courant-chart-drawing" viewBox="0 0 1000 1000" )"
                      R"(preserveAspectRatio="none" role="img" aria-label=)"
                      R"("USD: June 2, 2031 – June 12, 2031 · 84.50 – 84.80">)"));
}

TEST_CASE("rates_chart: a table has every day, newest first", "[renderers][rates_chart]") {
  CHECK(chart_of(three_days())
            .contains(
                R"(<details class="courant-chart-data"><summary>Table</summary>)"
                R"(<table class="courant-rates-table"><caption>USD</caption><thead><tr>)"
                R"(<th scope="col">Date</th><th scope="col">Rate</th></tr></thead><tbody>)"
                R"(<tr><th scope="row"><time datetime="2031-06-12">Jun 12, 2031</time></th>)"
                R"(<td class="courant-rate-value"><data value="84.80">84.80</data></td></tr>)"));
}

TEST_CASE("rates_chart: the caption is the latest rate with its change, both directions if asked",
          "[renderers][rates_chart]") {
  RateTable rates = three_days();
  rates.quotes.at(0).previous = courant::test::decimal("84.50");

  const std::string html = chart_of(rates, {.inverse_rates = true});

  CHECK(html.contains(R"(<figcaption class="courant-chart-caption"><span )"
                      R"(class="courant-equation" dir="ltr">1 USD = )"));
  CHECK(html.contains(">+0.30</data>"));
  CHECK(html.contains("1&nbsp;KGS ≈ "));
}

TEST_CASE("rates_chart: day and source stand below", "[renderers][rates_chart]") {
  CHECK(chart_of(three_days())
            .ends_with(R"(</figure><p class="courant-rates-note"><time datetime="2031-06-12">)"
                       R"(June 12, 2031</time> · Source: NBKR</p></section>)"));
}

TEST_CASE("rates_chart: time runs from left to right in all languages",
          "[renderers][rates_chart]") {
  const std::string html = chart_of(three_days(), {.language = "fa"});

  CHECK(html.contains(R"(dir="rtl")"));
  CHECK(html.contains(R"(<div class="courant-chart-plot" dir="ltr">)"));
  CHECK(html.contains("<span>۸۴٫۸</span>"));
}

TEST_CASE("rates_chart: the node stream builds the tree that HTML text says",
          "[renderers][rates_chart]") {
  const auto document = rates_only(three_days());
  const RenderOptions options{.subject = courant::Subject::rates, .rates_view = RatesView::chart};

  const std::string html = render_html(document, options);

  CHECK(html_of(render_nodes(document, options)) == html);
  CHECK(flaw_of(html) == "");
}
