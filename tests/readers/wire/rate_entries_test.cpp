#include "readers/wire/rate_entries.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>
#include <string_view>

using namespace courant;
using namespace courant::readers::wire;

namespace {

RateLine parsed(std::string_view text) { return parse_rate_line({.text = text, .offset = 100}); }

/// The entries of a line, parted by "; ": "100 JPY 58.1 +0.2 [KGS]"; "?" marks what is unclear.
std::string entries_of(std::string_view text) {
  std::string all;
  for (const RateEntry& entry : parsed(text).entries) {
    if (!all.empty()) all += "; ";
    if (!entry.nominal.empty()) all += std::string(entry.nominal) + ' ';
    all += std::string(entry.currency.code()) + ' ' + entry.value;
    if (!entry.change.empty()) all += ' ' + entry.change;
    if (entry.percent) all += " %";
    if (entry.base) all += " [" + std::string(entry.base->code()) + ']';
    if (entry.unclear) all += '?';
  }
  return all;
}

}  // namespace

TEST_CASE("rate_entries: code and value stand apart in many ways", "[readers][wire]") {
  const std::string_view line =
      GENERATE("USD 84.80", "USD\t84.80", "USD   84.80", "USD\u00A084.80", "USD: 84.80",
               "USD:84.80", "USD : 84.80", "USD=84.80", "USD = 84.80", "USD - 84.80", "USD – 84.80",
               "USD — 84.80", "USD 84.80,", "USD 84.80;");

  CHECK(parsed(line).shape == RateLineShape::strong);
  CHECK(entries_of(line) == "USD 84.80");
}

TEST_CASE("rate_entries: a line may hold several", "[readers][wire]") {
  const std::string_view line =
      GENERATE("USD 84.80 EUR 98.41", "USD 84.80, EUR 98.41", "USD 84.80; EUR 98.41",
               "USD 84.80 | EUR 98.41", "USD 84.80\tEUR 98.41", "USD: 84.80 EUR: 98.41",
               "USD=84.80, EUR=98.41");

  CHECK(parsed(line).shape == RateLineShape::strong);
  CHECK(entries_of(line) == "USD 84.80; EUR 98.41");
}

TEST_CASE("rate_entries: a nominal stands before the code", "[readers][wire]") {
  CHECK(entries_of("100 JPY 58.1") == "100 JPY 58.1");
  CHECK(entries_of("1 USD = 84.80 KGS") == "1 USD 84.80 [KGS]");
  CHECK(entries_of("USD 84.80 100 JPY 58.1 1000 UZS 6.93") ==
        "USD 84.80; 100 JPY 58.1; 1000 UZS 6.93");
}

TEST_CASE("rate_entries: a base is named by a pair or behind an equals sign", "[readers][wire]") {
  CHECK(entries_of("USD/KGS 84.80") == "USD 84.80 [KGS]");
  CHECK(entries_of("USD/KGS: 84.80") == "USD 84.80 [KGS]");
  CHECK(entries_of("USD = 84.80 KGS") == "USD 84.80 [KGS]");
  CHECK(entries_of("USD = 84.80 EUR = 98.41") == "USD 84.80; EUR 98.41");
  CHECK(entries_of("1 USD = 84.80 KGS, 1 EUR = 98.41 KGS") ==
        "1 USD 84.80 [KGS]; 1 EUR 98.41 [KGS]");
  CHECK(entries_of("USD = 84.80 KGS, 100 JPY = 58.1 KGS") == "USD 84.80 [KGS]; 100 JPY 58.1 [KGS]");
  CHECK(parsed("USD/XYZ 84.80").shape == RateLineShape::other);
}

