#include "locale/patterns.hpp"

#include <catch2/catch_test_macros.hpp>

using courant::locale::fill_money_pattern;
using courant::locale::fill_name_pattern;
using courant::locale::fill_pattern;
using courant::locale::NumberText;

namespace {

const NumberText positive{.digits = "84.80"};
const NumberText negative{.sign = "-", .digits = "84.80"};

}  // namespace

TEST_CASE("patterns: a number stands where the pattern has it", "[locale][patterns]") {
  CHECK(fill_pattern({.positive = "%0"}, positive) == "%84.80");
  CHECK(fill_pattern({.positive = "3%"}, positive) == "84.80%");
}

TEST_CASE("patterns: a sign is in front unless the pattern has a place for it",
          "[locale][patterns]") {
  CHECK(fill_pattern({.positive = "%0"}, negative) == "-%84.80");
  CHECK(fill_money_pattern({.positive = "¤ 0", .negative = "¤ -0"}, negative, "€") == "€ -84.80");
  CHECK(fill_money_pattern({.positive = "¤ 0", .negative = "¤ -0"}, positive, "€") == "€ 84.80");
}

TEST_CASE("patterns: a word is parted from digits that it touches", "[locale][patterns]") {
  CHECK(fill_money_pattern({.positive = "¤0"}, positive, "$") == "$84.80");
  CHECK(fill_money_pattern({.positive = "¤0"}, positive, "US$") == "US$84.80");
  CHECK(fill_money_pattern({.positive = "¤0"}, positive, "KGS") == "KGS\u00A084.80");
  CHECK(fill_money_pattern({.positive = "¤0"}, positive, "kr.") == "kr.\u00A084.80");
  CHECK(fill_money_pattern({.positive = "0¤"}, positive, "US$") == "84.80\u00A0US$");
  CHECK(fill_money_pattern({.positive = "0¤"}, positive, "₸") == "84.80₸");
  CHECK(fill_money_pattern({.positive = "¤ 0"}, positive, "KGS") == "KGS 84.80");
}

TEST_CASE("patterns: digits beyond a unit are not touched", "[locale][patterns]") {
  const NumberText thousand{.digits = "1", .after = "K"};
  const NumberText elfu{.before = "elfu ", .digits = "1"};

  CHECK(fill_money_pattern({.positive = "0¤"}, thousand, "KGS") == "1KKGS");
  CHECK(fill_money_pattern({.positive = "¤0"}, thousand, "KGS") == "KGS\u00A01K");
  CHECK(fill_money_pattern({.positive = "¤0"}, elfu, "KGS") == "KGSelfu 1");
}

TEST_CASE("patterns: a name is put in as it is", "[locale][patterns]") {
  CHECK(fill_name_pattern("0¤", positive, "米ドル") == "84.80米ドル");
  CHECK(fill_name_pattern("¤ 0", positive, "dola") == "dola 84.80");
}
