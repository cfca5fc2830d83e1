#include <catch2/catch_test_macros.hpp>
#include <string>

#include "courant/render.hpp"

using courant::Currency;
using courant::Date;
using courant::Decimal;
using courant::Diagnostic;
using courant::DiagnosticCode;
using courant::Document;
using courant::Error;
using courant::ErrorCode;
using courant::render_report;
using courant::Severity;

namespace {

Document with_diagnostics(std::size_t count) {
  Document document{.language = "en"};
  document.diagnostics.assign(
      count, Diagnostic{Severity::warning, DiagnosticCode::invalid_rate, {4, 2, 1}, "a message"});
  return document;
}

}  // namespace

TEST_CASE("report: an empty document has its language and empty lists", "[renderers][report]") {
  CHECK(render_report(Document{.language = "ky", .complete = false}) ==
        R"({"language":"ky","complete":false,"articles":[],"diagnostics":[],)"
        R"("truncatedDiagnostics":0})");
}

TEST_CASE("report: articles are named by headline, language and time", "[renderers][report]") {
  Document document{.language = "en"};
  document.articles.resize(2);
  document.articles[0].headline = "First";
  document.articles[0].language = "en";
  document.articles[0].published = {Date{2031, 6, 12}, {}, {}};
  document.articles[1].language = "ru";

  CHECK(render_report(document).contains(
      R"("articles":[{"headline":"First","language":"en","published":"2031-06-12"},)"
      R"({"language":"ru"}])"));
}

TEST_CASE("report: rates are counted, with base, day and source", "[renderers][report]") {
  Document document{.language = "en"};
  document.rates.emplace();
  document.rates->base = Currency::from_code("KGS");
  document.rates->date = Date{2031, 6, 12};
  document.rates->source = "A \"bank\"";
  document.rates->quotes.push_back(
      {.currency = *Currency::from_code("USD"), .value = Decimal::from_integer(87)});

  CHECK(render_report(document).contains(
      R"("rates":{"base":"KGS","date":"2031-06-12","source":"A \"bank\"","count":1})"));
}

TEST_CASE("report: rates that may not be today's say why", "[renderers][report]") {
  Document document{.language = "en"};
  document.rates.emplace();

  CHECK(render_report(document, {.max_age = 1, .now = courant::Timestamp{.date = {2031, 6, 12}}})
            .contains(R"("rates":{"count":0,"stale":"undated"})"));
}

TEST_CASE("report: a conversion has what a converter shows and submits", "[renderers][report]") {
  Document document{.language = "en"};
  document.rates.emplace();
  document.rates->base = Currency::from_code("KGS");
  document.rates->quotes.push_back(
      {.currency = *Currency::from_code("USD"), .value = Decimal::from_integer(80)});
  courant::RenderOptions options{.subject = courant::Subject::conversion};
  options.conversion.amount = "1,000";

  CHECK(render_report(document, options)
            .contains(R"("conversion":{"language":"en","from":"USD","to":"KGS","amount":"1000",)"
                      "\"result\":\"80000.00\",\"text\":\"80,000.00\u00A0KGS\","
                      R"("exact":true,"currencies":["KGS","USD"],)"
                      R"("labels":{"name":"Currency converter",)"
                      R"("amount":"Amount","from":"From","to":"To","swap":"Swap currencies",)"
                      R"("copy":"Copy","copied":"Copied"}})"));
  options.conversion.amount = "x";
  CHECK(
      render_report(document, options)
          .contains(R"("problem":"no-amount","message":"Write an amount, for example 1,234.50")"));
}

TEST_CASE("report: with the nodes it is the same as alone", "[renderers][report]") {
  Document document{.language = "en"};
  document.rates.emplace();
  document.rates->base = Currency::from_code("KGS");
  const courant::RenderOptions options{.subject = courant::Subject::conversion};

  const courant::Rendering rendering = render_with_report(document, options);

  CHECK(rendering.report == render_report(document, options));
  CHECK(rendering.nodes.text == render_nodes(document, options).text);
  CHECK(rendering.nodes.operations == render_nodes(document, options).operations);
}

TEST_CASE("report: a diagnostic says what, how bad and where", "[renderers][report]") {
  CHECK(render_report(with_diagnostics(1))
            .contains(R"("diagnostics":[{"severity":"warning","code":"invalid-rate",)"
                      R"("message":"a message","offset":4,"line":2,"column":1}])"));
}

TEST_CASE("report: a hundred diagnostics are told, the rest are counted", "[renderers][report]") {
  CHECK(render_report(with_diagnostics(100)).ends_with(R"("truncatedDiagnostics":0})"));
  CHECK(render_report(with_diagnostics(101)).ends_with(R"("truncatedDiagnostics":1})"));
}

TEST_CASE("report: a failure says why and where", "[renderers][report][error]") {
  CHECK(render_report(Error{ErrorCode::too_large, {.offset = 9, .line = 3, .column = 2}, "\x01"}) ==
        R"({"error":{"code":"too_large","message":"\u0001","offset":9,"line":3,"column":2}})");
}
