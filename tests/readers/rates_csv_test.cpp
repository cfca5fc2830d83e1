#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>

#include "courant/courant.hpp"
#include "support/documents.hpp"
#include "support/failure.hpp"
#include "support/load.hpp"
#include "support/outline.hpp"
#include "support/rate_samples.hpp"

using namespace courant;
using courant::test::currency;
using courant::test::decimal;
using courant::test::failure_of;
using courant::test::quote;
using courant::test::rate_in;
using courant::test::rates_from;
using courant::test::warnings;

namespace {

using Lines = std::vector<std::string>;

Document rates_in(std::string_view text) { return rates_from(text, Format::rates_csv); }

/// What reading a table and writing it again gives.
std::string again(std::string_view csv) {
  const auto document = read(csv);
  REQUIRE(document.has_value());
  CHECK(document->diagnostics.empty());
  CHECK(document->complete);
  return render_csv(*document);
}

}  // namespace

TEST_CASE("rates_csv: the samples read to their golden files", "[readers][rates_csv][golden]") {
  test::check_rate_samples(Format::rates_csv);
}

TEST_CASE("rates_csv: what render_csv writes is read without loss", "[readers][rates_csv]") {
  const RateTable table =
      GENERATE(RateTable{.source = "Bank",
                         .base = currency("KGS"),
                         .date = Date{2031, 6, 12},
                         .quotes = {quote("USD", "84.80"),
                                    {.currency = currency("JPY"),
                                     .nominal = 10,
                                     .value = decimal("5.6120"),
                                     .buy = decimal("5.5500"),
                                     .sell = decimal("5.67"),
                                     .change = decimal("-0.0010")},
                                    {.currency = currency("CHF"), .buy = decimal("95")}},
                         .history = {{.date = {2031, 6, 11}, .quotes = {quote("USD", "84.70")}},
                                     {.date = {2031, 6, 9}, .quotes = {quote("EUR", "98.00")}}}},
               RateTable{.source = "A \"B\", C\nD;\tE",
                         .base = currency("EUR"),
                         .date = Date{2031, 6, 12},
                         .quotes = {{.currency = currency("USD"),
                                     .value = decimal("1.0417"),
                                     .direction = RateDirection::foreign_per_base},
                                    {.currency = currency("XAU"), .value = decimal("2513.500")},
                                    {.currency = currency("HRK"), .value = decimal("0.1327")}}},
               RateTable{.quotes = {quote("USD", "0.00000000000000000000000000000000000000012345"),
                                    quote("EUR", "1234567890123456789012345678901234567890"),
                                    quote("IDR", "1.234")}});
  const std::string csv = render_csv(test::rates_only(table));
  const bool has_base = table.base.has_value();

  const auto document = read(csv);

  REQUIRE(document.has_value());
  CHECK(document->rates->source == table.source);
  CHECK(document->rates->base == table.base);
  CHECK(document->rates->date == table.date);
  CHECK(document->diagnostics.size() == (has_base ? 0 : 1));
  CHECK(render_csv(*document) == csv);
}

TEST_CASE("rates_csv: grams of metal stay grams, and rates of other days keep their day",
          "[readers][rates_csv]") {
  const Document document = test::rates_only(
      {.base = currency("KGS"),
       .date = Date{2031, 6, 12},
       .quotes = {
           {.currency = currency("EUR"), .value = decimal("98.00"), .date = Date{2031, 6, 10}},
           quote("USD", "84.80"),
           {.currency = currency("XAU"),
            .nominal = 10,
            .value = decimal("9123.40"),
            .unit = QuoteUnit::gram},
           {.currency = currency("XAG"), .value = decimal("3120.5")}}});
  const std::string csv = render_csv(document);

  const Document read_again = rates_in(csv);

  CHECK(read_again.rates->quotes.at(0).date == Date{2031, 6, 10});
  CHECK(read_again.rates->quotes.at(2).unit == QuoteUnit::gram);
  CHECK(read_again.rates->quotes.at(2).nominal == 10);
  CHECK(read_again.rates->quotes.at(3).unit == QuoteUnit::money);
  CHECK(again(csv) == csv);
}

TEST_CASE("rates_csv: the change that follows from the value before is kept as one",
          "[readers][rates_csv]") {
  const Document document = test::rates_only(
      {.base = currency("KGS"),
       .quotes = {
           {.currency = currency("USD"), .value = decimal("84.80"), .previous = decimal("84.7")}}});
  const std::string csv = render_csv(document);

  CHECK(rates_in(csv).rates->quotes.at(0).change->to_string() == "0.10");
  CHECK(again(csv) == csv);
}

TEST_CASE("rates_csv: header names have several spellings", "[readers][rates_csv]") {
  const std::string header = GENERATE(as<std::string>(), "code,value", "Currency,Rate",
                                      "ISO Code,Exchange rate", "CCY,PRICE", "currency_code,mid",
                                      "Валюта,Курс", "Код,курс", "\"char code\",\"value\"");

  CHECK(rate_in(rates_in(header + "\nUSD,84.80\n"), "USD") == "84.80");
}

TEST_CASE("rates_csv: a code is preferred to what else may be called currency",
          "[readers][rates_csv]") {
  const Document document =
      rates_in("Country,Currency,Num code,Code,Rate\nUSA,dollar,840,USD,84.80\n");

  CHECK(rate_in(document, "USD") == "84.80");
  CHECK(warnings(document).empty());
}

TEST_CASE("rates_csv: rows may be numbered in a column without a title", "[readers][rates_csv]") {
  CHECK(rate_in(rates_in(",code,value\n0,USD,84.80\n1,EUR,98.41\n"), "EUR") == "98.41");
}

