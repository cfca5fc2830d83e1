#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>

#include "text/datetime.hpp"

using courant::text::parse_unix_seconds;

namespace {

std::string moment(std::string_view digits) {
  const auto timestamp = parse_unix_seconds(digits);
  return timestamp ? to_string(*timestamp) : "none";
}

}  // namespace

TEST_CASE("unix_seconds: seconds since 1970 are a moment in UTC", "[text][unix_seconds]") {
  const auto [digits, expected] = GENERATE(table<std::string, std::string>({
      {"0", "1970-01-01T00:00:00Z"},
      {"86399", "1970-01-01T23:59:59Z"},
      {"951782400", "2000-02-29T00:00:00Z"},
      {"951868800", "2000-03-01T00:00:00Z"},
      {"1938988800", "2031-06-12T00:00:00Z"},
      {"1939075199", "2031-06-12T23:59:59Z"},
      {"1939075199.999", "2031-06-12T23:59:59Z"},
      {"4107542400", "2100-03-01T00:00:00Z"},
      {"253402300799", "9999-12-31T23:59:59Z"},
  }));

  CHECK(moment(digits) == expected);
}

TEST_CASE("unix_seconds: every day is the one that its number says", "[text][unix_seconds]") {
  for (int day = 0; day < 40'000; ++day) {
    const auto timestamp = parse_unix_seconds(std::to_string(day * 86'400LL));
    REQUIRE(timestamp.has_value());
    REQUIRE(days_since_epoch(timestamp->date) == day);
  }
}

TEST_CASE("unix_seconds: milliseconds, signs and words are no moment",
          "[text][unix_seconds][error]") {
  CHECK(moment(GENERATE("", ".", ".5", "-1", "+1", "1e9", "1938988800000", "253402300800", "null",
                        "2031-06-12", "1.2.3")) == "none");
}
