#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>

#include "courant/courant.hpp"
#include "support/failure.hpp"
#include "support/load.hpp"
#include "support/rate_samples.hpp"

using namespace courant;
using courant::test::failure_of;
using courant::test::rate_in;
using courant::test::rates_from;

namespace {

std::string file_with(std::string_view rows) {
  return "<ValCurs Date=\"13.06.2031\" name=\"Foreign Currency Market\">" + std::string(rows) +
         "</ValCurs>";
}

std::string row(std::string_view code, std::string_view nominal, std::string_view value,
                std::string_view rest = {}) {
  return "<Valute ID=\"R01235\"><CharCode>" + std::string(code) + "</CharCode><Nominal>" +
         std::string(nominal) + "</Nominal><Value>" + std::string(value) + "</Value>" +
         std::string(rest) + "</Valute>";
}

std::string row_with_unit_rate(std::string_view value, std::string_view unit_rate) {
  return row("AMD", "100", value, "<VunitRate>" + std::string(unit_rate) + "</VunitRate>");
}

/// The codes of what is reported of a file with a good row and `bad`.
DiagnosticCode finding_of(std::string_view bad) {
  const Document document =
      rates_from(file_with(row("USD", "1", "71,2634") + std::string(bad)), Format::cbr);
  CHECK(document.rates->quotes.size() == 1);
  REQUIRE(document.diagnostics.size() == 1);
  CHECK(document.diagnostics.at(0).where.column == 154);
  return document.diagnostics.at(0).code;
}

}  // namespace

TEST_CASE("cbr: the samples read to their golden files", "[readers][cbr][golden]") {
  test::check_rate_samples(Format::cbr);
}

TEST_CASE("cbr: rates are roubles per nominal, with a decimal comma", "[readers][cbr]") {
  const Document document = rates_from(test::load("cbr/daily.xml"), Format::cbr);

  const RateTable& rates = *document.rates;
  CHECK(rates.source == "CBR");
  CHECK(rates.base == Currency::from_code("RUB"));
  CHECK(rates.date == Date{.year = 2031, .month = 6, .day = 13});
  CHECK(rates.quotes.at(0).nominal == 100);
  CHECK(rates.quotes.at(0).direction == RateDirection::local_per_foreign);
  CHECK(rate_in(document, "XDR") == "97.0000");
  CHECK(document.diagnostics.empty());
}

TEST_CASE("cbr: the rate of one unit is compared with the value and never shown",
          "[readers][cbr]") {
  const std::string same = GENERATE("0,19441", "0,1944", "0,2", "1,9441E-01", "", "n/a");

  const Document document = rates_from(file_with(row_with_unit_rate("19,4410", same)), Format::cbr);

  CHECK(rate_in(document, "AMD") == "19.4410");
  CHECK(document.diagnostics.empty());
}

TEST_CASE("cbr: a value that the rate of one unit contradicts is skipped",
          "[readers][cbr][error]") {
  const std::string other = GENERATE("19,441", "0,19442", "0,195", "-0,19441", "1", "1,9441E-02");

  CHECK(finding_of(row_with_unit_rate("19,4410", other)) == DiagnosticCode::contradictory_rate);
}

TEST_CASE("cbr: a bad row is skipped with its place, the others are kept",
          "[readers][cbr][error]") {
  CHECK(finding_of(row("EUR", "1", "0,0000")) == DiagnosticCode::invalid_rate);
  CHECK(finding_of(row("EUR", "1", "82.9134")) == DiagnosticCode::invalid_rate);
  CHECK(finding_of(row("EUR", "1", "8,2E+01")) == DiagnosticCode::invalid_rate);
  CHECK(finding_of(row("EUR", "", "82,9134")) == DiagnosticCode::invalid_rate);
  CHECK(finding_of(row("EUR", "0", "82,9134")) == DiagnosticCode::invalid_rate);
  CHECK(finding_of(row("ZZZ", "1", "82,9134")) == DiagnosticCode::unlisted_currency);
  CHECK(finding_of(row("USD", "1", "71,9999")) == DiagnosticCode::duplicate_currency);
}

TEST_CASE("cbr: days before the reform of the rouble are no rates in today's",
          "[readers][cbr][error]") {
  const std::string rows = row("USD", "1", "5960,0000");

  CHECK(failure_of(read("<ValCurs Date=\"31.12.1997\">" + rows + "</ValCurs>")) ==
        ErrorCode::missing_field);
  CHECK(read("<ValCurs Date=\"01.01.1998\">" + rows + "</ValCurs>").has_value());
}

TEST_CASE("cbr: the bank's refusal is an error with its words", "[readers][cbr][error]") {
  const auto document = read("<?xml version=\"1.0\"?><ValCurs>\nError in parameters\n</ValCurs>");

  REQUIRE_FALSE(document.has_value());
  CHECK(document.error().code == ErrorCode::source_error);
  CHECK(document.error().message == "the source says: Error in parameters");
  CHECK(document.error().where.column == 22);
}

TEST_CASE("cbr: a file without rates is an error", "[readers][cbr][error]") {
  CHECK(failure_of(read(file_with(""))) == ErrorCode::missing_field);
  CHECK(failure_of(read("<html/>", {.format = Format::cbr})) == ErrorCode::unknown_format);
}

TEST_CASE("cbr: a file of its elements in another notation is not the bank's",
          "[readers][cbr][error]") {
  CHECK(sniff(file_with(row("USD", "1", "16.9120"))) == Format::bnm);
  CHECK(failure_of(sniff(file_with(row("RUB", "1", "1,0000")))) == ErrorCode::unknown_format);
  CHECK(failure_of(sniff(file_with("<ValType><Valute Code='USD'/></ValType>"))) ==
        ErrorCode::unknown_format);
  CHECK(failure_of(read(file_with(row("USD", "1", "16.9120")), {.format = Format::cbr})) ==
        ErrorCode::missing_field);
}

TEST_CASE("cbr: recorded files give their digits and recorded refusals are errors",
          "[readers][cbr][shared]") {
  const auto today = test::load_shared("rates/RussianCentralBank/success.xml");
  const auto earlier = test::load_shared("rates/RussianCentralBank/historical.xml");
  const auto refusal = test::load_shared("rates/RussianCentralBank/historical_error.xml");
  if (!today || !earlier || !refusal) SKIP("the recordings are not beside this checkout");

  const auto rates = read(*today);
  const auto history = read(*earlier);

  REQUIRE((rates && history));
  CHECK(rates->rates->quotes.size() == 33);
  CHECK(rate_in(*rates, "AUD") == "47.5553");
  CHECK(history->rates->date == Date{.year = 2016, .month = 8, .day = 23});
  CHECK(rate_in(*history, "AMD") == "13.5174");
  CHECK(rates->diagnostics.empty());
  CHECK(failure_of(read(*refusal)) == ErrorCode::source_error);
}
