#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <compare>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <tuple>

#include "courant/money.hpp"

using courant::Decimal;
using courant::Result;
using courant::Rounding;

namespace {

const std::string nines_39(39, '9');
const std::string nines_40(40, '9');
const std::string ten_to_39 = "1" + std::string(39, '0');
const std::string zeros_60(60, '0');
const std::string smallest = "0." + std::string(59, '0') + "1";

Decimal decimal(std::string_view text) { return Decimal::parse(text).value(); }

/// The number, or the name of the error.
std::string text_of(const Result<Decimal>& result) {
  return result ? result->to_string() : std::string(name_of(result.error().code));
}

}  // namespace

TEST_CASE("decimal: zero has no sign", "[money][decimal]") {
  CHECK(decimal("-0.00").is_zero());
  CHECK_FALSE(decimal("-0.00").is_negative());
  CHECK_FALSE(decimal("0").negated().is_negative());
  CHECK(decimal("-0.01").is_negative());
  CHECK_FALSE(decimal("-0.01").is_zero());
}

TEST_CASE("decimal: from_integer takes all 64 bits", "[money][decimal]") {
  CHECK(Decimal::from_integer(0).to_string() == "0");
  CHECK(Decimal::from_integer(-7).to_string() == "-7");
  CHECK(Decimal::from_integer(1'000'000'000).to_string() == "1000000000");
  CHECK(Decimal::from_integer(std::numeric_limits<std::int64_t>::max()).to_string() ==
        "9223372036854775807");
  CHECK(Decimal::from_integer(std::numeric_limits<std::int64_t>::min()).to_string() ==
        "-9223372036854775808");
}

TEST_CASE("decimal: order is by value, whatever the scale", "[money][decimal]") {
  const auto [smaller, greater] = GENERATE_COPY(table<std::string, std::string>({
      {"1.0", "1.01"},
      {"-2", "1"},
      {"-2", "-1.99"},
      {"0", smallest},
      {"-" + nines_40, nines_40},
      {"-" + smallest, "0.00"},
      {"9.99", "10"},
      {"999999999", "1000000000"},
      {smallest, nines_40},
      {nines_39, nines_40},
  }));

  CAPTURE(smaller, greater);
  CHECK(decimal(smaller) < decimal(greater));
  CHECK(decimal(greater) > decimal(smaller));
  CHECK(decimal(smaller) != decimal(greater));
}

TEST_CASE("decimal: trailing zeros do not matter for equality", "[money][decimal]") {
  CHECK(decimal("1.0") == decimal("1.00"));
  CHECK(decimal("0") == decimal("0.000"));
  CHECK(decimal("-84.8") == decimal("-84.80"));
  CHECK((decimal("1e30") <=> decimal("1000000000000000000000000000000.0")) ==
        std::weak_ordering::equivalent);
}

// The expected values below were computed with Python's integers.

TEST_CASE("decimal: sums are exact", "[money][decimal]") {
  const auto [a, b, sum] = GENERATE_COPY(table<std::string, std::string, std::string>({
      {"84.80", "0.2", "85.00"},
      {"0.1", "0.2", "0.3"},
      {"-0.05", "0.050", "0.000"},
      {"999999999", "1", "1000000000"},
      {"999999999999999999", "1", "1000000000000000000"},
      {"1000000000", "-1", "999999999"},
      {"1000000000000000000", "-0.000000001", "999999999999999999.999999999"},
      {"-5", "3", "-2"},
      {"3", "-5", "-2"},
      {nines_40, "0", nines_40},
      {nines_40, "-1", nines_39 + "8"},
      {nines_40, "1", "out_of_range"},
      {nines_39, "1", ten_to_39},
      {nines_39, "0.9", nines_39 + ".9"},
      {nines_39, "0.99", "out_of_range"},
      {"0", "0.00", "0.00"},
      {"1", smallest, "out_of_range"},
      {smallest, "-0.000000000000000000000000000000000000000000000000000000000001",
       "0." + zeros_60},
      {ten_to_39, "-0.1", nines_39 + ".9"},
  }));

  CAPTURE(a, b);
  CHECK(text_of(add(decimal(a), decimal(b))) == sum);
  CHECK(text_of(add(decimal(b), decimal(a))) == sum);
  CHECK(text_of(subtract(decimal(a), decimal(b).negated())) == sum);
}

TEST_CASE("decimal: products are exact", "[money][decimal]") {
  const auto [a, b, product] = GENERATE_COPY(table<std::string, std::string, std::string>({
      {"84.80", "100", "8480.00"},
      {"1.10", "1.10", "1.2100"},
      {"-0.5", "0.5", "-0.25"},
      {"-0.5", "-0.5", "0.25"},
      {"0.00", "-5", "0.00"},
      {"999999999", "999999999", "999999998000000001"},
      {"999999999999999999", "999999999999999999", "999999999999999998000000000000000001"},
      {"99999999999999999999", "99999999999999999999", "9999999999999999999800000000000000000001"},
      {"999999999999999999999", "99999999999999999999", "out_of_range"},
      {"100000000000000000000", "100000000000000000000", "out_of_range"},
      {"10000000000000000000", "100000000000000000000", ten_to_39},
      {"12345678901234567890123456789012345678.5", "2.0",
       "24691357802469135780246913578024691357.00"},
      {"2.5", "4.000000000000000000000000000000000000000", "out_of_range"},
      {"1.5", nines_40, "out_of_range"},
      {"0.0000000000000000000000000000002", "0.00000000000000000000000000005",
       "0.000000000000000000000000000000000000000000000000000000000010"},
      {"0.0000000000000000000000000000002", "0.000000000000000000000000000005", smallest},
      {"0.0000000000000000000000000000002", "0.000000000000000000000000000003", "out_of_range"},
      {"0.000000000000000000000000000000", "0.0000000000000000000000000000000000000000",
       "0." + zeros_60},
  }));

  CAPTURE(a, b);
  CHECK(text_of(multiply(decimal(a), decimal(b))) == product);
  CHECK(text_of(multiply(decimal(b), decimal(a))) == product);
}

TEST_CASE("decimal: multiply_divide rounds once, by the exact remainder", "[money][decimal]") {
  using Row = std::tuple<std::string, std::string, std::string, int, std::string, std::string>;
  const auto [a, b, c, scale, half_even, half_up] = GENERATE_COPY(values<Row>({
      {"100", "84.80", "1", 2, "8480.00", "8480.00"},
      {"100", "1", "84.80", 2, "1.18", "1.18"},
      {"1", "1", "3", 40, "0.3333333333333333333333333333333333333333",
       "0.3333333333333333333333333333333333333333"},
      {"2", "1", "3", 39, "0.666666666666666666666666666666666666667",
       "0.666666666666666666666666666666666666667"},
      {"2", "1", "3", 40, "0.6666666666666666666666666666666666666667",
       "0.6666666666666666666666666666666666666667"},
      {"1", "1", "8", 2, "0.12", "0.13"},
      {"3", "1", "8", 2, "0.38", "0.38"},
      {"-1", "1", "8", 2, "-0.12", "-0.13"},
      {"0.125", "1", "1", 2, "0.12", "0.13"},
      {"0.135", "1", "1", 2, "0.14", "0.14"},
      {"2.5", "1", "1", 0, "2", "3"},
      {"3.5", "1", "1", 0, "4", "4"},
      {"-2.5", "1", "1", 0, "-2", "-3"},
      {"0.5", "1", "1", 0, "0", "1"},
      {"-0.5", "1", "1", 0, "0", "-1"},
      {"1.5", "1", "-1", 0, "-2", "-2"},
      {"0.4999999999999999999999999999999999999999", "1", "1", 0, "0", "0"},
      {"0.5000000000000000000000000000000000000001", "1", "1", 0, "1", "1"},
      {"2.500000000000000000000000000000000000001", "1", "1", 0, "3", "3"},
      {nines_40, nines_40, nines_40, 0, nines_40, nines_40},
      {nines_40, nines_40, "1", 0, "out_of_range", "out_of_range"},
      {nines_40, "1", "0.1", 0, "out_of_range", "out_of_range"},
      {nines_40, "0.1", "1", 0, ten_to_39, ten_to_39},
      {"1000000000", "1000000000", "999999999", 0, "1000000001", "1000000001"},
      {"999999999999999999", "1000000000", "999999999999999998", 9, "1000000000.000000001",
       "1000000000.000000001"},
      {"500000000000000000", "1000000000000000000", "500000000000000000000000001", 18,
       "999999999.999999999999999998", "999999999.999999999999999998"},
      {"1", "1", smallest, 0, "out_of_range", "out_of_range"},
      {"1", "0.000000000000000000000000000000000000001", smallest, 0, "1000000000000000000000",
       "1000000000000000000000"},
      {smallest, smallest, smallest, 60, smallest, smallest},
      {smallest, smallest, nines_40, 60, "0." + zeros_60, "0." + zeros_60},
      {"9.995", "1", "1", 2, "10.00", "10.00"},
      {"99.5", "1", "1", 0, "100", "100"},
      {nines_39 + ".5", "1", "1", 0, ten_to_39, ten_to_39},
      {"0", "1", "3", 2, "0.00", "0.00"},
      {"1000000000000000000", "1000000000", "1000000001", 0, "999999999000000001",
       "999999999000000001"},
      {"499999999000000000000000000", "1", "500000000999999999", 0, "999999996", "999999996"},
      {"81.2300", "19.4412", "100", 4, "15.7921", "15.7921"},
      {"340000000000000000000000000000000000000", "3", "1000000000000000000000000000000", 3,
       "1020000000.000", "1020000000.000"},
  }));

  CAPTURE(a, b, c);
  CHECK(text_of(multiply_divide(decimal(a), decimal(b), decimal(c), scale, Rounding::half_even)) ==
        half_even);
  CHECK(text_of(multiply_divide(decimal(a), decimal(b), decimal(c), scale, Rounding::half_up)) ==
        half_up);
}

TEST_CASE("decimal: products are compared exactly, past 40 digits too", "[money][decimal]") {
  const Decimal nines = decimal(std::string(40, '9'));

  CHECK(equal_products(nines, nines, nines, nines));
  CHECK(equal_products(decimal("0.50"), decimal("84.8"), decimal("42.40"), decimal("1")));
  CHECK(equal_products(decimal("-2"), decimal("3"), decimal("6"), decimal("-1")));
  CHECK(equal_products(decimal("0"), decimal("-3"), decimal("0.000"), decimal("7")));
  CHECK_FALSE(equal_products(decimal("-2"), decimal("3"), decimal("2"), decimal("3")));
  CHECK_FALSE(equal_products(nines, nines, nines, decimal(std::string(39, '9') + "8")));
  CHECK_FALSE(equal_products(decimal("1e-60"), decimal("1"), decimal("0"), decimal("1")));
}

TEST_CASE("decimal: multiply_divide refuses zero and scales that do not exist",
          "[money][decimal][error]") {
  const Decimal one = Decimal::from_integer(1);

  CHECK(text_of(multiply_divide(one, one, decimal("0.00"), 2, Rounding::half_even)) ==
        "out_of_range");
  CHECK(text_of(multiply_divide(one, one, one, -1, Rounding::half_even)) == "out_of_range");
  CHECK(text_of(multiply_divide(one, one, one, 61, Rounding::half_even)) == "out_of_range");
}

TEST_CASE("decimal: rescaled pads with zeros or rounds", "[money][decimal]") {
  const auto [text, scale, half_even, half_up] =
      GENERATE_COPY(table<std::string, int, std::string, std::string>({
          {"84.8", 2, "84.80", "84.80"},
          {"84.80", 0, "85", "85"},
          {"0.125", 2, "0.12", "0.13"},
          {"-0.125", 2, "-0.12", "-0.13"},
          {"-0.004", 2, "0.00", "0.00"},
          {"0", 60, "0." + zeros_60, "0." + zeros_60},
          {"9.99", 1, "10.0", "10.0"},
          {nines_39 + ".5", 0, ten_to_39, ten_to_39},
          {nines_39, 1, nines_39 + ".0", nines_39 + ".0"},
          {nines_39, 2, "out_of_range", "out_of_range"},
          {smallest, 59, "0." + std::string(59, '0'), "0." + std::string(59, '0')},
          {"1", 61, "out_of_range", "out_of_range"},
          {"1", -1, "out_of_range", "out_of_range"},
      }));

  CAPTURE(text, scale);
  CHECK(text_of(decimal(text).rescaled(scale, Rounding::half_even)) == half_even);
  CHECK(text_of(decimal(text).rescaled(scale, Rounding::half_up)) == half_up);
}

TEST_CASE("decimal: rounded_to_digits leaves at most that many significant digits",
          "[money][decimal]") {
  const auto [text, digits, half_even, half_up] =
      GENERATE_COPY(table<std::string, int, std::string, std::string>({
          {"84.80", 4, "84.80", "84.80"},
          {"84.80", 3, "84.8", "84.8"},
          {"84.80", 2, "85", "85"},
          {"84.80", 1, "80", "80"},
          {"12345.67", 2, "12000", "12000"},
          {"-12500", 2, "-12000", "-13000"},
          {"0.06125", 3, "0.0612", "0.0613"},
          {"9.99", 2, "10", "10"},
          {"0.0999", 2, "0.10", "0.10"},
          {"99.5", 2, "100", "100"},
          {"0.00", 1, "0.00", "0.00"},
          {"0." + nines_40, 39, "1." + std::string(38, '0'), "1." + std::string(38, '0')},
          {nines_40, 40, nines_40, nines_40},
          {nines_40, 39, ten_to_39 + "0", ten_to_39 + "0"},
      }));

  CAPTURE(text, digits);
  CHECK(decimal(text).rounded_to_digits(digits, Rounding::half_even).to_string() == half_even);
  CHECK(decimal(text).rounded_to_digits(digits, Rounding::half_up).to_string() == half_up);
}

TEST_CASE("decimal: what is rounded up to 41 digits still compares", "[money][decimal]") {
  const Decimal ten_to_40 = decimal(nines_40).rounded_to_digits(1, Rounding::half_up);

  CHECK(ten_to_40 > decimal(nines_40));
  CHECK(text_of(subtract(ten_to_40, decimal("1"))) == nines_40);
}
