#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <string>
#include <string_view>

#include "courant/courant.hpp"
#include "support/failure.hpp"
#include "support/json_lines.hpp"
#include "support/load.hpp"
#include "support/node_stream.hpp"
#include "support/outline.hpp"

using namespace courant;
using namespace courant::test;
using namespace std::string_view_literals;

namespace {

using Lines = std::vector<std::string>;

/// A page with a rate between two others, and an article.
std::string page_with(std::string_view rate) {
  return "USD 84.80\n" + std::string(rate) +
         "\nRUB 1.19\n\nSom holds\n\nThe som held steady on Tuesday.\n";
}

/// Whether `document` holds the page around the rate.
bool holds_the_rest(const Document& document) {
  return document.rates && document.rates->quotes.front().value->to_string() == "84.80" &&
         document.rates->quotes.back().value->to_string() == "1.19" &&
         document.articles.at(0).headline == "Som holds" &&
         outline(document.articles.at(0).body) == "paragraph: The som held steady on Tuesday.";
}

/// `text`, which is ASCII, as UTF-16 with a byte order mark.
std::string utf_16(std::string_view text, bool big_endian) {
  std::string bytes = big_endian ? "\xFE\xFF" : "\xFF\xFE";
  for (const char c : text) {
    bytes += big_endian ? '\0' : c;
    bytes += big_endian ? c : '\0';
  }
  return bytes;
}

}  // namespace

TEST_CASE("wire: rate lines, headline and paragraphs come out of one page", "[readers][wire]") {
  const auto document = read("USD 84.80\n\nSom holds\n\nThe som held steady on Tuesday.\n");

  REQUIRE(document.has_value());
  CHECK(document->rates->quotes.at(0).value->to_string() == "84.80");
  CHECK(document->articles.at(0).headline == "Som holds");
}

TEST_CASE("wire: the samples are read as approved", "[readers][wire][golden]") {
  const std::string name = GENERATE(from_range(cases_of("wire")));

  const auto document = read(load("wire/" + name + ".txt"));

  CAPTURE(name);
  REQUIRE(document.has_value());
  CHECK(matches_golden("wire/" + name + ".expected.json", json_lines(render_json(*document))));
}

TEST_CASE("wire: the agency's page has its rates, headline and pull quote", "[readers][wire]") {
  const auto page = load_shared("agency-page.txt");
  if (!page) SKIP("the page is not beside this checkout");

  const auto document = read(*page);

  REQUIRE(document.has_value());
  CHECK(rates_of(*document) == "USD 84.80\nEUR 98.41\nRUB 1.19");
  CHECK(document->articles.at(0).headline ==
        "Military cooperation - important component of Russian-Kyrgyz relations");
  const std::string body = outline(document->articles.at(0).body);
  CHECK(occurrences(body, "quotation [") == 1);
  CHECK(body.find("quotation [Vladimir Putin]\n  paragraph: Today we confirmed that") !=
        std::string::npos);
  CHECK(occurrences(body, "{“") == 4);
  CHECK(occurrences(body, "”}") == 4);
  CHECK(occurrences(body, "«") == 0);
  CHECK(occurrences(body, "\"") == 0);
}

TEST_CASE("wire: rates and header lines stand above the text in any order", "[readers][wire]") {
  const std::string_view preamble = GENERATE("USD 84.80\n\nHeadline: Som holds\nBase: KGS\n\n",
                                             "Headline: Som holds\nBase: KGS\n\nUSD 84.80\n\n",
                                             "Headline: Som holds\nBase: KGS\nUSD 84.80\n\n",
                                             "\n\nUSD 84.80\nHeadline: Som holds\nBase: KGS\n\n\n");

  const auto document = read(std::string(preamble) + "The som held steady.\n");

  REQUIRE(document.has_value());
  CHECK(rates_of(*document) == "USD 84.80");
  CHECK(document->rates->base == Currency::from_code("KGS"));
  CHECK(document->articles.at(0).headline == "Som holds");
  CHECK(outline(document->articles.at(0).body) == "paragraph: The som held steady.");
}

