#include "text/scanner.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string_view>

using courant::ErrorCode;
using courant::text::Scanner;

TEST_CASE("scanner: a literal is taken only if it comes next", "[text][scanner]") {
  Scanner scanner("<item>");

  CHECK_FALSE(scanner.accept("item"));
  CHECK(scanner.offset() == 0);
  CHECK(scanner.accept("<item"));
  CHECK(scanner.offset() == 5);
  CHECK(scanner.rest() == ">");
}

TEST_CASE("scanner: offsets count from the start of the whole text", "[text][scanner]") {
  Scanner scanner("84.80", 4);

  CHECK(scanner.take(2) == "84");
  CHECK(scanner.offset() == 6);
}

TEST_CASE("scanner: taking more than there is takes what is left", "[text][scanner]") {
  Scanner scanner("ab");

  CHECK(scanner.take(3) == "ab");
  CHECK(scanner.at_end());
  CHECK(scanner.take(1).empty());
  CHECK(scanner.peek() == '\0');
}

TEST_CASE("scanner: take_while stops at the first byte that does not fit", "[text][scanner]") {
  Scanner scanner("2031-06");

  CHECK(scanner.take_while(courant::text::is_upper).empty());
  CHECK(scanner.take_while([](char c) { return courant::text::is_digit(c); }) == "2031");
  CHECK(scanner.peek() == '-');
}

TEST_CASE("scanner: blanks are spaces and tabs, not line ends", "[text][scanner]") {
  Scanner scanner(" \t\n x");

  scanner.skip_blanks();

  CHECK(scanner.peek() == '\n');
}

TEST_CASE("scanner: take_until takes the stop as well but does not return it", "[text][scanner]") {
  Scanner scanner("a b-->c");

  CHECK(scanner.take_until("-->").value() == "a b");
  CHECK(scanner.rest() == "c");
}

TEST_CASE("scanner: a stop that does not come is an unexpected end", "[text][scanner][error]") {
  Scanner scanner("xa b", 10);
  scanner.take(1);

  const auto taken = scanner.take_until("-->");

  REQUIRE_FALSE(taken.has_value());
  CHECK(taken.error().code == ErrorCode::unexpected_end);
  CHECK(taken.error().where.offset == 11);
  CHECK(scanner.rest() == "a b");
}
