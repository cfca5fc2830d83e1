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
using courant::test::recording;

TEST_CASE("nbrb: the samples read to their golden files", "[readers][nbrb][golden]") {
  test::check_rate_samples(Format::nbrb);
}

TEST_CASE("nbrb: rates are roubles per scale", "[readers][nbrb]") {
  const Document document = rates_from(test::load("nbrb/rates.json"));

  CHECK(document.rates->source == "NBRB");
  CHECK(document.rates->base == Currency::from_code("BYN"));
  CHECK(document.rates->date == Date{.year = 2031, .month = 6, .day = 12});
  CHECK(document.rates->quotes.at(1).nominal == 100);
  CHECK(document.rates->quotes.at(1).direction == RateDirection::local_per_foreign);
  CHECK(rate_in(document, "RUB") == "3.5740");
}

TEST_CASE("nbrb: one currency is a table of one rate", "[readers][nbrb]") {
  CHECK(rate_in(rates_from(test::load("nbrb/one.json")), "USD") == "2.8060");
}

TEST_CASE("nbrb: until the end of June 2016 rates are in the old rouble", "[readers][nbrb]") {
  const auto [day, base] = GENERATE(table<std::string, std::string>({
      {"2016-06-30", "BYR"},
      {"2016-07-01", "BYN"},
  }));

  const Document document = rates_from(R"([{"Date":")" + day +
                                           R"(T00:00:00","Cur_Abbreviation":"USD","Cur_Scale":1,)"
                                           R"("Cur_OfficialRate":2.0}])",
                                       Format::nbrb);

  CHECK(document.rates->base == Currency::from_code(base));
}

TEST_CASE("nbrb: a reply without rates is a missing field", "[readers][nbrb][error]") {
  CHECK(failure_of(read("[]", {.format = Format::nbrb})) == ErrorCode::missing_field);
}

TEST_CASE("nbrb: recorded replies keep their digits", "[readers][nbrb][shared]") {
  const Document today = rates_from(recording("NationalBankOfRepublicBelarus/nbrb_today.json"));
  const Document old = rates_from(recording("NationalBankOfRepublicBelarus/nbrb_historical.json"));

  CHECK(rate_in(today, "EUR") == "2.5423");
  CHECK(today.rates->base == Currency::from_code("BYN"));
  CHECK_FALSE(today.rates->date.has_value());
  CHECK(rate_in(old, "EUR") == "2.5178");
  CHECK(old.rates->date == Date{.year = 2020, .month = 3, .day = 7});
}
