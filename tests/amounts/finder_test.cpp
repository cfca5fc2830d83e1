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

TEST_CASE("finder: the size of a change is no end of a range", "[amounts][finder]") {
  CHECK(found_in("Brent rose $2 to $84", "en") == "[$2] 2 USD*, [$84] 84 USD*");
  CHECK(found_in("it fell 38 cents to $82.10", "en") ==
        "[38 cents] 0.38 USD*, [$82.10] 82.10 USD*");
  CHECK(found_in("cut by $2 to $84", "en") == "[$2] 2 USD*, [$84] 84 USD*");
  CHECK(found_in("вырос с 1,2 млн сомов до 1,9 млн сомов", "ru") ==
        "[1,2 млн сомов] 1200000 KGS, [1,9 млн сомов] 1900000 KGS");
  CHECK(found_in("от 1,2 млн сомов до 1,9 млн сомов", "ru") ==
        "[1,2 млн сомов до 1,9 млн сомов] 1200000..1900000 KGS");
}

TEST_CASE("finder: an article is no number in front of one", "[amounts][finder]") {
  CHECK(found_in("a five-dollar bill", "en") == "[five-dollar] 5 USD*");
}

TEST_CASE("finder: a country may follow the full stop of an abbreviation", "[amounts][finder]") {
  CHECK(found_in("3,5 млрд долл. США", "ru") == "[3,5 млрд долл. США] 3500000000 USD");
}

TEST_CASE("finder: words that say of what a number is the bound are part of the amount",
          "[amounts][finder]") {
  CHECK(found_in("5 миңден ашык сом", "ky") == "[5 миңден ашык сом] 5000 KGS");
  CHECK(found_in("5 миңден ашык адам", "ky").empty());
}

TEST_CASE("finder: numbers in words are found whole or not at all", "[amounts][finder]") {
  const auto [text, language, found] =
      GENERATE(table<std::string_view, std::string_view, std::string_view>({
          {"treinta y un mil seiscientos euros", "es",
           "[treinta y un mil seiscientos euros] 31600 EUR"},
          {"quatre-vingt-un mille six cents euros", "fr",
           "[quatre-vingt-un mille six cents euros] 81600 EUR"},
          {"trinta e um mil reais", "pt", "[trinta e um mil reais] 31000 BRL"},
          {"trettioett tusen kronor", "sv", "[trettioett tusen kronor] 31000 SEK*"},
          {"một trăm lẻ năm đồng", "vi", "[một trăm lẻ năm đồng] 105 VND"},
          {"бисту панҷ сомонӣ", "tg", "[бисту панҷ сомонӣ] 25 TJS"},
          {"sept cent un mille neuf cent soixante et onze euros", "fr", ""},
          {"eenendertigduizend twintig euro", "nl", ""},
          {"sjuhundra ett tusen kronor", "sv", ""},
          {"مئة وأحد عشر دولار", "ar", ""},
      }));

  CHECK(found_in(text, language) == found);
}

TEST_CASE("finder: signs of direction and zero-width characters are looked through",
          "[amounts][finder]") {
  CHECK(found_in("\u200E$5\u200B million", "en") == "[$5\u200B million] 5000000 USD*");
  CHECK(found_in("5\u00A0000\u202Fсом", "ru") == "[5\u00A0000\u202Fсом] 5000 KGS");
  CHECK(found_in("$1\u200B000", "en").empty());
}

TEST_CASE("finder: numbers beyond all money are passed over, and told", "[amounts][finder]") {
  const courant::AmountPolicy policy;
  const courant::amounts::Finder finder("en", policy);
  const std::string text =
      GENERATE_COPY(as<std::string>{}, "$" + std::string(60, '9'), std::string(60, '9') + " USD",
                    "$1" + std::string(35, '0') + " trillion", "$1.2.3,4", "$5 M in cash");
  const auto found = finder.find(text);

  CHECK(found.amounts.empty());
  CHECK(found.unread.size() == 1);
}

