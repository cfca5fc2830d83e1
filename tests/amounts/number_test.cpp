#include "amounts/number.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <string_view>

using namespace courant::amounts;
using courant::Decimal;

namespace {

constexpr NumberStyle english{.indian_groups = true};
constexpr NumberStyle russian{.decimal_mark = ',', .group_mark = ' '};
constexpr NumberStyle german{.decimal_mark = ',', .group_mark = '.'};

/// The value and where it ends, "-" if there is none.
std::string number(std::string_view text, const NumberStyle& style) {
  const WrittenNumber written = read_number(text, 0, style);
  const std::string value = written.value ? written.value->to_string() : "-";
  return value + " to " + std::to_string(written.end);
}

}  // namespace

TEST_CASE("number: separators are read as the language has them", "[amounts][number]") {
  CHECK(number("1,234.50 x", english) == "1234.50 to 8");
  CHECK(number("1.500", english) == "1.500 to 5");
  CHECK(number("1.500", german) == "1500 to 5");
  CHECK(number("1 500", russian) == "1500 to 5");
  CHECK(number("1.500", russian) == "- to 5");
  CHECK(number("2'318.40", english) == "2318.40 to 8");
  CHECK(number("1,50,000", english) == "150000 to 8");
  CHECK(number("1,50,000", german) == "- to 8");
}

TEST_CASE("number: a space groups only threes", "[amounts][number]") {
  CHECK(number("12 34", english) == "12 to 2");
  CHECK(number("2031 500", english) == "2031 to 4");
  CHECK(number("1 000 00", english) == "1000 to 5");
}

TEST_CASE("number: digits of other scripts are digits", "[amounts][number]") {
  CHECK(number("٥٠٠", english) == "500 to 6");
  CHECK(number("۱٫۲", german) == "1.2 to 6");
  CHECK(number("１２", english) == "12 to 6");
}

TEST_CASE("number: a round price keeps its dash", "[amounts][number]") {
  CHECK(number("5,– Fr", german) == "5 to 5");
  CHECK(number("20.-", german) == "20 to 4");
  CHECK(number("5, x", german) == "5 to 1");
}

TEST_CASE("number: too many digits are no number", "[amounts][number]") {
  CHECK(number(std::string(100, '9'), english) == "- to 100");
}

TEST_CASE("number: a power of ten moves the point, within what a decimal holds",
          "[amounts][number]") {
  CHECK(shifted(Decimal::from_integer(5), 3)->to_string() == "5000");
  CHECK(shifted(Decimal::from_integer(50), -2)->to_string() == "0.50");
  CHECK_FALSE(shifted(Decimal::from_integer(5), 40).has_value());
}
