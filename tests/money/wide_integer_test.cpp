#include "money/wide_integer.hpp"

#include <catch2/catch_test_macros.hpp>
#include <cstdint>
#include <span>
#include <vector>

using courant::Rounding;
using courant::WideInteger;

namespace {

constexpr std::uint32_t top = WideInteger::base - 1;

/// The number with these limbs, least significant first.
WideInteger wide(const std::vector<std::uint32_t>& limbs) { return WideInteger(std::span(limbs)); }

}  // namespace

TEST_CASE("wide_integer: leading zero limbs do not count", "[money][wide_integer]") {
  const WideInteger number = wide({7, 0, 0});

  CHECK(number == WideInteger(7));
  CHECK(number.limbs().size() == 1);
  CHECK(number.digits() == 1);
  CHECK(wide({0, 0}).is_zero());
  CHECK(wide({0, 0}).digits() == 1);
  CHECK(wide({0, 1}).digits() == 10);
  CHECK(wide({top, top}).digits() == 18);
}

TEST_CASE("wide_integer: order is by size, then by the highest limb that differs",
          "[money][wide_integer]") {
  CHECK(wide({top}) < wide({0, 1}));
  CHECK(wide({top, 1}) < wide({0, 2}));
  CHECK(wide({1, 2}) < wide({2, 2}));
  CHECK(wide({1, 2}) == wide({1, 2, 0}));
}

TEST_CASE("wide_integer: sums carry and differences borrow through all limbs",
          "[money][wide_integer]") {
  WideInteger sum = wide({top, top});
  sum.add(WideInteger(1));
  WideInteger difference = wide({0, 0, 1});
  difference.subtract(WideInteger(1));
  WideInteger nothing = wide({1, 2});
  nothing.subtract(wide({1, 2}));

  CHECK(sum == wide({0, 0, 1}));
  CHECK(difference == wide({top, top}));
  CHECK(nothing.is_zero());
}

TEST_CASE("wide_integer: shifts by whole limbs and by single digits", "[money][wide_integer]") {
  WideInteger number(12);
  number.shift_left(8);
  WideInteger by_limbs(12);
  by_limbs.shift_left(18);
  WideInteger zero;
  zero.shift_left(100);

  CHECK(number == wide({200'000'000, 1}));
  CHECK(by_limbs == wide({0, 0, 12}));
  CHECK(zero.is_zero());
}

TEST_CASE("wide_integer: drop_zero divides by ten only without a remainder",
          "[money][wide_integer]") {
  WideInteger round = wide({0, 1});
  WideInteger odd = wide({1, 1});

  CHECK(round.drop_zero());
  CHECK(round == WideInteger(100'000'000));
  CHECK_FALSE(odd.drop_zero());
  CHECK(odd == wide({1, 1}));
}

TEST_CASE("wide_integer: products of the largest limbs fit", "[money][wide_integer]") {
  CHECK(multiply(wide({top, top}), wide({top, top})) == wide({1, 0, top - 1, top}));
  CHECK(multiply(wide({top, top}), WideInteger()).is_zero());
}

TEST_CASE("wide_integer: quotients whose first estimate is too large are mended",
          "[money][wide_integer]") {
  // 10^18 ÷ (10^9 + 1) is estimated one too large, the other one two.
  CHECK(divide(wide({0, 0, 1}), wide({1, 1}), Rounding::half_even) == WideInteger(top));
  CHECK(divide(wide({0, 0, 499'999'999}), wide({top, 500'000'000}), Rounding::half_even) ==
        WideInteger(999'999'996));
}

TEST_CASE("wide_integer: quotients are rounded by the whole remainder", "[money][wide_integer]") {
  const WideInteger divisor = wide({0, 0, 2});

  CHECK(divide(wide({0, 0, 1}), divisor, Rounding::half_even).is_zero());
  CHECK(divide(wide({0, 0, 1}), divisor, Rounding::half_up) == WideInteger(1));
  CHECK(divide(wide({1, 0, 1}), divisor, Rounding::half_even) == WideInteger(1));
  CHECK(divide(wide({top, top}), divisor, Rounding::half_up).is_zero());
  CHECK(divide(wide({0, 0, 3}), divisor, Rounding::half_even) == WideInteger(2));
}
