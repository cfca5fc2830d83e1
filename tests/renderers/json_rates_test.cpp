#include <catch2/catch_test_macros.hpp>
#include <string>

#include "courant/render.hpp"
#include "support/documents.hpp"

using courant::Quote;
using courant::RateDirection;
using courant::RateKind;
using courant::Subject;
using courant::test::currency;
using courant::test::decimal;
using courant::test::everything;
using courant::test::rates_only;

TEST_CASE("json_rates: rates keep their digits and their days", "[renderers][json_rates]") {
  const std::string json = render_json(everything("x"), {.subject = Subject::rates});

  CHECK(json ==
        R"({"courant":1,"source":"x","kind":"official","base":"KGS","date":"2031-06-12",)"
        R"("published_at":"2031-06-12T09:15:00+06:00","rates":[)"
        R"({"code":"USD","nominal":1,"value":"84.80","direction":"local-per-foreign"},)"
        R"({"code":"JPY","nominal":100,"value":"58.10","direction":"local-per-foreign",)"
        R"("buy":"57.90","sell":"58.30","previous":"58.00","change":"0.10","date":"2031-06-11"}],)"
        R"("history":[{"date":"2031-06-11","rates":[)"
        R"({"code":"USD","nominal":1,"value":"84.70","direction":"local-per-foreign"}]}]})");
}

TEST_CASE("json_rates: what rates lack is left out", "[renderers][json_rates]") {
  const Quote euro{.currency = currency("EUR"),
                   .direction = RateDirection::foreign_per_base,
                   .sell = decimal("98.90")};

  CHECK(render_json(rates_only({.kind = RateKind::buy_sell, .quotes = {euro}}),
                    {.subject = Subject::rates}) ==
        R"({"courant":1,"kind":"buy-sell","rates":[)"
        R"({"code":"EUR","nominal":1,"direction":"foreign-per-base","sell":"98.90"}]})");
}

TEST_CASE("json_rates: a rate for a gram says so", "[renderers][json_rates]") {
  const Quote gold{
      .currency = currency("XAU"), .value = decimal("511.2"), .unit = courant::QuoteUnit::gram};

  CHECK(render_json(rates_only({.quotes = {gold}}), {.subject = Subject::rates}) ==
        R"({"courant":1,"kind":"unspecified","rates":[)"
        R"({"code":"XAU","nominal":1,"unit":"gram","value":"511.2",)"
        R"("direction":"local-per-foreign"}]})");
}
