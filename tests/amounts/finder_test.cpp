#include "amounts/finder.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>
#include <string_view>

#include "support/amounts.hpp"
#include "support/documents.hpp"

using courant::find_amounts;
using courant::test::currency;
using courant::test::found_in;

TEST_CASE("finder: a match has offsets in bytes, a value, a currency and its scale",
          "[amounts][finder]") {
  const auto matches = find_amounts("за €1,2 млрд.", "ru");

  REQUIRE(matches.size() == 1);
  CHECK(matches[0].begin == 5);
  CHECK(matches[0].end == 20);
  CHECK(matches[0].amount.low.to_string() == "1200000000");
  CHECK(matches[0].amount.high == matches[0].amount.low);
  CHECK(matches[0].amount.currency == currency("EUR"));
  CHECK(matches[0].amount.symbol == "€");
  CHECK(matches[0].candidates.size() == 1);
  CHECK(matches[0].scale == 9);
}

TEST_CASE("finder: forms of English copy", "[amounts][finder]") {
  const auto [text, found] = GENERATE(table<std::string_view, std::string_view>({
      {"a $1.2-billion plan", "[$1.2-billion] 1200000000 USD*"},
      {"US $4.2 billion", "[US $4.2 billion] 4200000000 USD"},
      {"$810bn (£640bn)", "[$810bn] 810000000000 USD*, [£640bn] 640000000000 GBP"},
      {"from $12m to $15m", "[$12m to $15m] 12000000..15000000 USD*"},
      {"$900 million to $1.2 billion", "[$900 million to $1.2 billion] 900000000..1200000000 USD*"},
      {"between 30 and 45 euros", "[30 and 45 euros] 30..45 EUR"},
      {"$15 and 30 cents", "[$15 and 30 cents] 15.30 USD*"},
      {"half a billion euros", "[half a billion euros] 500000000 EUR"},
      {"two and a half million euros", "[two and a half million euros] 2500000 EUR"},
      {"twenty-five thousand Canadian dollars",
       "[twenty-five thousand Canadian dollars] 25000 CAD"},
      {"roughly €7", "[€7] ~7 EUR"},
      {"75 MEUR", "[75 MEUR] 75000000 EUR"},
      {"a $5-a-day habit", "[$5] 5 USD*"},
      {"$5, $6.", "[$5] 5 USD*, [$6] 6 USD*"},
  }));

  CHECK(found_in(text, "en") == found);
}

TEST_CASE("finder: what only looks like money is passed over", "[amounts][finder]") {
  const std::string_view text = GENERATE(
      as<std::string_view>{}, "$HOME", "$1_000", "\\$5", "`$5`", "$x$", "US$ alone", "$AAPL rose 5",
      "EUR/USD 1.09", "5 USD-denominated bonds", "5 USD/KGS", "the +996 312 500 600 som",
      "20.06.2031 USD", "1.2.3 USD", "#500 USD", "$5%", "Euro 2032", "Euro 5 norm", "COP 28",
      "TOP 5", "RON 95", "all 12 of us", "he won 4 times", "60 pounds of sugar",
      "she lost 60 pounds", "https://example.org/?price=$5", "www.example.org/5USD",
      "millions of dollars", "several thousand dollars", "in 2031 dollars", "A320 dollars",
      "5 dollar-denominated bonds", "COVID-19 dollars", "-5 USD", "$1 and $2 in the template",
      "5e3x dollars", "");

  CHECK(found_in(text, "en").empty());
}

TEST_CASE("finder: a year in front of a sign is no amount", "[amounts][finder]") {
  CHECK(found_in("in 2031 $5 million", "en") == "[$5 million] 5000000 USD*");
  CHECK(found_in("in 2031 USD 5 million", "en") == "[USD 5 million] 5000000 USD");
}

TEST_CASE("finder: a bare sign is settled by region, country or declaration, and says so",
          "[amounts][finder]") {
  CHECK(found_in("$5", "en") == "[$5] 5 USD*");
  CHECK(found_in("$5", "en-CA") == "[$5] 5 CAD*");
  CHECK(found_in("$5", "en-CA", {.country = "AU"}) == "[$5] 5 AUD*");
  CHECK(found_in("$5", "en-CA", {.declared = currency("NZD")}) == "[$5] 5 NZD*");
  CHECK(found_in("€5", "en", {.declared = currency("NZD")}) == "[€5] 5 EUR");
  CHECK(found_in("$5", "es") == "[$5] 5 ?");
  CHECK(found_in("$5", "es-MX") == "[$5] 5 MXN*");
}

TEST_CASE("finder: ends of a range that do not fit together are amounts of their own",
          "[amounts][finder]") {
  CHECK(found_in("from $9 to $7", "en") == "[$9] 9 USD*, [$7] 7 USD*");
  CHECK(found_in("$5 to €7", "en") == "[$5] 5 USD*, [€7] 7 EUR");
  CHECK(found_in("paid $5 to 7 people", "en") == "[$5] 5 USD*");
}

TEST_CASE("finder: signs of direction and zero-width characters are looked through",
          "[amounts][finder]") {
  CHECK(found_in("\u200E$5\u200B million", "en") == "[$5\u200B million] 5000000 USD*");
  CHECK(found_in("5\u00A0000\u202Fсом", "ru") == "[5\u00A0000\u202Fсом] 5000 KGS");
  CHECK(found_in("$1\u200B000", "en").empty());
}

TEST_CASE("finder: numbers beyond all money are passed over", "[amounts][finder]") {
  CHECK(found_in("$" + std::string(60, '9'), "en").empty());
  CHECK(found_in("$1" + std::string(35, '0') + " trillion", "en").empty());
}

TEST_CASE("finder: without the words of a language nothing is found, since one may be missing",
          "[amounts][finder]") {
  CHECK(found_in("$5 miliwn", "cy").empty());
  CHECK_FALSE(courant::knows_amounts("cy"));
  CHECK(courant::knows_amounts("nn-NO"));
  CHECK(courant::knows_amounts("KY-Cyrl-KG"));
}

TEST_CASE("finder: bytes that are not UTF-8 match nothing and stop nothing", "[amounts][finder]") {
  CHECK(found_in("\xFF\xC3 $5\xE2\x82 €7", "en") == "[$5] 5 USD*, [€7] 7 EUR");
}

TEST_CASE("finder: a long text of any one thing comes to an end", "[amounts][finder]") {
  const std::string_view unit = GENERATE(
      as<std::string_view>{}, "1", "1 ", "111 ", "1,", " ", "$", "$1 ", "$1-", "one ", "million ",
      "USD", "a", "1-", "5 to ", "~", "\u200B", "2 hundred ", "between ", "://", "@", "円");
  std::string text;
  while (text.size() < 300'000) text += unit;

  CHECK(find_amounts(text, "en").size() <= text.size());
}
