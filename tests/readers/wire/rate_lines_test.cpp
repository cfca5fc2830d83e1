#include "readers/wire/rate_lines.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>
#include <string_view>

#include "support/outline.hpp"

using namespace courant;
using namespace courant::readers;
using namespace courant::readers::wire;

namespace {

std::size_t count(std::string_view text) { return count_rate_lines(split_lines(text)); }

/// The rates of `text` and what was reported about them.
Document rates_in(std::string_view text, const ReadOptions& options = {}) {
  const auto lines = split_lines(text);
  Findings findings(100);
  Document document;
  document.rates.emplace();
  const std::size_t size = count_rate_lines(lines);
  REQUIRE(size > 0);
  read_rate_lines(std::span(lines).first(size), options, *document.rates, findings);
  document.diagnostics = findings.take();
  return document;
}

std::vector<DiagnosticCode> codes(const Document& document) {
  std::vector<DiagnosticCode> all;
  for (const Diagnostic& d : document.diagnostics) {
    if (d.code != DiagnosticCode::rate_lines) all.push_back(d.code);
  }
  return all;
}

std::string repeated(std::string_view text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

using Codes = std::vector<DiagnosticCode>;

/// Where the first finding besides the rule itself lies.
std::size_t first_offset(const Document& document) {
  const auto found = std::ranges::find_if(document.diagnostics, [](const Diagnostic& d) {
    return d.code != DiagnosticCode::rate_lines;
  });
  REQUIRE(found != document.diagnostics.end());
  return found->where.offset;
}

}  // namespace

TEST_CASE("rate_lines: rates are the lines up to the first that is none", "[readers][wire]") {
  CHECK(count("USD 84.80\nEUR 98.41\n\nSom holds\n") == 2);
  CHECK(count("USD 84.80\nEUR 98.41\nSom holds\n") == 2);
  CHECK(count("Som holds\nUSD 84.80\n") == 0);
  CHECK(count("") == 0);
}

TEST_CASE("rate_lines: a date may stand above, apart or below", "[readers][wire]") {
  const auto [text, lines] = GENERATE(table<std::string_view, std::size_t>({
      {"12.06.2031\nUSD 84.80\n", 2},
      {"2031-06-12\n\nUSD 84.80\n", 3},
      {"USD 84.80\n12 June 2031\n", 2},
      {"USD 84.80\n12.06.2031\nEUR 98.41\n", 3},
  }));

  CHECK(count(text) == lines);
  CHECK(rates_in(text).rates->date == Date{2031, 6, 12});
}

TEST_CASE("rate_lines: a heading that speaks of rates and names the day belongs to them",
          "[readers][wire]") {
  const std::string heading(
      GENERATE("Exchange rates, June 12, 2031", "Курсы валют на 12.06.2031",
               "Курсы валют НБКР на 12 июня 2031 года:", "2031-жылдын 12-июнуна карата курстар",
               "Wechselkurse vom 12. Juni 2031", "Official rates (2031-06-12)"));
  const std::string_view gap = GENERATE("\n", "\n\n");

  const Document document = rates_in(heading + std::string(gap) + "USD 84.80\nEUR 98.41\n");

  CHECK(document.rates->date == Date{2031, 6, 12});
  CHECK(document.rates->quotes.size() == 2);
}

TEST_CASE("rate_lines: a headline above rates is none of theirs", "[readers][wire]") {
  CHECK(count("Exchange rates rise\nUSD 84.80\n") == 0);
  CHECK(count("Talks of June 12, 2031\nUSD 84.80\n") == 0);
  CHECK(count("Exchange rates, June 12, 2031\n\nSom holds\n") == 0);
}

TEST_CASE("rate_lines: a date alone is no rates", "[readers][wire]") {
  CHECK(count("12.06.2031\n\nSom holds\n") == 0);
  CHECK(count("12.06.2031\n") == 0);
}

TEST_CASE("rate_lines: weak lines count between strong ones or at the end of a block",
          "[readers][wire]") {
  CHECK(count("USD abc\nEUR 98.41\n\nSom holds\n") == 2);
  CHECK(count("EUR 98.41\nUSD abc\n\nSom holds\n") == 2);
  CHECK(count("EUR 98.41\nUSD falls\nto a new low\n") == 1);
  CHECK(count("USD abc\nEUR n/a\n\nSom holds\n") == 0);
  CHECK(count("XYZ 5\n\nSom holds\n") == 0);
}

TEST_CASE("rate_lines: an odd line between rates is left out and reported with its place",
          "[readers][wire][error]") {
  const std::string odd(GENERATE("EURO 97", "Доллар 84,80", "€ 97.10", "USD 84.80 som",
                                 "GBP not quoted today", "84.80 KZT"));

  const Document document = rates_in("USD 84.80\n" + odd + "\nRUB 1.09\nKGS 1\n\nSom holds\n");

  CHECK(document.rates->quotes.size() == 3);
  CHECK(codes(document) == Codes{DiagnosticCode::odd_rate_line});
  CHECK(first_offset(document) == 10);
}

TEST_CASE("rate_lines: each bad line of a table is reported, the good ones are rates",
          "[readers][wire][error]") {
  const Document document = rates_in(
      "EURO 97\nUSD 84.80\nGBP abc\nYEN 58\nCNY 12.10 12.20\nRUB 1.09\nFranc 95.10\n\nHeadline\n");

  CHECK(test::rates_of(document) == "USD 84.80\nRUB 1.09");
  CHECK(codes(document) == Codes{DiagnosticCode::odd_rate_line, DiagnosticCode::invalid_rate,
                                 DiagnosticCode::unlisted_currency,
                                 DiagnosticCode::ambiguous_number, DiagnosticCode::odd_rate_line});
}

TEST_CASE("rate_lines: at an edge of the block a line needs the form of a rate, between them not",
          "[readers][wire]") {
  const std::string_view name = GENERATE("Brent 84.80", "EURO 97", "Евро 97,10", "$ 84");
  const std::string_view words = GENERATE(
      "Euro 2032", "Web 2.0", "COP 30 opens in Belem", "Som holds", "Oil at 84.80 a barrel",
      "USD falls to 84.80", "Banks raise rates", "Сом бекемделди");
  const std::string good = "USD 84.80\nRUB 1.09\n";

  CHECK(count(good + std::string(name) + "\n\nText.\n") == 3);
  CHECK(count(std::string(name) + "\n" + good + "\nText.\n") == 3);
  CHECK(count(good + std::string(words) + "\n\nText.\n") == 2);
  CHECK(count(std::string(words) + "\n" + good + "\nText.\n") == 0);
  CHECK(count(good + std::string(words) + "\nEUR 98.41\n\nText.\n") == 4);
}

TEST_CASE("rate_lines: one good line on either side is no block around words", "[readers][wire]") {
  CHECK(count("USD 84.80\nBanks raise rates\nEUR 98.41\n") == 1);
  CHECK(count("USD 84.80\nEURO 97\nEUR 98.41\n") == 3);
  CHECK(count("USD 84.80\nEURO 97\n\nText.\n") == 1);
  CHECK(count("EURO 97\nUSD 84.80\n\nText.\n") == 0);
}

TEST_CASE("rate_lines: sentences, long lines and more than two lines of words end the block",
          "[readers][wire]") {
  const std::string good = "USD 84.80\nRUB 1.09\n";
  const std::string words(GENERATE("Talks go on.\n", "Som holds\nBanks rest\nTalks go on\n",
                                   "A line that goes on for so long that nobody would take it for "
                                   "a title in a table of rates\n"));

  CHECK(count(good + words + "EUR 98.41\n") == 2);
}

TEST_CASE("rate_lines: header lines and headings between rates are none of them",
          "[readers][wire]") {
  const std::string good = "USD 84.80\nRUB 1.09\n";

  CHECK(count(good + "Base: KGS\nEUR 98.41\n") == 2);
  CHECK(count(good + "Курсы валют на 13.06.2031\nEUR 98.41\n") == 2);
}

TEST_CASE("rate_lines: columns of numbers that nobody has named are rates that cannot be told",
          "[readers][wire][error]") {
  const std::string_view block = GENERATE("USD 92.15 92.80\nEUR 101.20 102.10\n\nTalks go on.",
                                          "USD 92.15 / 92.80\nEUR 101.20 / 102.10\n\nTalks.");

  const Document document = rates_in(block);

  CHECK(document.rates->quotes.empty());
  CHECK(codes(document) ==
        std::vector{DiagnosticCode::ambiguous_number, DiagnosticCode::ambiguous_number});
}

TEST_CASE("rate_lines: pairs may be parted by a sign of their own", "[readers][wire]") {
  const std::string_view line =
      GENERATE("USD 84.80 / EUR 98.41", "USD 84.80 • EUR 98.41", "USD 84.80 \\ EUR 98.41",
               "USD 84.80 | EUR 98.41", "USD 84.80 · 1 EUR 98.41");

  const Document document = rates_in(line);

  REQUIRE(document.rates->quotes.size() == 2);
  CHECK(document.rates->quotes.at(1).value->to_string() == "98.41");
  CHECK(codes(document).empty());
}

TEST_CASE("rate_lines: a word that is a code, with a whole number, heads an article",
          "[readers][wire]") {
  CHECK(count(GENERATE("COP 30\n\nDelegates meet.\n", "TOP 10\n\nThe list.\n", "ALL 12\n")) == 0);
  CHECK(count(GENERATE("COP 30.5\n", "UZS 12750\n", "TRY 2 +0.1\n")) == 1);
  CHECK(count("TOP 10\nUSD 84\n") == 2);
}

TEST_CASE("rate_lines: digits are kept as published, direction and nominal too",
          "[readers][wire]") {
  const Document document = rates_in("USD 84.80\n100 JPY 58.10 +0.2\nUZS 0.0066\n");

  CHECK(test::rates_of(document) == "USD 84.80\n100 JPY 58.10 +0.2\nUZS 0.0066");
  CHECK(document.rates->quotes.at(0).direction == RateDirection::local_per_foreign);
  CHECK(codes(document).empty());
}

TEST_CASE("rate_lines: the block agrees on its decimal mark", "[readers][wire]") {
  const auto [text, rates] = GENERATE(table<std::string_view, std::string_view>({
      {"USD 84,80\nEUR 98,41\n", "USD 84.80\nEUR 98.41"},
      {"UZS 12 750,00\n", "UZS 12750.00"},
      {"UZS 12'750.00\n", "UZS 12750.00"},
      {"IRR 1,234.5\n", "IRR 1234.5"},
      {"USD 84.800\nEUR 98.41\n", "USD 84.800\nEUR 98.41"},
      {"USD 84,800\nEUR 98,41\n", "USD 84.800\nEUR 98.41"},
      {"UZS 12.750\nEUR 98,41\n", "UZS 12750\nEUR 98.41"},
      {"USD 84.800 +0.12\n", "USD 84.800 +0.12"},
      {"USD 84,80 +0,125\n", "USD 84.80 +0.125"},
      {"KRW 0,061\nUSD 84,801\n", "KRW 0.061\nUSD 84.801"},
  }));

  CHECK(test::rates_of(rates_in(text)) == rates);
}

TEST_CASE("rate_lines: without clear evidence an ambiguous number is skipped",
          "[readers][wire][error]") {
  const std::string_view text = GENERATE("USD 84.800\n", "USD 84,800\n", "USD 84.800\nEUR 98\n",
                                         "USD 1.234\nEUR 98.41\nRUB 1,19\n");
  const Document document = rates_in(text);

  CHECK_FALSE(test::rates_of(document).starts_with("USD"));
  CHECK(codes(document) == Codes{DiagnosticCode::ambiguous_number});
  CHECK(first_offset(document) == 4);
}

TEST_CASE("rate_lines: numbers that are not above zero are skipped, the rest kept",
          "[readers][wire][error]") {
  const std::string_view value = GENERATE("0", "0.00", "-5", "−5", "abc", "84.8o", "1e5", "n/a",
                                          "84.80.", "1.2.3", "٨٤", "5.");
  const Document document = rates_in("USD " + std::string(value) + "\nEUR 98.41\n");

  CHECK(test::rates_of(document) == "EUR 98.41");
  CHECK(codes(document) == Codes{DiagnosticCode::invalid_rate});
  CHECK(first_offset(document) == 4);
}

TEST_CASE("rate_lines: what is said of a long value is cut between characters",
          "[readers][wire][regression]") {
  const Document document = rates_in("USD a" + repeated("ө", 40) + "\nEUR 98.41\n");

  CHECK(document.diagnostics.at(1).message.starts_with("'a" + repeated("ө", 23) + "':"));
}

TEST_CASE("rate_lines: a number has at most 40 digits", "[readers][wire][error]") {
  CHECK(rates_in("USD " + std::string(39, '1') + "\n").rates->quotes.size() == 1);
  CHECK(rates_in("USD " + std::string(40, '1') + "\n").rates->quotes.size() == 1);
  CHECK(rates_in("USD 0." + std::string(40, '1') + "\n").rates->quotes.size() == 1);
  CHECK(codes(rates_in("USD " + std::string(41, '1') + "\n")) ==
        Codes{DiagnosticCode::invalid_rate});
  CHECK(codes(rates_in("USD 1." + std::string(40, '1') + "\n")) ==
        Codes{DiagnosticCode::invalid_rate});
}

TEST_CASE("rate_lines: the limit of digits is the caller's", "[readers][wire][error]") {
  const ReadOptions options{.limits = {.number_digits = 4}};

  CHECK(test::rates_of(rates_in("USD 4.80\nEUR 84.80\nRUB 184.80\n", options)) ==
        "USD 4.80\nEUR 84.80");
}

TEST_CASE("rate_lines: a nominal is a whole number above zero", "[readers][wire][error]") {
  CHECK(test::rates_of(rates_in("1000000 IDR 5.2\n")) == "1000000 IDR 5.2");
  CHECK(codes(rates_in("0 JPY 58.1\nUSD 84.80\n")) == Codes{DiagnosticCode::invalid_rate});
  CHECK(codes(rates_in("12345678 JPY 58.1\nUSD 84.80\n")) == Codes{DiagnosticCode::invalid_rate});
}

TEST_CASE("rate_lines: codes that ISO 4217 does not list are skipped", "[readers][wire][error]") {
  const Document document = rates_in("USD 84.80\nXYZ 5\nEUR 98.41\n");

  CHECK(test::rates_of(document) == "USD 84.80\nEUR 98.41");
  CHECK(codes(document) == Codes{DiagnosticCode::unlisted_currency});
  CHECK(first_offset(document) == 10);
}

TEST_CASE("rate_lines: metals and withdrawn currencies are rates", "[readers][wire]") {
  CHECK(test::rates_of(rates_in("XAU 215000.5\nHRK 13.06\n")) == "XAU 215000.5\nHRK 13.06");
}

TEST_CASE("rate_lines: of a currency given twice the first is kept", "[readers][wire][error]") {
  const Document document = rates_in("USD 84.80\nEUR 98.41\nUSD 85.00\n");

  CHECK(test::rates_of(document) == "USD 84.80\nEUR 98.41");
  CHECK(codes(document) == Codes{DiagnosticCode::duplicate_currency});
  CHECK(first_offset(document) == 20);
}

TEST_CASE("rate_lines: the base is what the lines name, and one", "[readers][wire]") {
  CHECK(rates_in("USD/KGS 84.80\nEUR/KGS 98.41\n").rates->base == Currency::from_code("KGS"));
  CHECK(rates_in("1 USD = 84.80 KGS\n").rates->base == Currency::from_code("KGS"));
  CHECK_FALSE(rates_in("USD 84.80\n").rates->base.has_value());
}

TEST_CASE("rate_lines: a row with another base is skipped", "[readers][wire][error]") {
  const Document document = rates_in("USD/KGS 84.80\nEUR/USD 1.09\n");

  CHECK(test::rates_of(document) == "USD 84.80");
  CHECK(codes(document) == Codes{DiagnosticCode::invalid_rate});
}

TEST_CASE("rate_lines: a base that has a price itself is none, whichever row comes first",
          "[readers][wire][error]") {
  const std::string_view text = GENERATE("USD 84.80\nEUR/USD 1.09\n", "EUR/USD 1.09\nUSD 84.80\n",
                                         "EUR = 1.09 USD\nUSD 84.80\n");

  const Document document = rates_in(text);

  CHECK(test::rates_of(document) == "USD 84.80");
  CHECK_FALSE(document.rates->base.has_value());
  CHECK(codes(document) == Codes{DiagnosticCode::invalid_rate});
}

TEST_CASE("rate_lines: the base may be listed at one", "[readers][wire]") {
  const Document document = rates_in("USD/KGS 84.80\nKGS 1.00\nEUR/KGS 98.41\n");

  CHECK(test::rates_of(document) == "USD 84.80\nKGS 1.00\nEUR 98.41");
  CHECK(document.rates->base == Currency::from_code("KGS"));
}

TEST_CASE("rate_lines: a change in percent is not kept, and that is said", "[readers][wire]") {
  const Document document = rates_in("USD 84.80 +0.1%\nEUR 98.41 +0.12 (+0.1%)\n");

  CHECK(test::rates_of(document) == "USD 84.80\nEUR 98.41 +0.12");
  CHECK(codes(document) == Codes{DiagnosticCode::ignored_change, DiagnosticCode::ignored_change});
}

TEST_CASE("rate_lines: a change that is no number is skipped, its rate kept",
          "[readers][wire][error]") {
  const Document document = rates_in("USD 84 +0,1.2\n");

  CHECK(test::rates_of(document) == "USD 84");
  CHECK(codes(document) == Codes{DiagnosticCode::ambiguous_number});
  CHECK(first_offset(document) == 7);
}

TEST_CASE("rate_lines: unclear rows are skipped and said", "[readers][wire][error]") {
  const Document document = rates_in("RUB 1.19\nUSD 84.80 85.20\nEUR 98.41\n");

  CHECK(test::rates_of(document) == "RUB 1.19\nEUR 98.41");
  CHECK(codes(document) == Codes{DiagnosticCode::ambiguous_number});
}

TEST_CASE("rate_lines: rates are kept up to the limit", "[readers][wire][error]") {
  const auto [limit, rates, skipped] =
      GENERATE(table<std::size_t, std::size_t, std::size_t>({{2, 2, 1}, {3, 3, 0}, {4, 3, 0}}));
  const Document document =
      rates_in("USD 84.80\nEUR 98.41\nRUB 1.19\n", {.limits = {.quotes_per_date = limit}});

  CHECK(document.rates->quotes.size() == rates);
  CHECK(codes(document) == Codes(skipped, DiagnosticCode::limit_reached));
}
