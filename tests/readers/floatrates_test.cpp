#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>

#include "courant/courant.hpp"
#include "support/failure.hpp"
#include "support/load.hpp"
#include "support/rate_samples.hpp"

using namespace courant;
using courant::test::count_of;
using courant::test::failure_of;
using courant::test::rate_in;
using courant::test::rates_from;

TEST_CASE("floatrates: the samples read to their golden files", "[readers][floatrates][golden]") {
  test::check_rate_samples(Format::floatrates);
}

TEST_CASE("floatrates: rates are foreign money per base, exponents among them",
          "[readers][floatrates]") {
  const Document document = rates_from(test::load("floatrates/usd.json"));

  CHECK(document.rates->source == "FloatRates");
  CHECK(document.rates->quotes.at(0).direction == RateDirection::foreign_per_base);
  CHECK(rate_in(document, "EUR") == "0.95996851");
  CHECK(rate_in(document, "KWD") == "0.30621");
}

TEST_CASE("floatrates: a currency of an earlier day is in the table with its day",
          "[readers][floatrates]") {
  const Document document = rates_from(test::load("floatrates/usd.json"));

  CHECK(document.rates->date == Date{.year = 2031, .month = 6, .day = 12});
  CHECK(document.rates->quotes.at(2).date == Date{.year = 2031, .month = 6, .day = 11});
}

TEST_CASE("floatrates: only the address says the base", "[readers][floatrates]") {
  const auto [url, base] = GENERATE(table<std::string, std::optional<Currency>>({
      {"https://www.floatrates.com/daily/usd.json", Currency::from_code("USD")},
      {"https://www.floatrates.com/daily/usd.xml", std::nullopt},
      {"https://www.floatrates.com/daily/", std::nullopt},
      {"https://www.floatrates.com/daily/u", std::nullopt},
      {"https://example.org/usd.json", std::nullopt},
      {"", std::nullopt},
  }));

  const auto document = read(test::load("floatrates/usd.json"), {.url = url});

  REQUIRE(document.has_value());
  CHECK(document->rates->base == base);
}

TEST_CASE("floatrates: a row that is cut is no row", "[readers][floatrates]") {
  const Document document =
      rates_from(R"({"eur":{"alphaCode":"EUR","rate":0.96},"gbp":{"alphaCode":"GBP","rate":0.77,)",
                 Format::floatrates);

  CHECK_FALSE(document.complete);
  CHECK(count_of(document) == 1);
}

TEST_CASE("floatrates: a reply without rates is a missing field", "[readers][floatrates][error]") {
  CHECK(failure_of(read("{}", {.format = Format::floatrates})) == ErrorCode::missing_field);
}
