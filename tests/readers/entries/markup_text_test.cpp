#include "readers/entries/markup_text.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "support/outline.hpp"

using namespace courant;
using namespace courant::readers;

TEST_CASE("markup_text: one line has single spaces and none at its ends", "[readers][entries]") {
  CHECK(one_line("  a \n\t b ") == "a b");
  CHECK(one_line(" \n").empty());
}

TEST_CASE("markup_text: text without references and tags is left alone", "[readers][entries]") {
  CHECK(text_of("a < b & c") == "a < b & c");
  CHECK(text_of("?a=1&copy=2") == "?a=1&copy=2");
  CHECK(text_of("a &lt; <i>b</i>") == "a < b");
}

TEST_CASE("markup_text: what a system appends to an excerpt is taken off", "[readers][entries]") {
  CHECK(dek_of("<p>In short [&hellip;]</p>") == "In short …");
  CHECK(dek_of("<p>In short <a href=\"x\" class=\"more-link\">Read more</a></p>") == "In short");
}

TEST_CASE("markup_text: structure is what plain text would lose", "[readers][entries]") {
  const auto [html, holds] = GENERATE(table<const char*, bool>({
      {"a <b>b</b> c", false},
      {"a < b", false},
      {"<P>a", true},
      {"a<br/>b", true},
      {"a <img src=x>", true},
      {"a</p>", true},
      {"&lt;p&gt;a", true},
      {"<b>x</b> &lt;p&gt;a", false},
      {"<phrase>", false},
  }));

  CAPTURE(html);
  CHECK(holds_structure(html) == holds);
}

TEST_CASE("markup_text: plain text has a paragraph a line where no line is blank",
          "[readers][entries]") {
  Findings findings(10);
  Article lines;
  Article blocks;

  add_plain_text("One.\nTwo.", {}, lines, 0, findings);
  add_plain_text("One\nmore.\n\n\nTwo.\n", {}, blocks, 0, findings);

  CHECK(test::outline(lines.body) == "paragraph: One.\nparagraph: Two.");
  CHECK(test::outline(blocks.body) == "paragraph: One more.\nparagraph: Two.");
}
