#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "courant/courant.hpp"
#include "support/failure.hpp"
#include "support/load.hpp"
#include "support/outline.hpp"
#include "support/rate_samples.hpp"

using namespace courant;
using courant::test::failure_of;
using courant::test::rate_in;
using courant::test::rates_from;

namespace {

constexpr std::string_view czech_header = "12.06.2031 #113\nzemě|měna|množství|kód|kurz\n";

}  // namespace

TEST_CASE("cnb: the samples read to their golden files", "[readers][cnb][golden]") {
  test::check_rate_samples(Format::cnb);
}

TEST_CASE("cnb: both languages say the same, each with its decimal mark", "[readers][cnb]") {
  const auto [file, date] =
      GENERATE(table<std::string, int>({{"cnb/czech.txt", 12}, {"cnb/english.txt", 12}}));
  const Document document = rates_from(test::load(file), Format::cnb);

  const RateTable& rates = *document.rates;
  CHECK(rates.source == "CNB");
  CHECK(rates.base == Currency::from_code("CZK"));
  CHECK(rates.date == Date{.year = 2031, .month = 6, .day = 12});
  CHECK(rates.quotes.at(2).nominal == 1000);
  CHECK(rates.quotes.at(2).direction == RateDirection::local_per_foreign);
  CHECK(rate_in(document, "IDR") == "1.377");
  CHECK(rate_in(document, "EUR") == "24.310");
  CHECK(document.diagnostics.empty());
}

TEST_CASE("cnb: the table of the euro's national units is no part of the rates", "[readers][cnb]") {
  const Document document = rates_from(test::load("cnb/two-tables.txt"), Format::cnb);

  CHECK(document.rates->quotes.size() == 2);
  CHECK(rate_in(document, "BEF").empty());
  CHECK(document.complete);
}

TEST_CASE("cnb: a bad row is skipped with its place", "[readers][cnb][error]") {
  const std::string bad = GENERATE(
      as<std::string>(), "EMU|euro|0|EUR|24,310", "EMU|euro||EUR|24,310", "EMU|euro|1|EUR|24.310",
      "EMU|euro|1|EUR|0,000", "EMU|euro|1|EUR", "EMU|euro|1|EUR|24|310", "EMU|euro|1|EUX|24,310");

  const Document document =
      rates_from(std::string(czech_header) + "USA|dolar|1|USD|23,337\n" + bad + "\n", Format::cnb);

  CHECK(document.rates->quotes.size() == 1);
  REQUIRE(document.diagnostics.size() == 1);
  CHECK(document.diagnostics.at(0).where.line == 4);
}

TEST_CASE("cnb: a price with the other language's mark is none, however likely",
          "[readers][cnb][error]") {
  CHECK(failure_of(read("12 Jun 2031 #113\nCountry|Currency|Amount|Code|Rate\n"
                        "EMU|euro|1|EUR|24,310\n")) == ErrorCode::missing_field);
}

TEST_CASE("cnb: another first line, or another header, is another format",
          "[readers][cnb][error]") {
  const std::string text = GENERATE(
      as<std::string>(), "země|měna|množství|kód|kurz\n",
      "12.06.2031\nzemě|měna|množství|kód|kurz\n", "31.02.2031 #113\nzemě|měna|množství|kód|kurz\n",
      "12.06.2031 #113", "12.06.2031 #\n", "12.06.2031 #113\nzemě|měna|kód|kurz\n", "");

  CHECK(sniff(text) != Format::cnb);
  CHECK(failure_of(read(text, {.format = Format::cnb})) == ErrorCode::unknown_format);
}

TEST_CASE("cnb: a file without rates, and a page in its place, are errors",
          "[readers][cnb][error]") {
  CHECK(failure_of(read(czech_header)) == ErrorCode::missing_field);
  CHECK(failure_of(read("<html><title>Chyba</title></html>", {.format = Format::cnb})) ==
        ErrorCode::source_error);
}

TEST_CASE("cnb: recorded files are read with all their digits", "[readers][cnb][shared]") {
  const auto today = test::load_shared("rates/CentralBankOfCzechRepublic/cnb_today.txt");
  const auto old = test::load_shared("rates/CentralBankOfCzechRepublic/cnb_historical.txt");
  if (!today || !old) SKIP("no ../shared/data beside the checkout");

  const Document new_file = rates_from(*today, Format::automatic);
  const Document old_file = rates_from(*old, Format::automatic);

  CHECK(new_file.rates->date == Date{.year = 2016, .month = 4, .day = 5});
  CHECK(new_file.rates->quotes.size() == 32);
  CHECK(rate_in(new_file, "IDR") == "1.798");
  CHECK(rate_in(new_file, "XDR") == "33.470");
  CHECK(new_file.diagnostics.empty());
  CHECK(old_file.rates->date == Date{.year = 2000, .month = 4, .day = 21});
  CHECK(old_file.rates->quotes.size() == 17);
  CHECK(rate_in(old_file, "GRD") == "10.817");
  CHECK(rate_in(old_file, "BEF").empty());
  CHECK(old_file.diagnostics.empty());
}