TEST_CASE("wire: the base of the lines beats that of the header, and that the declared one",
          "[readers][wire]") {
  const auto [text, base] = GENERATE(table<std::string_view, std::string_view>({
      {"Base: RUB\n\nUSD/KGS 84.80\n", "KGS"},
      {"Base: RUB\n\nUSD 84.80\n", "RUB"},
      {"USD 84.80\n", "KZT"},
  }));

  const auto document = read(text, {.base = Currency::from_code("KZT")});

  REQUIRE(document.has_value());
  CHECK(document->rates->base == Currency::from_code(base));
}

TEST_CASE("wire: a cross rate in a block of its own gives the others no base",
          "[readers][wire][error]") {
  const auto [text, rates] = GENERATE(table<std::string_view, std::string_view>({
      {"USD 84.80\nRUB 1.19\n\nEUR/USD 1.09\n", "USD 84.80\nRUB 1.19"},
      {"RUB 1.19\n\nEUR/USD 1.09\n", "RUB 1.19"},
      {"EUR/USD 1.09\n\nRUB 1.19\n", "EUR 1.09"},
      {"EUR/USD 1.09\n\nUSD 84.80\n", "EUR 1.09"},
  }));

  const auto document = read(text);

  REQUIRE(document.has_value());
  CHECK(rates_of(*document) == rates);
  CHECK(warnings(*document).size() == 1);
}

TEST_CASE("wire: blocks of rates that agree on their base are one table", "[readers][wire]") {
  const auto [text, rates] = GENERATE(table<std::string_view, std::string_view>({
      {"USD 84.80\n\nEUR 98.41\n", "USD 84.80\nEUR 98.41"},
      {"USD/KGS 84.80\n\nEUR/KGS 98.41\nRUB 1.19\n", "USD 84.80\nEUR 98.41\nRUB 1.19"},
  }));

  const auto document = read(text);

  REQUIRE(document.has_value());
  CHECK(rates_of(*document) == rates);
  CHECK(warnings(*document).empty());
}

TEST_CASE("wire: a declared base that the rates give a price is not theirs",
          "[readers][wire][error]") {
  const std::string_view text = GENERATE("USD 84.80\n", "Base: USD\n\nUSD 84.80\n");

  const auto document = read(text, {.base = Currency::from_code("USD")});

  REQUIRE(document.has_value());
  CHECK_FALSE(document->rates->base.has_value());
  CHECK(std::ranges::count(reported(*document), "missing-base 1:1") == 1);
  CHECK(read("USD 1.00\nEUR 1.09\n", {.base = Currency::from_code("USD")}).value().rates->base ==
        Currency::from_code("USD"));
}

TEST_CASE("wire: rates without a base say so once", "[readers][wire]") {
  CHECK(reported(read("USD 84.80\nEUR 98.41\n").value()) ==
        Lines{"rate-lines 1:1", "missing-base 1:1"});
}

TEST_CASE("wire: a time without offset is in the declared zone, or that is said",
          "[readers][wire]") {
  constexpr std::string_view text =
      "Section: World\nDate: 2031-06-12 09:15\n\nThe som held steady.\n";

  const auto declared = read(text, {.zone = 360});
  const auto unknown = read(text);

  CHECK(to_string(declared.value().articles.at(0).published.value()) ==
        "2031-06-12T09:15:00+06:00");
  CHECK(reported(*declared) == Lines{"header-lines 1:1"});
  CHECK(to_string(unknown.value().articles.at(0).published.value()) == "2031-06-12T09:15:00");
  CHECK(reported(*unknown) == Lines{"header-lines 1:1", "unknown-zone 2:1"});
}

TEST_CASE("wire: a time in UTC is of the day that it is in the declared zone, or that is said",
          "[readers][wire]") {
  constexpr std::string_view text =
      "Section: World\nDate: 2031-06-12T23:30:00Z\n\nThe som held steady.\n";

  const auto declared = read(text, {.zone = 360});
  const auto unknown = read(text);

  CHECK(to_string(declared.value().articles.at(0).published.value()) ==
        "2031-06-13T05:30:00+06:00");
  CHECK(reported(*declared) == Lines{"header-lines 1:1"});
  CHECK(to_string(unknown.value().articles.at(0).published.value()) == "2031-06-12T23:30:00Z");
  CHECK(reported(*unknown) == Lines{"header-lines 1:1", "unknown-zone 2:1"});
}

TEST_CASE("wire: an image without an address is none", "[readers][wire]") {
  const auto document = read("Caption: The talks\nAlt: Two people\n\nThe talks go on.\n");

  REQUIRE(document.has_value());
  CHECK_FALSE(document->articles.at(0).image.has_value());
}

