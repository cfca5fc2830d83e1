#include "text/excerpt.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <string_view>

using namespace courant::text;
using namespace std::string_view_literals;

TEST_CASE("excerpt: text that fits is shown as it is", "[text][excerpt]") {
  CHECK(excerpt("", 4).empty());
  CHECK(excerpt("сом", 6) == "сом");
  CHECK(quoted("USD") == "'USD'");
}

TEST_CASE("excerpt: no character is cut", "[text][excerpt]") {
  CHECK(excerpt("сом", 5) == "со");
  CHECK(excerpt("a€", 3) == "a");
  CHECK(excerpt("a😀", 4) == "a");
  CHECK(excerpt("😀", 3).empty());
}

TEST_CASE("excerpt: what is not UTF-8 is replaced, in the size that is allowed",
          "[text][excerpt]") {
  CHECK(excerpt("a\xFF\xD1", 48) == "a\uFFFD\uFFFD");
  CHECK(excerpt("a\xFF\xD1", 4) == "a\uFFFD");
  CHECK(excerpt("\xED\xA0\x80", 48) == "\uFFFD\uFFFD\uFFFD");
}

TEST_CASE("excerpt: control characters become spaces, so that a message is one line",
          "[text][excerpt]") {
  CHECK(excerpt("a\r\nb\0\x1B[1m"sv, 48) == "a  b  [1m");
  CHECK(excerpt("a\u0085b\u2028c\x7F", 48) == "a b c ");
}

TEST_CASE("excerpt: a quotation is short unless more is asked for", "[text][excerpt]") {
  const std::string long_text(100, 'x');

  CHECK(quoted(long_text).size() == 50);
  CHECK(quoted(long_text, 80).size() == 82);
}
