#include <catch2/catch_test_macros.hpp>

#include "courant/courant.hpp"
#include "support/failure.hpp"
#include "support/load.hpp"
#include "support/rate_samples.hpp"

using namespace courant;
using courant::test::count_of;
using courant::test::failure_of;
using courant::test::rate_in;
using courant::test::rates_from;

TEST_CASE("bank_of_canada: the samples read to their golden files",
          "[readers][bank_of_canada][golden]") {
  test::check_rate_samples(Format::bank_of_canada);
}

TEST_CASE("bank_of_canada: the name of a series says its pair", "[readers][bank_of_canada]") {
  const Document document = rates_from(test::load("bank_of_canada/group.json"));

  CHECK(document.rates->source == "Bank of Canada");
  CHECK(document.rates->base == Currency::from_code("CAD"));
  CHECK(document.rates->date == Date{.year = 2031, .month = 6, .day = 12});
  CHECK(document.rates->quotes.at(1).direction == RateDirection::local_per_foreign);
  CHECK(rate_in(document, "USD") == "1.3550");
}

TEST_CASE("bank_of_canada: a series of the inverse is not turned round",
          "[readers][bank_of_canada]") {
  const Document document = rates_from(test::load("bank_of_canada/group.json"));

  const Quote& franc = document.rates->quotes.at(2);
  CHECK(franc.currency == Currency::from_code("CHF"));
  CHECK(franc.direction == RateDirection::foreign_per_base);
  CHECK(franc.value->to_string() == "0.6740");
}

TEST_CASE("bank_of_canada: an empty value is no rate", "[readers][bank_of_canada]") {
  const Document document = rates_from(test::load("bank_of_canada/group.json"));

  REQUIRE(document.rates->history.size() == 2);
  CHECK(document.rates->history.at(0).quotes.size() == 1);
  CHECK(document.diagnostics.empty());
}

TEST_CASE("bank_of_canada: series of anything else are skipped with their place",
          "[readers][bank_of_canada][error]") {
  const Document document = rates_from(
      R"({"observations":[{"d":"2031-06-12","V39079":{"v":"2.75"},"FXMUSDCAD":{"v":"1.35"},)"
      R"("FXUSDEUR":{"v":"0.96"},"FXUSDCAD":{"v":"1.3550"}}]})",
      Format::bank_of_canada);

  CHECK(count_of(document) == 1);
  REQUIRE(document.diagnostics.size() == 3);
  CHECK(document.diagnostics.at(0).code == DiagnosticCode::unlisted_currency);
  CHECK(document.diagnostics.at(0).where.offset == 44);
}

TEST_CASE("bank_of_canada: a day that is not said has no rates",
          "[readers][bank_of_canada][error]") {
  const Document document =
      rates_from(R"({"observations":[{"FXUSDCAD":{"v":"9"}},{"d":"x","FXUSDCAD":{"v":"9"}},)"
                 R"({"d":"2031-06-12","FXUSDCAD":{"v":"1.3550"}}]})",
                 Format::bank_of_canada);

  CHECK(rate_in(document, "USD") == "1.3550");
  CHECK(document.rates->history.empty());
}

TEST_CASE("bank_of_canada: a refusal has the words of the bank",
          "[readers][bank_of_canada][error]") {
  const auto refused = read(R"({"message":"Series X not found.","docs":"https://example.org"})",
                            {.format = Format::bank_of_canada});

  REQUIRE(failure_of(refused) == ErrorCode::source_error);
  CHECK(refused.error().message == "the source says: Series X not found.");
}

TEST_CASE("bank_of_canada: a reply without rates is a missing field",
          "[readers][bank_of_canada][error]") {
  CHECK(failure_of(read(R"({"seriesDetail":{},"observations":[]})")) == ErrorCode::missing_field);
  CHECK(failure_of(read(R"({"seriesDetail":{}})", {.format = Format::bank_of_canada})) ==
        ErrorCode::unknown_format);
}
