#include "renderers/conversion.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "courant/render.hpp"
#include "support/documents.hpp"

using courant::ConversionRequest;
using courant::Date;
using courant::RateTable;
using courant::RenderOptions;
using courant::Subject;
using courant::renderers::answer;
using courant::renderers::Conversion;
using courant::renderers::ConversionProblem;
using courant::renderers::format_result;
using courant::renderers::name_of;
using courant::test::currency;
using courant::test::decimal;
using courant::test::quote;
using courant::test::rates_only;

namespace {

RateTable som_rates() {
  return {.source = "NBKR",
          .base = currency("KGS"),
          .date = Date{2031, 6, 12},
          .quotes = {quote("USD", "84.80"), quote("EUR", "98.41")}};
}

Conversion asked(const ConversionRequest& request, std::string_view language = "en") {
  return answer(request, som_rates(), language);
}

std::string html_of(ConversionRequest request, std::string language = "en") {
  RenderOptions options{.subject = Subject::conversion, .language = std::move(language)};
  options.conversion = std::move(request);
  return render_html(rates_only(som_rates()), options);
}

}  // namespace

TEST_CASE("conversion: blanks are the first currency and the base", "[renderers][conversion]") {
  const Conversion conversion = asked({.amount = "100"});

  CHECK(conversion.from == currency("USD"));
  CHECK(conversion.to == currency("KGS"));
  CHECK(conversion.result->amount.to_string() == "8480.00");
}

TEST_CASE("conversion: the amount is read as the language writes it", "[renderers][conversion]") {
  CHECK(asked({.amount = "1,234.5"}).amount->to_string() == "1234.5");
  CHECK(asked({.amount = "1 234,5"}, "ru").amount->to_string() == "1234.5");
}

TEST_CASE("conversion: what has two meanings is asked back with both", "[renderers][conversion]") {
  const Conversion conversion = asked({.amount = "1.234"}, "ru");

  CHECK(conversion.problem == ConversionProblem::two_readings);
  CHECK_FALSE(conversion.result.has_value());
  CHECK(conversion.message == "Это можно понять двояко: 1\u00A0234 / 1,234. Уточните сумму.");
}

TEST_CASE("conversion: what is no amount gets an example", "[renderers][conversion]") {
  const Conversion conversion = asked({.amount = "a lot"}, "ky");

  CHECK(conversion.problem == ConversionProblem::no_amount);
  CHECK(conversion.message == "Сумманы жазыңыз, мисалы 1\u00A0234,50");
}

TEST_CASE("conversion: a pair without a rate is named, also before an amount is written",
          "[renderers][conversion]") {
  const Conversion conversion = asked({.from = currency("GBP")});

  CHECK(conversion.problem == ConversionProblem::no_rate);
  CHECK(conversion.message == "No rate for GBP → KGS");
}

TEST_CASE("conversion: an amount with too many digits to convert is none",
          "[renderers][conversion]") {
  const Conversion conversion = asked({.amount = std::string(40, '9')});

  CHECK(conversion.problem == ConversionProblem::no_amount);
  CHECK_FALSE(conversion.result.has_value());
}

TEST_CASE("conversion: rates without a base are converted with by nobody",
          "[renderers][conversion]") {
  const RateTable rates{.quotes = {quote("USD", "84.80"), quote("EUR", "98.41")}};

  const Conversion blank = answer({.amount = "1"}, rates, "en");
  CHECK(blank.problem == ConversionProblem::no_base);
  CHECK(blank.message == "The rates do not say which currency they are in");
  CHECK_FALSE(blank.result.has_value());
  const Conversion crossed = answer({.amount = "1", .to = currency("EUR")}, rates, "en");
  CHECK(crossed.problem == ConversionProblem::no_base);
  CHECK_FALSE(crossed.result.has_value());
}

TEST_CASE("conversion: no amount is no problem", "[renderers][conversion]") {
  const Conversion conversion = asked({});

  CHECK(conversion.problem == ConversionProblem::none);
  CHECK_FALSE(conversion.result.has_value());
}

