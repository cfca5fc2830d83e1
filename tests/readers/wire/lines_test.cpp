#include "readers/wire/lines.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string_view>

using namespace courant::readers::wire;

namespace {

JoinedText joined(std::string_view text) {
  JoinedText joined;
  for (const Line& line : split_lines(text)) joined.append(line);
  return joined;
}

}  // namespace

TEST_CASE("lines: every kind of line end ends a line", "[readers][wire]") {
  const auto lines = split_lines("a\nb\r\nc\rd\u2028e\u2029f");

  REQUIRE(lines.size() == 6);
  CHECK(lines.at(1).text == "b");
  CHECK(lines.at(2).offset == 5);
  CHECK(lines.at(4).text == "e");
  CHECK(lines.at(5).text == "f");
}

TEST_CASE("lines: spaces around are left out, and the offset is that of the text",
          "[readers][wire]") {
  const auto lines = split_lines(" \u00A0a b\t \n");

  REQUIRE(lines.size() == 1);
  CHECK(lines.front().text == "a b");
  CHECK(lines.front().offset == 3);
}

TEST_CASE("lines: a line of spaces is blank", "[readers][wire]") {
  const auto lines = split_lines("a\n \u3000\t\n\nb\n");

  REQUIRE(lines.size() == 4);
  CHECK(lines.at(1).is_blank());
  CHECK(lines.at(2).is_blank());
}

TEST_CASE("lines: no text has no lines", "[readers][wire]") { CHECK(split_lines("").empty()); }

TEST_CASE("lines: joined lines have a space between, ideographs none", "[readers][wire]") {
  CHECK(joined("The som\nheld\n\nsteady.").text() == "The som held steady.");
  CHECK(joined("会談は\n続く。").text() == "会談は続く。");
  CHECK(joined("会談は\nGMT").text() == "会談は GMT");
}

TEST_CASE("lines: a joined text knows where each byte came from", "[readers][wire]") {
  const JoinedText text = joined("  The som\r\n  held");

  CHECK(text.text() == "The som held");
  CHECK(text.source_offset(0) == 2);
  CHECK(text.source_offset(4) == 6);
  CHECK(text.source_offset(8) == 13);
  CHECK(text.source_offset(12) == 17);
  CHECK(JoinedText().source_offset(0) == 0);
}
