#include "amounts/quantity.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>
#include <string_view>

using namespace courant::amounts;

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

std::string quantity(std::string_view text, std::string_view language,
                     const NumberStyle& style = english) {
  const auto read = read_quantity(text, 0, Lexicon(language), style);
  return read ? read->value.to_string() + ": " + std::string(text.substr(0, read->end)) : "";
}

}  // namespace

TEST_CASE("quantity: separators are read as the language has them", "[amounts][quantity]") {
  CHECK(number("1,234.50 x", english) == "1234.50 to 8");
  CHECK(number("1.500", english) == "1.500 to 5");
  CHECK(number("1.500", german) == "1500 to 5");
  CHECK(number("1 500", russian) == "1500 to 5");
  CHECK(number("1.500", russian) == "- to 5");
  CHECK(number("2'318.40", english) == "2318.40 to 8");
  CHECK(number("1,50,000", english) == "150000 to 8");
  CHECK(number("1,50,000", german) == "- to 8");
}

TEST_CASE("quantity: a space groups only threes", "[amounts][quantity]") {
  CHECK(number("12 34", english) == "12 to 2");
  CHECK(number("2031 500", english) == "2031 to 4");
  CHECK(number("1 000 00", english) == "1000 to 5");
}

TEST_CASE("quantity: digits of other scripts are digits", "[amounts][quantity]") {
  CHECK(number("٥٠٠", english) == "500 to 6");
  CHECK(number("۱٫۲", german) == "1.2 to 6");
  CHECK(number("１２", english) == "12 to 6");
}

TEST_CASE("quantity: a round price keeps its dash", "[amounts][quantity]") {
  CHECK(number("5,– Fr", german) == "5 to 5");
  CHECK(number("20.-", german) == "20 to 4");
  CHECK(number("5, x", german) == "5 to 1");
}

TEST_CASE("quantity: too many digits are no number", "[amounts][quantity]") {
  CHECK(number(std::string(100, '9'), english) == "- to 100");
}

TEST_CASE("quantity: scales multiply what stands before them", "[amounts][quantity]") {
  const auto [text, language, value] =
      GENERATE(table<std::string_view, std::string_view, std::string_view>({
          {"1.2 billion x", "en", "1200000000: 1.2 billion"},
          {"2 lakh crore", "en", "2000000000000: 2 lakh crore"},
          {"two hundred and fifty thousand", "en", "250000: two hundred and fifty thousand"},
          {"3億5000万円", "ja", "350000000: 3億5000万"},
          {"三千五百万美元", "zh", "35000000: 三千五百万"},
          {"1만5000원", "ko", "15000: 1만5000"},
          {"5m x", "en", "5000000: 5m"},
          {"5 m x", "en", ""},
          {"two and a half million", "en", "2500000: two and a half million"},
          {"5 thousand million", "en", "5000000000: 5 thousand million"},
          {"5 million thousand", "en", "5000000: 5 million"},
      }));

  CHECK(quantity(text, language) == value);
}

TEST_CASE("quantity: parts are added up from large to small", "[amounts][quantity]") {
  CHECK(quantity("1 млн 200 тыс. сом", "ru", russian) == "1200000: 1 млн 200 тыс.");
  CHECK(quantity("5 миллион 7 миллион", "ky", russian) == "5000000: 5 миллион");
}

TEST_CASE("quantity: an article alone is no number", "[amounts][quantity]") {
  CHECK(quantity("a dollar", "en").empty());
  CHECK(quantity("a million", "en") == "1000000: a million");
  CHECK(quantity("0 dollars", "en").empty());
}