TEST_CASE("rates_csv: a comma is a decimal mark only where it parts no fields and all agree",
          "[readers][rates_csv]") {
  const auto [rows, usd, eur] = GENERATE(table<std::string, std::string, std::string>({
      {"code;value\nUSD;84,80\nEUR;98,4100\n", "84.80", "98.4100"},
      {"code\tvalue\nUSD\t84,80\nEUR\t1,234\n", "84.80", "1.234"},
      {"code;value\nUSD;84,80\nEUR;1.234\n", "84.80", ""},
      {"code;value\nUSD;84,80\nEUR;1.234,50\n", "84.80", "1234.50"},
      {"code;value\nUSD;84.80\nEUR;1.234\n", "84.80", "1.234"},
      {"code;value\nUSD;84.80\nEUR;98,41\n", "84.80", ""},
      {"code;value\nUSD;84.80\nEUR;1,234.5\n", "84.80", "1234.5"},
      {"code;value\nUSD;84.80\nEUR;1.234\nCHF;0,5\n", "84.80", ""},
      {"code;value\nUSD;85\nEUR;1.234\n", "85", ""},
      {"code;value\nUSD;85\nEUR;1,234\n", "85", ""},
      {"code,value\nUSD,84.80\nEUR,1.234\n", "84.80", "1.234"},
      {"code,value\nUSD,84.80\nEUR,\"98,41\"\n", "84.80", ""},
      {"code,value\nUSD,84.80\nEUR,\"1,234\"\n", "84.80", ""},
      {"code|value\nUSD|84.80\nEUR|98,41\n", "84.80", ""},
  }));
  const Document document = rates_in(rows);

  CAPTURE(rows);
  CHECK(rate_in(document, "USD") == usd);
  CHECK(rate_in(document, "EUR") == eur);
  CHECK(warnings(document).empty() == !eur.empty());
}

TEST_CASE("rates_csv: an unquoted decimal comma does not become a whole number",
          "[readers][rates_csv][error]") {
  const Document document = rates_in("code,value\nUSD,84.80\nEUR,98,41\n");

  CHECK(rate_in(document, "EUR").empty());
  CHECK(warnings(document) == Lines{"invalid-rate 3:1"});
}

TEST_CASE("rates_csv: a column of numbers that the rates may be for puts all in doubt",
          "[readers][rates_csv][error]") {
  const auto document = read("code,lot,value\nUSD,1,84.80\nJPY,10,5.612\n");

  REQUIRE_FALSE(document.has_value());
  CHECK(document.error().code == ErrorCode::unknown_format);
  CHECK(document.error().where == Position{.offset = 5, .line = 1, .column = 6});
  CHECK(read("code,note,value\nUSD,cash,84.80\n").has_value());
  CHECK(read("id,code,value\n7,USD,84.80\n").has_value());
  CHECK_FALSE(read("code,value,value\nUSD,84.80,85.10\n").has_value());
}

TEST_CASE("rates_csv: a base without a direction leaves open what a rate is for one of",
          "[readers][rates_csv][error]") {
  const auto document = read("date,base,currency,rate\n2031-06-12,EUR,USD,1.0417\n");

  REQUIRE_FALSE(document.has_value());
  CHECK(document.error().code == ErrorCode::unknown_format);
  CHECK(document.error().where.column == 6);
}

TEST_CASE("rates_csv: the user says the base that the table does not", "[readers][rates_csv]") {
  const auto document = read("code,value\nUSD,84.80\n", {.base = currency("KGS")});

  REQUIRE(document.has_value());
  CHECK(document->rates->base == currency("KGS"));
}

TEST_CASE("rates_csv: without a line break behind it the last row may be cut",
          "[readers][rates_csv][error]") {
  const Document document = rates_in("code,value\nUSD,84.80\nEUR,98.4");

  CHECK_FALSE(document.complete);
  CHECK(document.rates->quotes.size() == 1);
  CHECK(warnings(document) == Lines{"incomplete 3:1"});
  CHECK(rates_in("code,value\nUSD,84.80\n\"EUR\",\"98.41\"").complete);
}

TEST_CASE("rates_csv: a mark that is never closed costs its row", "[readers][rates_csv][error]") {
  const Document document = rates_in("code,value\n\"USD,84.80\nEUR,98.41\n");

  CHECK(document.rates->quotes.size() == 1);
  CHECK(rate_in(document, "EUR") == "98.41");
  CHECK(warnings(document) == Lines{"unlisted-currency 2:1", "incomplete 2:1"});
}

TEST_CASE("rates_csv: copy is no table", "[readers][rates_csv]") {
  const std::string text =
      GENERATE(as<std::string>(), "USD,84.80\nEUR,98.41\n", "USD | 84.80\nEUR | 98.41\n",
               "Code of conduct, value for money\n\nThe text of it.\n", "Talks go on\n");

  CHECK(sniff(text) == Format::wire);
}

TEST_CASE("rates_csv: a table without rates is an error", "[readers][rates_csv][error]") {
  CHECK(failure_of(read("code,value\n")) == ErrorCode::missing_field);
  CHECK(failure_of(read("code,value\nUSD,84.80")) == ErrorCode::missing_field);
  CHECK(failure_of(read("Talks go on\n", {.format = Format::rates_csv})) ==
        ErrorCode::unknown_format);
}

TEST_CASE("rates_csv: a million rows, fields and marks are read in one go",
          "[readers][rates_csv][error]") {
  const std::string part =
      GENERATE(as<std::string>(), "USD,84.80\n", "\"\",\"\"\n", ",", "\"", "\n");
  std::string text = "code,value\nEUR,98.41\n";
  for (int i = 0; i < 190'000; ++i) text += part;

  const auto document = read(text);

  REQUIRE(document.has_value());
  CHECK(rate_in(*document, "EUR") == "98.41");
}
