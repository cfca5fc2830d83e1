#include "rates/names.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace courant;

TEST_CASE("rates/names: enumerators are named as they are spelled, with hyphens",
          "[rates][names]") {
  CHECK(name_of(RateDirection::foreign_per_base) == "foreign-per-base");
  CHECK(name_of(RateKind::buy_sell) == "buy-sell");
}

TEST_CASE("rates/names: a name is read back to what it names", "[rates][names]") {
  const RateDirection direction =
      GENERATE(RateDirection::local_per_foreign, RateDirection::foreign_per_base);
  const RateKind kind = GENERATE(RateKind::unspecified, RateKind::official, RateKind::reference,
                                 RateKind::market, RateKind::mid, RateKind::buy_sell);

  CHECK(rate_direction_named(name_of(direction)) == direction);
  CHECK(rate_kind_named(name_of(kind)) == kind);
}

TEST_CASE("rates/names: another name names nothing", "[rates][names][error]") {
  CHECK_FALSE(rate_direction_named("inverse").has_value());
  CHECK_FALSE(rate_kind_named("").has_value());
}