TEST_CASE("rate_entries: a change has a sign, in brackets or not", "[readers][wire]") {
  const auto [line, entries] = GENERATE(table<std::string_view, std::string_view>({
      {"USD 84.80 +0.12", "USD 84.80 +0.12"},
      {"USD 84.80 -0.12", "USD 84.80 -0.12"},
      {"USD 84.80 −0.12", "USD 84.80 -0.12"},
      {"USD 84.80 ▲0.12", "USD 84.80 +0.12"},
      {"USD 84.80 ▼0.12", "USD 84.80 -0.12"},
      {"USD 84.80 ▲ 0.12", "USD 84.80 +0.12"},
      {"USD 84.80 ↓ 0,12", "USD 84.80 -0,12"},
      {"USD 84.80 (+0.12)", "USD 84.80 +0.12"},
      {"USD 84.80 (−0.12)", "USD 84.80 -0.12"},
      {"USD 84.80 ( +0.12 )", "USD 84.80 +0.12"},
      {"USD 84.80 +0.1%", "USD 84.80 %"},
      {"USD 84.80 (+0,1 %)", "USD 84.80 %"},
      {"USD 84.80 +0.12 (+0.1%)", "USD 84.80 +0.12 %"},
      {"USD 84.80 ▲", "USD 84.80"},
      {"USD 84.80 +0.12 EUR 98.41 −0.05", "USD 84.80 +0.12; EUR 98.41 -0.05"},
      {"USD 84.80 ▲ 100 JPY 58.1", "USD 84.80; 100 JPY 58.1"},
  }));

  CHECK(parsed(line).shape == RateLineShape::strong);
  CHECK(entries_of(line) == entries);
}

TEST_CASE("rate_entries: groups of three digits belong to one number", "[readers][wire]") {
  CHECK(entries_of("UZS 12 750,00") == "UZS 12 750,00");
  CHECK(entries_of("UZS 12 750,00 USD 84,80") == "UZS 12 750,00; USD 84,80");
  CHECK(entries_of("IRR 1 234 567") == "IRR 1 234 567");
}

TEST_CASE("rate_entries: digits that may be a nominal or a group are unclear for both",
          "[readers][wire][error]") {
  CHECK(entries_of("UZS 12 100 JPY 58.1") == "UZS 12?; 100 JPY 58.1?");
  CHECK(entries_of("UZS 12 100 JPY 58.1 USD 84.80") == "UZS 12?; 100 JPY 58.1?; USD 84.80");
}

TEST_CASE("rate_entries: numbers beyond what a rate has are unclear", "[readers][wire][error]") {
  const std::string_view line =
      GENERATE("USD 84.80 85.20", "USD 84.80 / 85.20", "USD 84.80 (0.12)");

  CHECK(parsed(line).shape == RateLineShape::weak);
  CHECK(entries_of(line) == "USD 84.80?");
}

TEST_CASE("rate_entries: a code without number at the end leaves what is before it",
          "[readers][wire][error]") {
  CHECK(parsed("USD 84.80 EUR").shape == RateLineShape::strong);
  CHECK(entries_of("USD 84.80 EUR") == "USD 84.80; EUR ");
  CHECK(entries_of("USD 84.80 KGS") == "USD 84.80; KGS ");
}

TEST_CASE("rate_entries: what is no number, or a code that is not listed, is weak",
          "[readers][wire][error]") {
  const std::string_view line =
      GENERATE("USD abc", "USD n/a", "USD —", "USD - n/a", "USD ٨٤", "XYZ 5", "USD 84.80 XYZ 5");

  CAPTURE(line);
  CHECK(parsed(line).shape == RateLineShape::weak);
}

TEST_CASE("rate_entries: what looks like a number is strong and left to the block to read",
          "[readers][wire][error]") {
  const std::string_view line = GENERATE("USD -5", "USD 84.8o", "USD 1e5");

  CAPTURE(line);
  CHECK(parsed(line).shape == RateLineShape::strong);
}

TEST_CASE("rate_entries: prose is no rates", "[readers][wire]") {
  const std::string_view line = GENERATE(
      "", "USD", "Som holds", "usd 84.80", "Usd 84.80", "$ 84.80", "USD falls to 84.80",
      "USD 84.80 is the rate", "The USD 84.80", "EUR USD", "KABAR 12", "84.80 USD", "100 USD");

  CAPTURE(line);
  CHECK(parsed(line).shape == RateLineShape::other);
}

TEST_CASE("rate_entries: offsets point to code, value and change", "[readers][wire]") {
  const RateLine line = parsed("100 JPY: 58.1 (+0.2)");

  REQUIRE(line.entries.size() == 1);
  CHECK(line.entries.front().offset == 104);
  CHECK(line.entries.front().value_offset == 109);
  CHECK(line.entries.front().change_offset == 115);
}

TEST_CASE("rate_entries: a line of more than 2,000 bytes is prose", "[readers][wire][error]") {
  std::string line;
  while (line.size() < 1'990) line += "USD 84.80 ";
  line.resize(1'990);
  line += "EUR 98.4150";

  CHECK(parsed(line.substr(0, 2'000)).shape == RateLineShape::strong);
  CHECK(parsed(line).shape == RateLineShape::other);
}
