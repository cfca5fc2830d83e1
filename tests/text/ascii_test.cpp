#include "text/ascii.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace courant::text;

TEST_CASE("ascii: case is ignored for ASCII letters only", "[text][ascii]") {
  CHECK(equals_ignoring_case("Charset", "cHARSET"));
  CHECK(equals_ignoring_case("", ""));
  CHECK_FALSE(equals_ignoring_case("utf-8", "utf8"));
  CHECK_FALSE(equals_ignoring_case("a[", "a{"));
  CHECK_FALSE(equals_ignoring_case("ё", "Ё"));
}

TEST_CASE("ascii: a set of characters is trimmed at both ends", "[text][ascii]") {
  CHECK(trim(" \t a b\r\n") == "a b");
  CHECK(trim("'\"x\"'", "'\"") == "x");
  CHECK(trim("   ") == "");
  CHECK(trim("") == "");
}

TEST_CASE("ascii: letters and digits of other scripts are none", "[text][ascii]") {
  CHECK(is_letter('z'));
  CHECK_FALSE(is_letter('\xE9'));
  CHECK_FALSE(is_digit('\xB2'));
  CHECK(to_lower('Z') == 'z');
  CHECK(to_lower('[') == '[');
}
