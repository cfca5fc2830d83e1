#include "text/month_names.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using courant::text::month_in_datelines;
using courant::text::month_in_feeds;

TEST_CASE("month_names: a word is the month that it begins to name, in any case",
          "[text][month_names]") {
  const auto [word, month] = GENERATE(table<const char*, int>({
      {"июня", 6},
      {"ИЮЛ", 7},
      {"мая", 5},
      {"травня", 5},
      {"маусым", 6},
      {"iyul", 7},
      {"Dezember", 12},
      {"août", 8},
      {"Ağustos", 8},
      {"settembre", 9},
      {"June", -1},
      {"ма", -1},
      {"", -1},
  }));

  CAPTURE(word);
  CHECK(month_in_feeds(word) == month);
}

TEST_CASE("month_names: datelines know the languages that they are read in",
          "[text][month_names]") {
  CHECK(month_in_datelines("Июня") == 6);
  CHECK(month_in_datelines("маусым") == 6);
  CHECK(month_in_datelines("août") == 8);
  CHECK(month_in_datelines("травня") == -1);
  CHECK(month_in_datelines("June") == -1);
}
