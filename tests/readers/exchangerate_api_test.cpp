#include <catch2/catch_test_macros.hpp>

#include "courant/courant.hpp"
#include "support/failure.hpp"
#include "support/load.hpp"
#include "support/rate_samples.hpp"

using namespace courant;
using courant::test::failure_of;
using courant::test::rate_in;
using courant::test::rates_from;

TEST_CASE("exchangerate_api: the samples read to their golden files",
          "[readers][exchangerate_api][golden]") {
  test::check_rate_samples(Format::exchangerate_api);
}

TEST_CASE("exchangerate_api: the open and the keyed service differ in the name of the map",
          "[readers][exchangerate_api]") {
  const Document open = rates_from(test::load("exchangerate_api/open.json"));
  const Document keyed = rates_from(test::load("exchangerate_api/v6.json"));

  CHECK(open.rates->source == "ExchangeRate-API");
  CHECK(open.rates->base == Currency::from_code("USD"));
  CHECK(rate_in(open, "AFN") == "71.045612");
  CHECK(keyed.rates->base == Currency::from_code("GBP"));
  CHECK(keyed.rates->quotes.at(1).direction == RateDirection::foreign_per_base);
  CHECK(rate_in(keyed, "EUR") == "1.1805");
}

TEST_CASE("exchangerate_api: the day is that of the update, in UTC",
          "[readers][exchangerate_api]") {
  const Document document =
      rates_from(R"({"result":"success","time_last_update_utc":"Thu, 12 Jun 2031 23:59:59 +0000",)"
                 R"("base_code":"USD","rates":{"EUR":0.96}})",
                 Format::exchangerate_api);

  CHECK(document.rates->date == Date{.year = 2031, .month = 6, .day = 12});
  CHECK(to_string(*document.rates->published_at) == "2031-06-12T23:59:59Z");
}

TEST_CASE("exchangerate_api: a refusal is named by its type",
          "[readers][exchangerate_api][error]") {
  const auto refused = read(R"({"result":"error","error-type":"unsupported-code"})",
                            {.format = Format::exchangerate_api});

  REQUIRE(failure_of(refused) == ErrorCode::source_error);
  CHECK(refused.error().message == "the source says: unsupported-code");
}

TEST_CASE("exchangerate_api: a pair alone is no table", "[readers][exchangerate_api][error]") {
  CHECK(failure_of(read(R"({"result":"success","base_code":"EUR","conversion_rate":0.84})",
                        {.format = Format::exchangerate_api})) == ErrorCode::unknown_format);
}