TEST_CASE("conversion: a result has its amount, its rate, day and source",
          "[renderers][conversion]") {
  CHECK(html_of({.amount = "100"}) ==
        R"(<div class="courant-conversion" part="conversion" lang="en" dir="ltr">)"
        R"(<p class="courant-conversion-result" part="conversion-result">)"
        R"(<span class="courant-equation" part="equation" dir="ltr">100&nbsp;USD = )"
        R"(<strong><data value="8480.00">8,480.00</data>&nbsp;KGS</strong></span></p>)"
        R"(<p class="courant-rates-note" part="rates-note">)"
        R"(<span class="courant-equation" part="equation" dir="ltr">1 USD = )"
        R"(<data value="84.80">84.80</data>&nbsp;KGS</span> · )"
        R"(<time datetime="2031-06-12">June 12, 2031</time> · Source: NBKR</p></div>)");
}

TEST_CASE("conversion: a result that was rounded does not pass for equal",
          "[renderers][conversion]") {
  CHECK(asked({.amount = "100"}).exact);
  CHECK_FALSE(asked({.amount = "0.333"}).exact);
  CHECK(html_of({.amount = "0.333"}).contains("0.333&nbsp;USD ≈ <strong><data value=\"28.24\">"));
}

TEST_CASE("conversion: into the base's opposite the rate stays as published",
          "[renderers][conversion]") {
  const std::string html =
      html_of({.amount = "100", .from = currency("KGS"), .to = currency("USD")});

  CHECK(html.contains("<strong><data value=\"1.18\">1.18</data>&nbsp;USD</strong>"));
  CHECK(html.contains("1 USD = <data value=\"84.80\">"));
}

TEST_CASE("conversion: a rate across the base is marked as rounded", "[renderers][conversion]") {
  CHECK(html_of({.amount = "1", .from = currency("EUR"), .to = currency("USD")})
            .contains("1 EUR ≈ <data value=\"1.16050\">1.16050</data>&nbsp;USD"));
}

TEST_CASE("conversion: a rate across the base that needs no rounding is equal",
          "[renderers][conversion]") {
  RateTable rates = som_rates();
  rates.quotes = {quote("USD", "84.00"), quote("EUR", "105.00")};
  const RenderOptions options{
      .subject = Subject::conversion,
      .conversion = {.amount = "1", .from = currency("EUR"), .to = currency("USD")}};

  CHECK(render_html(rates_only(rates), options).contains("1 EUR = <data value=\"1.25000\">"));
}

TEST_CASE("conversion: a problem is said in the place of the result", "[renderers][conversion]") {
  const std::string html = html_of({.amount = "x<y"});

  CHECK(html.contains(R"(<p class="courant-problem" part="problem">Write an amount)"));
  CHECK_FALSE(html.contains("courant-conversion-result"));
}

TEST_CASE("conversion: a currency into itself needs no rate", "[renderers][conversion]") {
  const std::string html = html_of({.amount = "5", .from = currency("USD"), .to = currency("USD")});

  CHECK(html.contains("<strong><data value=\"5.00\">"));
  CHECK_FALSE(html.contains("84.80"));
}

TEST_CASE("conversion: a result for copying keeps its digits and unit", "[renderers][conversion]") {
  CHECK(format_result({.amount = decimal("8480.00"), .currency = currency("KGS")}, "ru") ==
        "8\u00A0480,00\u00A0сом");
}

TEST_CASE("conversion: each problem has a name for reports", "[renderers][conversion]") {
  CHECK(name_of(ConversionProblem::none) == "none");
  CHECK(name_of(ConversionProblem::no_amount) == "no-amount");
  CHECK(name_of(ConversionProblem::two_readings) == "two-readings");
  CHECK(name_of(ConversionProblem::no_rate) == "no-rate");
  CHECK(name_of(ConversionProblem::no_base) == "no-base");
}
