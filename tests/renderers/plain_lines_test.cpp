#include "renderers/plain_lines.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <string_view>

using namespace std::string_view_literals;
using courant::renderers::append_visible;
using courant::renderers::PlainLines;

namespace {

std::string visible(std::string_view text) {
  std::string out;
  append_visible(out, text);
  return out;
}

}  // namespace

TEST_CASE("plain_lines: control characters are dropped, tab and line feed are not",
          "[renderers][plain_lines]") {
  CHECK(visible("a\tb\nc\x1B[2J\r\0\x7F"sv) == "a\tb\nc[2J");
  CHECK(visible("a\u0080b\u009Fc") == "abc");
  CHECK(visible("a\u00A0b\xC2") == "a\u00A0b\xC2");
}

TEST_CASE("plain_lines: bidi controls are kept only if balanced", "[renderers][plain_lines]") {
  CHECK(visible("\u2067a\u2069") == "\u2067a\u2069");
  CHECK(visible("a\u202Eb\u202Ec") == "abc");
}

TEST_CASE("plain_lines: blocks are parted by blank lines, lines are not",
          "[renderers][plain_lines]") {
  std::string out;
  PlainLines lines(out);

  lines.block("a\nb");
  lines.line("c");
  lines.block("d");
  lines.keep_close();
  lines.block("e");

  CHECK(out == "a\nb\nc\n\nd\ne\n");
}

TEST_CASE("plain_lines: margins nest, and a first line has its own", "[renderers][plain_lines]") {
  std::string out;
  PlainLines lines(out);

  lines.enter("> ", "> ");
  lines.enter("1. ", "   ");
  lines.block("a\nb");
  lines.block("c");
  lines.leave();
  lines.block("d");
  lines.leave();
  lines.block("e");

  CHECK(out == "> 1. a\n>    b\n>\n>    c\n>\n> d\n\ne\n");
}

TEST_CASE("plain_lines: no line ends in a space", "[renderers][plain_lines]") {
  std::string out;
  PlainLines lines(out);

  lines.enter("> ", "> ");
  lines.block("a \n\nb");

  CHECK(out == "> a\n>\n> b\n");
}
