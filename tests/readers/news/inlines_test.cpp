#include "readers/news/inlines.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <string_view>

#include "support/documents.hpp"
#include "support/outline.hpp"

using namespace courant;
using courant::test::Copy;
using courant::test::outline;

namespace {

/// A paragraph of `copy` after copying.
std::string copied(Copy& copy, std::size_t skipped = 0) {
  const Body body = copy.finish();
  Copy to;
  to.open(BlockKind::paragraph);
  const QuoteStyle style{.language = "en"};
  static_cast<void>(
      readers::news::copy_inlines(to, body, body.blocks.at(0).inlines, skipped, &style));
  return outline(to.finish());
}

/// A paragraph of three texts, the second in emphasis.
Copy around_emphasis(std::string_view before, std::string_view inside, std::string_view after) {
  Copy copy;
  copy.open(BlockKind::paragraph);
  copy.add_text(before);
  copy.open_inline(InlineKind::emphasis);
  copy.add_text(inside);
  copy.close_inline();
  copy.add_text(after);
  return copy;
}

}  // namespace

TEST_CASE("inlines: a quotation around an inline is a quoted inline", "[readers][news]") {
  Copy copy = around_emphasis("He: “", "yes", "”.");

  CHECK(copied(copy) == "paragraph: He: {“{yes}”}.");
}

TEST_CASE("inlines: a quotation inside an inline is one, too", "[readers][news]") {
  Copy copy = around_emphasis("He: ", "“yes”", ".");

  CHECK(copied(copy) == "paragraph: He: {{“yes”}}.");
}

TEST_CASE("inlines: a quotation across the end of an inline stays text", "[readers][news]") {
  Copy copy = around_emphasis("He: ", "“yes", " and no”.");

  CHECK(copied(copy) == "paragraph: He: {“yes} and no”.");
}

TEST_CASE("inlines: a quotation left open from the start goes to the end", "[readers][news]") {
  Copy copy = around_emphasis("“Yes ", "and", " no.");

  CHECK(copied(copy) == "paragraph: {“Yes {and} no.}");
}

TEST_CASE("inlines: what is skipped is left out, marks and all", "[readers][news]") {
  Copy copy = around_emphasis("— “", "A“a", "” b");

  CHECK(copied(copy, std::string_view("— “A“").size()) == "paragraph: {a}” b");
}

TEST_CASE("inlines: quoted inlines that are there are kept", "[readers][news]") {
  Copy copy;
  copy.open(BlockKind::paragraph);
  copy.open_inline(InlineKind::quoted);
  copy.add_text("“yes”");

  CHECK(copied(copy) == "paragraph: {“yes”}");
}

TEST_CASE("inlines: a line break parts two words", "[readers][news]") {
  Copy copy;
  copy.open(BlockKind::paragraph);
  copy.add_text("He said");
  copy.add_line_break();
  copy.add_text("\"yes\".");

  CHECK(copied(copy) == "paragraph: He said⏎{\"yes\"}.");
}
