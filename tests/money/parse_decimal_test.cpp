#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <cstddef>
#include <string>

#include "courant/money.hpp"

using courant::Decimal;
using courant::ErrorCode;
using courant::Position;

namespace {

const std::string nines_40(40, '9');
const std::string ten_to_39 = "1" + std::string(39, '0');
const std::string zeros_60(60, '0');
const std::string smallest = "0." + std::string(59, '0') + "1";

}  // namespace

TEST_CASE("parse_decimal: keeps every published digit", "[money][parse_decimal]") {
  const auto [text, printed, scale, digits] =
      GENERATE_COPY(table<std::string, std::string, int, int>({
          {"84.80", "84.80", 2, 4},
          {"+1", "1", 0, 1},
          {"-0.0612", "-0.0612", 4, 3},
          {"\u22125", "-5", 0, 1},
          {"0", "0", 0, 1},
          {"-0.00", "0.00", 2, 1},
          {"0007.10", "7.10", 2, 3},
          {std::string(100, '0') + "1", "1", 0, 1},
          {"1000000000", "1000000000", 0, 10},
          {"1.5e3", "1500", 0, 4},
          {"1.50e1", "15.0", 1, 3},
          {"1.50e2", "150", 0, 3},
          {"1.50E-3", "0.00150", 5, 3},
          {"2e+1", "20", 0, 2},
          {"0e99999999999999999999", "0", 0, 1},
          {"0e-3", "0.000", 3, 1},
          {"0." + std::string(99, '0') + "1e100", "1", 0, 1},
          {nines_40, nines_40, 0, 40},
          {"1e39", ten_to_39, 0, 40},
          {"0." + nines_40, "0." + nines_40, 40, 40},
          {smallest, smallest, 60, 1},
          {"1e-60", smallest, 60, 1},
      }));

  const auto value = Decimal::parse(text);

  CAPTURE(text);
  REQUIRE(value.has_value());
  CHECK(value->to_string() == printed);
  CHECK(value->scale() == scale);
  CHECK(value->digits() == digits);
}

TEST_CASE("parse_decimal: says which byte breaks the grammar", "[money][parse_decimal][error]") {
  const auto [text, offset] = GENERATE(table<std::string, std::size_t>({
      {"", 0},      {".", 0},        {".5", 0},      {"5.", 2},       {"-", 1},
      {"+-1", 1},   {"1,5", 1},      {"1 000", 1},   {" 1", 0},       {"1 ", 1},
      {"1.2.3", 3}, {"1e", 2},       {"1e+", 3},     {"1e1.5", 3},    {"0x10", 1},
      {"abc", 0},   {"\u2212", 3},   {"1\u2212", 1}, {"\u0663", 0},   {"1_000", 1},
      {"NaN", 0},   {"Infinity", 0}, {"--1", 1},     {"1e\u2212", 5}, {"1-", 1},
  }));

  const auto result = Decimal::parse(text);

  CAPTURE(text);
  REQUIRE_FALSE(result.has_value());
  CHECK(result.error().code == ErrorCode::malformed);
  CHECK(result.error().where == Position{.offset = offset});
}

TEST_CASE("parse_decimal: says which byte is one too many", "[money][parse_decimal][error]") {
  const auto [text, offset] = GENERATE_COPY(table<std::string, std::size_t>({
      {nines_40 + "1", 40},
      {"-00" + nines_40 + "0", 43},
      {"1." + nines_40, 41},
      {"0.0" + nines_40 + "0", 43},
      {"1e40", 1},
      {"12e39", 2},
      {"0." + zeros_60 + "1", 62},
      {"1e-61", 1},
      {"0e-61", 1},
      {"1e99999999999999999999", 1},
      {"1e-99999999999999999999", 1},
  }));

  const auto result = Decimal::parse(text);

  CAPTURE(text);
  REQUIRE_FALSE(result.has_value());
  CHECK(result.error().code == ErrorCode::out_of_range);
  CHECK(result.error().where == Position{.offset = offset});
}