TEST_CASE("wire: without news rules every block of lines is a paragraph", "[readers][wire]") {
  const auto document =
      read("USD 84.80\n\nSom holds\n\nThe som\nheld steady.\n\n-30-\n", {.news_rules = false});

  REQUIRE(document.has_value());
  CHECK_FALSE(document->rates.has_value());
  CHECK(outline(document->articles.at(0).body) ==
        "paragraph: USD 84.80\nparagraph: Som holds\nparagraph: The som⏎held steady.\nparagraph: "
        "-30-");
  CHECK(document->diagnostics.empty());
}

TEST_CASE("wire: an empty file is a missing field", "[readers][wire][error]") {
  const auto document = read("", {.format = Format::wire});

  REQUIRE_FALSE(document.has_value());
  CHECK(document.error().code == ErrorCode::missing_field);
  CHECK(document.error().where == Position{});
}

TEST_CASE("wire: rates alone are a document without articles", "[readers][wire][error]") {
  const auto document = read("USD 84.80\nEUR 98.41\nRUB 1.19\n");

  REQUIRE(document.has_value());
  CHECK(rates_of(*document) == "USD 84.80\nEUR 98.41\nRUB 1.19");
  CHECK(document->articles.empty());
  CHECK(warnings(*document).empty());
}

TEST_CASE("wire: a date above rates alone is theirs", "[readers][wire]") {
  const auto document = read("Date: 2031-06-12\nBase: KGS\n\nUSD 84.80\n", {});

  REQUIRE(document.has_value());
  CHECK(document->articles.empty());
  CHECK(document->rates->date == Date{2031, 6, 12});
}

TEST_CASE("wire: a date above rates and a story is that of the story", "[readers][wire]") {
  const auto document = read("Date: 2031-06-12\nBase: KGS\n\nUSD 84.80\n\nA story\n\nText.\n", {});

  REQUIRE(document.has_value());
  CHECK(document->articles.at(0).published->date == Date{2031, 6, 12});
  CHECK_FALSE(document->rates->date.has_value());
}

TEST_CASE("wire: copy without rates is a document without a table", "[readers][wire][error]") {
  const auto document = read("Som holds\n\nThe som held steady on Tuesday.\n");

  REQUIRE(document.has_value());
  CHECK_FALSE(document->rates.has_value());
  CHECK(document->articles.at(0).headline == "Som holds");
  CHECK(warnings(*document).empty());
}

TEST_CASE("wire: a rate that is no number above zero is skipped at its place, the rest is kept",
          "[readers][wire][error]") {
  const std::string rate =
      GENERATE(as<std::string>{}, "EUR 0", "EUR 0.00", "EUR abc", "EUR -1", "EUR n/a", "EUR 9O.41",
               "EUR 9..41", "EUR " + std::string(41, '9'), "EUR 0." + std::string(60, '0') + "1");

  const auto document = read(page_with(rate));

  CAPTURE(rate);
  REQUIRE(document.has_value());
  CHECK(warnings(*document) == Lines{"invalid-rate 2:5"});
  CHECK(rates_of(*document) == "USD 84.80\nRUB 1.19");
  CHECK(holds_the_rest(*document));
}

TEST_CASE("wire: a rate of 40 digits keeps them all", "[readers][wire][error]") {
  const std::string digits = "1234567890123456789012345678901234567.890";

  const auto document = read(page_with("EUR " + digits));

  REQUIRE(document.has_value());
  CHECK(warnings(*document).empty());
  CHECK(rates_of(*document) == "USD 84.80\nEUR " + digits + "\nRUB 1.19");
  CHECK(holds_the_rest(*document));
}

TEST_CASE("wire: a code that ISO 4217 does not list is skipped at its place, the rest is kept",
          "[readers][wire][error]") {
  const auto document = read(page_with("XYZ 5.20"));

  REQUIRE(document.has_value());
  CHECK(warnings(*document) == Lines{"unlisted-currency 2:1"});
  CHECK(rates_of(*document) == "USD 84.80\nRUB 1.19");
  CHECK(holds_the_rest(*document));
}

