#include "renderers/amounts.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "courant/render.hpp"
#include "support/documents.hpp"

using namespace courant;
using namespace courant::renderers;
using courant::test::body_only;
using courant::test::Copy;
using courant::test::currency;
using courant::test::decimal;
using courant::test::inner_html;

namespace {

ConvertedAmount sum(std::string_view low, std::string_view high, std::string_view code = "KGS") {
  return {.low = decimal(low),
          .high = decimal(high),
          .currency = currency(code),
          .date = Date{.year = 2031, .month = 6, .day = 12},
          .source = "Bank"};
}

ConvertedAmount sum(std::string_view value) { return sum(value, value); }

Amount dollars(ConvertedAmount converted) {
  return {.currency = currency("USD"), .converted = std::move(converted)};
}

Body converted_body() {
  Copy copy;
  copy.add_text("A ");
  copy.open_amount({.low = decimal("1200000000"),
                    .high = decimal("1200000000"),
                    .currency = currency("USD"),
                    .symbol = "$",
                    .ambiguous = true,
                    .converted = sum("102000000000")});
  copy.add_text("$1.2 billion");
  copy.close_inline();
  copy.add_text(" plan");
  return copy.finish();
}

}  // namespace

TEST_CASE("amounts: large sums are compact, with all the digits that were asked for",
          "[renderers][amounts]") {
  CHECK(converted_text(sum("102000000000"), "en") == "102 billion\u00A0som");
  CHECK(converted_text(sum("102000000000"), "ru") == "102\u00A0млрд\u00A0сом");
  CHECK(converted_text(sum("102000000000"), "ky") == "102\u00A0млд\u00A0сом");
  CHECK(converted_text(sum("1234000"), "en") == "1.234 million\u00A0som");
}

TEST_CASE("amounts: smaller sums are in digits", "[renderers][amounts]") {
  CHECK(converted_text(sum("29500"), "en") == "29,500\u00A0som");
  CHECK(converted_text(sum("4.24"), "ru") == "4,24\u00A0сом");
}

TEST_CASE("amounts: a range says its unit once", "[renderers][amounts]") {
  CHECK(converted_text(sum("424000000", "594000000"), "en") == "424–594 million\u00A0som");
  CHECK(converted_text(sum("5000000", "7000000", "USD"), "en") == "$5–7 million");
  CHECK(converted_text(sum("900000", "1200000"), "en") == "900,000\u00A0som–1.2 million\u00A0som");
}

TEST_CASE("amounts: a note names the day and the source of the rate", "[renderers][amounts]") {
  CHECK(rate_note(dollars(sum("1")), "en") == "as of June 12, 2031 · Bank");
  CHECK(rate_note(dollars({.currency = currency("KGS")}), "en").empty());
}

TEST_CASE("amounts: a note states the rate as it was published", "[renderers][amounts]") {
  ConvertedAmount converted{.currency = currency("KGS"),
                            .rate = AppliedRate{.price = decimal("84.80")}};
  CHECK(rate_note(dollars(converted), "en") == "1\u00A0USD = 84.80\u00A0KGS");
  CHECK(rate_note(dollars(converted), "ky") == "1\u00A0USD = 84,80\u00A0сом");

  converted.rate = AppliedRate{.units = 10, .price = decimal("7.8"), .exact = false};
  CHECK(rate_note(dollars(converted), "en") == "10\u00A0USD ≈ 7.8\u00A0KGS");

  converted.rate = AppliedRate{.units = 100, .price = decimal("1.72"), .inverted = true};
  CHECK(rate_note(dollars(converted), "en") == "100\u00A0KGS = 1.72\u00A0USD");
}

TEST_CASE("amounts: HTML keeps the words and adds the sum, whose sign is read out as a word",
          "[renderers][amounts]") {
  CHECK(inner_html(converted_body()) ==
        R"(<p>A <data class="courant-amount" value="1200000000 USD">$1.2 billion</data>)"
        R"(<span class="courant-converted" title="as of June 12, 2031 · Bank"> ()"
        R"(<span aria-hidden="true">≈&nbsp;</span><span class="courant-hidden">about </span>)"
        R"(102 billion&nbsp;som)</span> plan</p>)");
}

TEST_CASE("amounts: words of the reader's language say that they are in it",
          "[renderers][amounts]") {
  CHECK(inner_html(converted_body(), {.language = "ru"})
            .contains(R"(<span class="courant-converted" lang="ru")"));
}

TEST_CASE("amounts: plain text has the sum behind the words", "[renderers][amounts]") {
  CHECK(render_text(body_only(converted_body())) ==
        "A $1.2 billion (≈\u00A0102 billion\u00A0som) plan\n");
}

TEST_CASE("amounts: JSON has the sum in full", "[renderers][amounts]") {
  CHECK(render_json(body_only(converted_body()))
            .contains(R"("symbol":"$","ambiguous":true,"converted":{"low":"102000000000",)"
                      R"("currency":"KGS","date":"2031-06-12","source":"Bank"},)"
                      R"("inlines":["$1.2 billion"]})"));
}
