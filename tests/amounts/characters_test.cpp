#include "amounts/characters.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>

using namespace courant::amounts;

TEST_CASE("characters: digits of all scripts have values", "[amounts][characters]") {
  CHECK(digit_value(U'7') == 7);
  CHECK(digit_value(U'\u0665') == 5);
  CHECK(digit_value(U'\u06F5') == 5);
  CHECK(digit_value(U'\u096B') == 5);
  CHECK(digit_value(U'\uFF15') == 5);
  CHECK(digit_value(U'a') == -1);
}

TEST_CASE("characters: forms of one letter fold into one", "[amounts][characters]") {
  CHECK(folded(U'Ё') == folded(U'е'));
  CHECK(folded(U'\u02BB') == U'\'');
  CHECK(folded(U'\u064A') == folded(U'\u06CC'));
  CHECK(folded(U'A') == U'a');
}

TEST_CASE("characters: steps stay inside the text", "[amounts][characters]") {
  CHECK(code_point_at("é", 0) == U'é');
  CHECK(code_point_at("é", 2) == 0);
  CHECK(code_point_before("é", 2) == U'é');
  CHECK(code_point_before("é", 0) == 0);
  CHECK(next("é", 0) == 2);
  CHECK(next("é", 2) == 2);
  CHECK(previous("é", 2) == 0);
  CHECK(previous("\x80\x80\x80\x80\x80\x80", 6) == 2);
}

TEST_CASE("characters: a joint is up to two spaces or a hyphen", "[amounts][characters]") {
  CHECK(skip_joint("  a", 0) == 2);
  CHECK(skip_joint("   a", 0) == 2);
  CHECK(skip_joint("-a", 0) == 1);
  CHECK(skip_joint("a", 0) == 0);
  CHECK(skip_joint("\u200B\u00A0a", 0) == 5);
}

TEST_CASE("characters: a few invisible characters are skipped, not any number",
          "[amounts][characters]") {
  CHECK(skip_invisible("\u200B\u200B\u200B\u200B\u200B", 0) == 12);
  CHECK(is_invisible(U'\u00AD'));
  CHECK_FALSE(is_invisible(U' '));
}

TEST_CASE("characters: scripts that join words are told", "[amounts][characters]") {
  CHECK(is_glued(U'円'));
  CHECK(is_glued(U'원'));
  CHECK_FALSE(is_glued(U'ж'));
}
