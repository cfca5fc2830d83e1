#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "courant/courant.hpp"
#include "support/failure.hpp"
#include "support/rate_samples.hpp"

using namespace courant;
using courant::test::failure_of;
using courant::test::rate_in;
using courant::test::rates_from;

namespace {

std::string file_with(std::string_view rows) {
  return "<CurrencyRates Name=\"Daily Exchange Rates\" Date=\"14.06.2031\">" + std::string(rows) +
         "</CurrencyRates>";
}

std::string row(std::string_view code, std::string_view nominal, std::string_view value) {
  return "<Currency ISOCode=\"" + std::string(code) + "\"><Nominal>" + std::string(nominal) +
         "</Nominal><Value>" + std::string(value) + "</Value></Currency>";
}

}  // namespace

TEST_CASE("nbkr: the samples read to their golden files", "[readers][nbkr][golden]") {
  test::check_rate_samples(Format::nbkr);
}

TEST_CASE("nbkr: rates are som per nominal, with a decimal comma", "[readers][nbkr]") {
  const Document document = rates_from(file_with(row("JPY", "10", "5,6120")), Format::nbkr);

  const RateTable& rates = *document.rates;
  CHECK(rates.source == "NBKR");
  CHECK(rates.base == Currency::from_code("KGS"));
  CHECK(rates.date == Date{.year = 2031, .month = 6, .day = 14});
  CHECK(rates.quotes.at(0).nominal == 10);
  CHECK(rates.quotes.at(0).direction == RateDirection::local_per_foreign);
  CHECK(rate_in(document, "JPY") == "5.6120");
  CHECK(document.diagnostics.empty());
}

TEST_CASE("nbkr: a bad row is skipped with its place, the others are kept",
          "[readers][nbkr][error]") {
  const std::string bad =
      GENERATE(row("EUR", "1", "0,0000"), row("EUR", "1", "-98,41"), row("EUR", "1", "abc"),
               row("EUR", "1", "1.234"), row("EUR", "1", "9e1"), row("EUR", "0", "98,41"),
               row("EUR", "x", "98,41"), row("EUR", "1", std::string(41, '9')),
               row("ZZZ", "1", "98,41"), row("EURO", "1", "98,41"), row("USD", "1", "84,9000"));

  const Document document = rates_from(file_with(row("USD", "1", "84,8000") + bad), Format::nbkr);

  CHECK(document.rates->quotes.size() == 1);
  CHECK(rate_in(document, "USD") == "84.8000");
  REQUIRE(document.diagnostics.size() == 1);
  CHECK(document.diagnostics.at(0).severity == Severity::warning);
  CHECK(document.diagnostics.at(0).where.column == 139);
}

TEST_CASE("nbkr: 40 digits are read exactly", "[readers][nbkr]") {
  const std::string digits = "1234567890123456789012345678901234567,890";

  CHECK(rate_in(rates_from(file_with(row("USD", "1", digits)), Format::nbkr), "USD") ==
        "1234567890123456789012345678901234567.890");
}

TEST_CASE("nbkr: a day that does not exist is no date", "[readers][nbkr][error]") {
  const Document document = rates_from(
      "<CurrencyRates Date=\"31.02.2031\">" + row("USD", "1", "84,8") + "</CurrencyRates>",
      Format::nbkr);

  CHECK_FALSE(document.rates->date.has_value());
  REQUIRE(document.diagnostics.size() == 1);
  CHECK(document.diagnostics.at(0).code == DiagnosticCode::invalid_date);
}

TEST_CASE("nbkr: a reply without rates is an error", "[readers][nbkr][error]") {
  CHECK(failure_of(read(file_with(""))) == ErrorCode::missing_field);
  CHECK(failure_of(read("<html><body>Log in</body></html>", {.format = Format::nbkr})) ==
        ErrorCode::unknown_format);
}
