#include "rates/quotient.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>

#include "support/documents.hpp"
#include "support/failure.hpp"

using namespace courant;
using courant::test::decimal;
using courant::test::failure_of;

TEST_CASE("quotient: it has the digits asked for, rounded once", "[rates][quotient]") {
  const auto [a, b, c, digits, expected] =
      GENERATE(table<std::string, std::string, std::string, int, std::string>({
          {"1", "1", "84.80", 4, "0.01179"},
          {"1", "1", "3", 5, "0.33333"},
          {"2", "1", "3", 5, "0.66667"},
          {"1", "1", "8", 2, "0.13"},
          {"1", "1", "8", 40, "0.1250000000000000000000000000000000000000"},
          {"9996", "1", "1000", 3, "10.0"},
          {"9994", "1", "1000", 3, "9.99"},
          {"98.41", "84.80", "1", 6, "8345.17"},
          {"12345.6", "1", "1", 3, "12346"},
          {"0", "1", "3", 4, "0"},
          {"1", "1", "0.00023441", 5, "4266.0"},
          {"999999", "999999", "1", 3, "999998000001"},
      }));

  const auto result = quotient_to_digits(decimal(a), decimal(b), decimal(c), digits);

  REQUIRE(result.has_value());
  CHECK(result->is_zero() == (expected == "0"));
  CHECK((result->is_zero() || result->to_string() == expected));
}

TEST_CASE("quotient: nothing is divided by zero or made too small to hold",
          "[rates][quotient][error]") {
  CHECK(failure_of(quotient_to_digits(decimal("1"), decimal("1"), decimal("0"), 4)) ==
        ErrorCode::out_of_range);
  CHECK(failure_of(quotient_to_digits(decimal("1e-39"), decimal("1"), decimal("1e39"), 4)) ==
        ErrorCode::out_of_range);
}
