#include <catch2/catch_test_macros.hpp>

#include "courant/render.hpp"
#include "support/documents.hpp"

using namespace courant;
using courant::test::currency;
using courant::test::decimal;

TEST_CASE("csv: a row per currency and day, with the published digits", "[renderers][csv]") {
  const Document document = test::rates_only(
      {.source = "Bank",
       .base = currency("KGS"),
       .date = Date{2031, 6, 12},
       .quotes = {{.currency = currency("JPY"),
                   .nominal = 10,
                   .value = decimal("5.6120"),
                   .previous = decimal("5.6000")},
                  {.currency = currency("CHF"), .buy = decimal("95"), .sell = decimal("97.0")}},
       .history = {{.date = {2031, 6, 11}, .quotes = {test::quote("USD", "84.70")}}}});

  CHECK(render_csv(document) ==
        "date,code,nominal,value,buy,sell,change,direction,base,source\n"
        "2031-06-12,JPY,10,5.6120,,,0.0120,local-per-foreign,KGS,Bank\n"
        "2031-06-12,CHF,1,,95,97.0,,local-per-foreign,KGS,Bank\n"
        "2031-06-11,USD,1,84.70,,,,local-per-foreign,KGS,Bank\n");
}

TEST_CASE("csv: a field with a comma, a quotation mark or a line break is quoted",
          "[renderers][csv]") {
  const Document document =
      test::rates_only({.source = "A \"B\", C\nD", .quotes = {test::quote("USD", "84.80")}});

  CHECK(
      render_csv(document).ends_with(",USD,1,84.80,,,,local-per-foreign,,\"A \"\"B\"\", C\nD\"\n"));
}

TEST_CASE("csv: a document without rates gives nothing", "[renderers][csv]") {
  CHECK(render_csv(test::headline_only("Talks go on")).empty());
}
