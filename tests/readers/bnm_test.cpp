#include <catch2/catch_test_macros.hpp>
#include <string>

#include "courant/courant.hpp"
#include "support/failure.hpp"
#include "support/load.hpp"
#include "support/rate_samples.hpp"

using namespace courant;
using courant::test::failure_of;
using courant::test::rates_from;

TEST_CASE("bnm: the samples read to their golden files", "[readers][bnm][golden]") {
  test::check_rate_samples(Format::bnm);
}

TEST_CASE("bnm: rates have a decimal point and the bank's own base", "[readers][bnm]") {
  const Document document = rates_from(test::load("bnm/daily.xml"), Format::bnm);

  CHECK(document.rates->base == Currency::from_code("MDL"));
  CHECK(document.rates->date == Date{.year = 2031, .month = 6, .day = 12});
  CHECK(document.rates->quotes.at(0).direction == RateDirection::local_per_foreign);
  CHECK(document.diagnostics.empty());
}

TEST_CASE("bnm: a look-alike file is told by its notation and its codes", "[readers][bnm]") {
  const auto format_of = [](std::string_view date, std::string_view code, std::string_view value) {
    return sniff("<ValCurs Date=\"" + std::string(date) + "\"><Valute><CharCode>" +
                 std::string(code) + "</CharCode><Nominal>1</Nominal><Value>" + std::string(value) +
                 "</Value></Valute></ValCurs>");
  };

  CHECK(format_of("12.06.2031", "USD", "16.9") == Format::bnm);
  CHECK(format_of("12.06.2031", "USD", "16,9") != Format::bnm);
  CHECK(format_of("2031-06-12", "USD", "16.9") != Format::bnm);
  CHECK(format_of("12.06.2031", "MDL", "1.0") != Format::bnm);
  CHECK(format_of("12.06.2031", "USD", "16") != Format::bnm);
}

TEST_CASE("bnm: values in another notation are skipped", "[readers][bnm][error]") {
  const Document document = rates_from(
      "<ValCurs Date=\"12.06.2031\"><Valute><CharCode>USD</CharCode><Nominal>1</Nominal>"
      "<Value>16.9</Value></Valute><Valute><CharCode>EUR</CharCode><Nominal>1</Nominal>"
      "<Value>19,8034</Value></Valute></ValCurs>",
      Format::bnm);

  CHECK(document.rates->quotes.size() == 1);
  REQUIRE(document.diagnostics.size() == 1);
  CHECK(document.diagnostics.at(0).code == DiagnosticCode::invalid_rate);
}

TEST_CASE("bnm: a file without rates is an error", "[readers][bnm][error]") {
  CHECK(failure_of(read("<ValCurs Date=\"12.06.2031\"></ValCurs>", {.format = Format::bnm})) ==
        ErrorCode::missing_field);
}
