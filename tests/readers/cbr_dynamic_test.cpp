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

std::string record(std::string_view day, std::string_view id, std::string_view value) {
  return "<Record Date=\"" + std::string(day) + "\" Id=\"" + std::string(id) +
         "\"><Nominal>1</Nominal><Value>" + std::string(value) + "</Value></Record>";
}

std::string file_with(std::string_view records) {
  return "<ValCurs ID=\"R01235\">" + std::string(records) + "</ValCurs>";
}

}  // namespace

TEST_CASE("cbr_dynamic: the samples read to their golden files", "[readers][cbr_dynamic][golden]") {
  test::check_rate_samples(Format::cbr_dynamic);
}

TEST_CASE("cbr_dynamic: every record is a day of the currency that its identifier means",
          "[readers][cbr_dynamic]") {
  const Document document = rates_from(test::load("cbr_dynamic/soms.xml"), Format::cbr_dynamic);

  const RateTable& rates = *document.rates;
  CHECK(rates.date == Date{.year = 2031, .month = 6, .day = 12});
  CHECK(rates.quotes.at(0).currency == Currency::from_code("KGS"));
  REQUIRE(rates.history.size() == 3);
  CHECK(rates.history.at(2).date == Date{.year = 2031, .month = 6, .day = 7});
  CHECK(rates.history.at(2).quotes.at(0).nominal == 10);
  CHECK(rates.history.at(1).quotes.at(0).nominal == 100);
}

TEST_CASE("cbr_dynamic: identifiers of one currency before and after a reform are two",
          "[readers][cbr_dynamic]") {
  const std::string records = record("30.06.2016", "R01090", "32,2534") +
                              record("01.07.2016", "R01090B", "32,1234") +
                              record("01.07.2016", "R01720", "25,9");

  const Document document = rates_from(file_with(records), Format::cbr_dynamic);

  CHECK(rate_in(document, "BYN") == "32.1234");
  CHECK(rate_in(document, "BYR") == "32.2534");
  CHECK(rate_in(document, "UAH") == "25.9");
}

TEST_CASE("cbr_dynamic: a record of an unknown identifier is skipped and reported",
          "[readers][cbr_dynamic][error]") {
  const std::string id = GENERATE("R99999", "R01235X", "R0123", "USD");

  const Document document = rates_from(
      file_with(record("11.06.2031", "R01235", "71,1") + record("12.06.2031", id, "1,5")),
      Format::cbr_dynamic);

  CHECK(document.rates->quotes.size() == 1);
  CHECK(rate_in(document, "USD") == "71.1");
  REQUIRE(document.diagnostics.size() == 1);
  CHECK(document.diagnostics.at(0).code == DiagnosticCode::unlisted_currency);
  CHECK(document.diagnostics.at(0).where.column == 108);
}

TEST_CASE("cbr_dynamic: a record without a day, or of one that does not exist, is no rate",
          "[readers][cbr_dynamic][error]") {
  const std::string day = GENERATE("", "31.02.2031", "soon");

  const Document document =
      rates_from(file_with(record("11.06.2031", "R01235", "71,1") + record(day, "R01239", "82,9")),
                 Format::cbr_dynamic);

  CHECK(rate_in(document, "EUR").empty());
  REQUIRE(document.diagnostics.size() == 1);
  CHECK(document.diagnostics.at(0).code == DiagnosticCode::invalid_date);
}

TEST_CASE("cbr_dynamic: a range without a fixing is an error", "[readers][cbr_dynamic][error]") {
  CHECK(failure_of(read(file_with(""))) == ErrorCode::missing_field);
  CHECK(failure_of(read(file_with(record("31.12.1997", "R01235", "5960")))) ==
        ErrorCode::missing_field);
}