TEST_CASE("finder: numbers without a sign, code and nothing at all are not unread",
          "[amounts][finder]") {
  const courant::AmountPolicy policy;
  const courant::amounts::Finder finder("en", policy);
  const std::string text = GENERATE(as<std::string>{}, "1.2.3,4 metres", "192.168.10.24", "$HOME",
                                    "`$1.2.3`", "£0", "$");

  CHECK(finder.find(text).unread.empty());
}

TEST_CASE("finder: two sides of an equation are a rate and no amounts", "[amounts][finder]") {
  const auto [text, language] = GENERATE(table<std::string_view, std::string_view>({
      {"1 USD = 84.80 KGS", "en"},
      {"USD 1 = 84.80 som", "en"},
      {"84.80 som = 1 dollar", "en"},
      {"$1=€0.92", "en"},
      {"1 USD = 0.92 EUR = 84.80 KGS", "en"},
      {"1 USD = 84.80", "en"},
      {"1 USD – 84.80 KGS, 100 JPY: 57.84 KGS", "en"},
      {"1 доллар ≈ 84,8 сома", "ru"},
  }));

  CHECK(found_in(text, language).empty());
}

TEST_CASE("finder: a price behind a mark is an amount", "[amounts][finder]") {
  CHECK(found_in("1 kg = 200 som", "en") == "[200 som] 200 KGS");
  CHECK(found_in("a fee: $5", "en") == "[$5] 5 USD*");
  CHECK(found_in("a loss of $5 – €7 less", "en") == "[$5] 5 USD*, [€7] 7 EUR");
}

TEST_CASE("finder: names that contradict each other are no amount, nor is either of them",
          "[amounts][finder]") {
  CHECK(found_in("US$5 million Canadian dollars", "en").empty());
  CHECK(found_in("C$5 US dollars", "en").empty());
  CHECK(found_in("€5 USD", "en").empty());
  CHECK(found_in("$5 million Canadian dollars", "en") ==
        "[$5 million Canadian dollars] 5000000 CAD");
  CHECK(found_in("USD 84.80 EUR 98.41", "en") == "[USD 84.80] 84.80 USD, [EUR 98.41] 98.41 EUR");
  CHECK(found_in("$5 won the game", "en") == "[$5] 5 USD*");
}

TEST_CASE("finder: pounds are money where the sentence says so", "[amounts][finder]") {
  CHECK(found_in("a fine of 60 pounds", "en") == "[60 pounds] 60 GBP");
  CHECK(found_in("he lost 5 million pounds", "en") == "[5 million pounds] 5000000 GBP");
  CHECK(found_in("3 pounds and 20 pence", "en") == "[3 pounds and 20 pence] 3.20 GBP");
  CHECK(found_in("15 Egyptian pounds", "en") == "[15 Egyptian pounds] 15 EGP");
}

TEST_CASE("finder: pounds are a weight in all other places", "[amounts][finder]") {
  const std::string_view text =
      GENERATE(as<std::string_view>{}, "he paid a trainer to lose 60 pounds",
               "to lose, in a single year and without any drugs, 60 pounds",
               "the rocket weighs 2 million pounds", "a 60-pound bag that cost nothing",
               "it may not exceed 50 pounds (23 kilograms)", "officers seized 45 pounds",
               "a price of 60 pounds in weight");

  CHECK(found_in(text, "en").empty());
}

TEST_CASE("finder: som are fish where they are caught", "[amounts][finder]") {
  CHECK(found_in("рыбаки поймали 12 сомов", "ru").empty());
  CHECK(found_in("в садке 5 сомов и 7 щук", "ru").empty());
  CHECK(found_in("рыбак продал улов за 500 сомов", "ru") == "[500 сомов] 500 KGS");
  CHECK(found_in("поймали вора с 5 млн сомов", "ru") == "[5 млн сомов] 5000000 KGS");
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