TEST_CASE("wire: a NUL byte spoils the number that it stands in and nothing else",
          "[readers][wire][error]") {
  const auto document = read(page_with("EUR 9\0.41"sv));

  REQUIRE(document.has_value());
  CHECK(warnings(*document) == Lines{"invalid-rate 2:5", "control-character 2:6"});
  CHECK(rates_of(*document) == "USD 84.80\nRUB 1.19");
  CHECK(holds_the_rest(*document));
}

TEST_CASE("wire: invalid UTF-8 spoils the number that it stands in and nothing else",
          "[readers][wire][error]") {
  const auto document =
      read(page_with("EUR 9\xC3.41"), {.content_type = "text/plain; charset=utf-8"});

  REQUIRE(document.has_value());
  CHECK(warnings(*document) == Lines{"invalid-rate 2:5", "invalid-bytes 2:6"});
  CHECK(rates_of(*document) == "USD 84.80\nRUB 1.19");
  CHECK(holds_the_rest(*document));
}

TEST_CASE("wire: NUL bytes and invalid UTF-8 in the text become U+FFFD at their place",
          "[readers][wire][error]") {
  const auto [bytes, warning] = GENERATE(table<std::string_view, std::string>({
      {"\0"sv, "control-character 3:9"},
      {"\xFF"sv, "invalid-bytes 3:9"},
      {"\xE2\x82"sv, "invalid-bytes 3:9"},
      {"\xED\xA0\x80"sv, "invalid-bytes 3:9"},
  }));
  const std::string copy = "Som holds\n\nThe som " + std::string(bytes) + " held steady, again.\n";

  const auto document = read(copy, {.content_type = "text/plain; charset=utf-8"});

  REQUIRE(document.has_value());
  CHECK(warnings(*document) == Lines{warning});
  CHECK(outline(document->articles.at(0).body).starts_with("paragraph: The som \uFFFD"));
  CHECK(outline(document->articles.at(0).body).ends_with(" held steady, again."));
}

TEST_CASE("wire: UTF-16 with a byte order mark gives what UTF-8 gives", "[readers][wire]") {
  const std::string page = page_with("EUR 98.41");
  const bool big_endian = GENERATE(false, true);

  const auto document = read(utf_16(page, big_endian));

  REQUIRE(document.has_value());
  CHECK(render_json(*document) == render_json(read(page).value()));
}

TEST_CASE("wire: a byte more than 2 MB is too large", "[readers][wire][error]") {
  const auto document = read(std::string(2'000'001, 'a'), {.format = Format::wire});

  REQUIRE_FALSE(document.has_value());
  CHECK(document.error().code == ErrorCode::too_large);
  CHECK(document.error().where == Position{});
}

TEST_CASE("wire: a million blank lines part the text where one does", "[readers][wire][error]") {
  const std::string blank(1'000'000, '\n');

  const auto document = read("USD 84.80\n\nSom holds\n" + blank + "The som held steady.\n");

  REQUIRE(document.has_value());
  CHECK(rates_of(*document) == "USD 84.80");
  CHECK(document->articles.at(0).headline == "Som holds");
  CHECK(outline(document->articles.at(0).body) == "paragraph: The som held steady.");
}

TEST_CASE("wire: a million blank lines alone give nothing", "[readers][wire][error]") {
  CHECK(failure_of(read(std::string(1'000'000, '\n'))) == ErrorCode::missing_field);
}

TEST_CASE("wire: a line of 1 MB is a paragraph in full", "[readers][wire][error]") {
  const std::string line(1'000'000, 'a');

  const auto document = read("USD 84.80\n\nSom holds\n\n" + line + "\n\nThe som held steady.\n");

  REQUIRE(document.has_value());
  CHECK(rates_of(*document) == "USD 84.80");
  CHECK(document->articles.at(0).headline == "Som holds");
  CHECK(outline(document->articles.at(0).body) ==
        "paragraph: " + line + "\nparagraph: The som held steady.");
}

TEST_CASE("wire: a sample that is cut anywhere gives a document or a missing field",
          "[readers][wire][error]") {
  const std::string name = GENERATE(from_range(cases_of("wire")));
  const std::string copy = load("wire/" + name + ".txt");

  for (std::size_t size = 0; size <= copy.size(); ++size) {
    const auto document = read(std::string_view(copy).substr(0, size), {.format = Format::wire});
    CAPTURE(name, size);
    REQUIRE((document.has_value() || failure_of(document) == ErrorCode::missing_field));
  }
}
