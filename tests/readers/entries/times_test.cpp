#include "readers/entries/times.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace courant;
using courant::readers::Findings;
using courant::readers::Times;

TEST_CASE("times: a time that cannot be read is absent and reported where it stands",
          "[readers][entries][error]") {
  Findings findings(10);
  const ReadOptions options;
  Times times(options, findings);

  CHECK_FALSE(times.read("next week", 7).has_value());
  CHECK_FALSE(times.read("  ", 9).has_value());

  const auto reported = findings.take();
  REQUIRE(reported.size() == 1);
  CHECK(reported.at(0).code == DiagnosticCode::invalid_date);
  CHECK(reported.at(0).where.offset == 7);
}

TEST_CASE("times: that the zone is not known is reported once", "[readers][entries]") {
  Findings findings(10);
  const ReadOptions options;
  Times times(options, findings);

  CHECK(to_string(*times.read("2031-06-12T15:15:00Z", 7)) == "2031-06-12T15:15:00Z");
  CHECK(to_string(*times.read("2031-06-12T15:15:00", 8)) == "2031-06-12T15:15:00");

  const auto reported = findings.take();
  REQUIRE(reported.size() == 1);
  CHECK(reported.at(0).where.offset == 7);
}

TEST_CASE("times: days and times with an offset need no zone", "[readers][entries]") {
  Findings findings(10);
  const ReadOptions options;
  Times times(options, findings);

  CHECK(times.read("2031-06-12", 0).has_value());
  CHECK(times.read("2031-06-12T15:15:00+06:00", 0).has_value());
  CHECK(findings.take().empty());
}

TEST_CASE("times: the declared zone is that of times without, and shows those in UTC",
          "[readers][entries]") {
  Findings findings(10);
  const ReadOptions options{.zone = std::int16_t{360}};
  Times times(options, findings);

  CHECK(to_string(*times.read("2031-06-12T20:15:00Z", 0)) == "2031-06-13T02:15:00+06:00");
  CHECK(to_string(*times.read("2031-06-12T20:15:00", 0)) == "2031-06-12T20:15:00+06:00");
  CHECK(to_string(*times.read("2031-06-12T20:15:00+03:00", 0)) == "2031-06-12T20:15:00+03:00");
}

TEST_CASE("times: a difference that no clock has is no offset", "[readers][entries][error]") {
  Findings findings(10);
  const ReadOptions options;
  Times times(options, findings);

  CHECK(to_string(*times.read_pair("2031-06-12T15:15:00", "2031-06-12T09:07:00", 0)) ==
        "2031-06-12T09:07:00Z");
  CHECK(to_string(*times.read_pair("2031-06-12T15:15:00", "2031-06-11T09:15:00", 0)) ==
        "2031-06-11T09:15:00Z");
}
