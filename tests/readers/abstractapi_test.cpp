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
using courant::test::recording;

TEST_CASE("abstractapi: the samples read to their golden files", "[readers][abstractapi][golden]") {
  test::check_rate_samples(Format::abstractapi);
}

TEST_CASE("abstractapi: rates are foreign money per base", "[readers][abstractapi]") {
  const Document document = rates_from(test::load("abstractapi/live.json"));

  CHECK(document.rates->base == Currency::from_code("USD"));
  CHECK(document.rates->quotes.at(0).direction == RateDirection::foreign_per_base);
  CHECK(rate_in(document, "KRW") == "1443.0");
}

TEST_CASE("abstractapi: live rates are of the day of the update, old ones have a date",
          "[readers][abstractapi]") {
  const Document live = rates_from(test::load("abstractapi/live.json"));
  const Document old = rates_from(test::load("abstractapi/historical.json"));

  CHECK(live.rates->date == Date{.year = 2031, .month = 6, .day = 12});
  CHECK(to_string(*live.rates->published_at) == "2031-06-12T10:55:00Z");
  CHECK(old.rates->date == Date{.year = 2031, .month = 6, .day = 10});
}

TEST_CASE("abstractapi: a refusal has the words of the service", "[readers][abstractapi][error]") {
  const auto refused = read(R"({"error":{"message":"No such key.","code":"unauthorized"}})",
                            {.format = Format::abstractapi});

  REQUIRE(failure_of(refused) == ErrorCode::source_error);
  CHECK(refused.error().message == "the source says: No such key.");
}

TEST_CASE("abstractapi: recorded replies keep their digits", "[readers][abstractapi][shared]") {
  const Document live = rates_from(recording("AbstractApi/success.json"));
  const Document old = rates_from(recording("AbstractApi/historical.json"));

  CHECK(count_of(live) == 32);
  CHECK(rate_in(live, "IDR") == "14296.749979");
  CHECK(live.rates->date == Date{.year = 2021, .month = 5, .day = 14});
  CHECK(count_of(old) == 32);
  CHECK(rate_in(old, "RUB") == "73.926916");
  CHECK(old.rates->date == Date{.year = 2021, .month = 5, .day = 14});
}
