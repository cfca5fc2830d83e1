#include <catch2/catch_test_macros.hpp>
#include <string>

#include "courant/render.hpp"
#include "support/documents.hpp"

using courant::BlockKind;
using courant::Body;
using courant::Document;
using courant::test::body_only;
using courant::test::Copy;

namespace {

std::string text_of(Body body) { return render_text(body_only(std::move(body))); }

}  // namespace

TEST_CASE("plain_body: a quotation is marked and names its speaker", "[renderers][plain_body]") {
  Copy copy;
  copy.paragraph("Before.");
  copy.open(BlockKind::quotation);
  copy.paragraph("“One.”").paragraph("“Two.”");
  copy.begin_caption();
  copy.add_text("A. B., minister");
  copy.close();
  copy.paragraph("After.");

  CHECK(text_of(copy.finish()) ==
        "Before.\n\n> “One.”\n>\n> “Two.”\n> — A. B., minister\n\nAfter.\n");
}

TEST_CASE("plain_body: lists have bullets or numbers and an indent", "[renderers][plain_body]") {
  Copy copy;
  copy.paragraph("Before.");
  copy.open({.kind = BlockKind::list, .tight = true});
  copy.item("a");
  copy.open(BlockKind::list_item);
  copy.paragraph("b");
  copy.open({.kind = BlockKind::list, .ordered = true, .tight = true, .number = 9});
  copy.item("c").item("d");

  CHECK(text_of(copy.finish()) == "Before.\n\n• a\n• b\n  9. c\n  10. d\n");
}

TEST_CASE("plain_body: items of a loose list are parted", "[renderers][plain_body]") {
  Copy copy;
  copy.open({.kind = BlockKind::list});
  copy.item("a");
  copy.open(BlockKind::list_item);
  copy.paragraph("b").paragraph("c");

  CHECK(text_of(copy.finish()) == "• a\n\n• b\n\n  c\n");
}

TEST_CASE("plain_body: a table has a line a row", "[renderers][plain_body]") {
  Copy copy;
  copy.open(BlockKind::table);
  copy.open(BlockKind::table_row);
  copy.leaf({.kind = BlockKind::table_cell}, "a").leaf({.kind = BlockKind::table_cell}, "b");
  copy.close();
  copy.open(BlockKind::table_row);
  copy.leaf({.kind = BlockKind::table_cell}, "c");
  copy.leaf({.kind = BlockKind::table_cell}, "");
  copy.close();
  copy.begin_caption();
  copy.add_text("Trade");

  CHECK(text_of(copy.finish()) == "Trade\na | b\nc |\n");
}

TEST_CASE("plain_body: a link shows its address unless it is its label",
          "[renderers][plain_body]") {
  Copy copy;
  copy.open_link("https://example.org/a");
  copy.add_text("the report");
  copy.close_inline();
  copy.add_text(", ");
  copy.open_link("https://example.org/");
  copy.add_text("example.org/");
  copy.close_inline();
  copy.add_text(", ");
  copy.open_link("mailto:a@example.org");
  copy.add_text("a@example.org");

  CHECK(text_of(copy.finish()) ==
        "the report (https://example.org/a), example.org/, a@example.org\n");
}

TEST_CASE("plain_body: code is indented, breaks are lines, rules are stars",
          "[renderers][plain_body]") {
  Copy copy;
  copy.add_text("a");
  copy.add_line_break();
  copy.add_text("b");
  copy.open(BlockKind::rule);
  copy.close();
  copy.add_code_block("c\n  d\n");

  CHECK(text_of(copy.finish()) == "a\nb\n\n* * *\n\n    c\n      d\n");
}

TEST_CASE("plain_body: an image is its words", "[renderers][plain_body]") {
  Copy copy;
  copy.open_figure({.url = "/a.jpg", .alt = "A bridge", .caption = "The bridge", .credit = "B"});
  copy.close();
  copy.open_figure({.url = "/b.jpg"});
  copy.close();

  CHECK(text_of(copy.finish()) == "[A bridge] The bridge (B)\n");
}

TEST_CASE("plain_body: the dateline opens the first paragraph", "[renderers][plain_body]") {
  Document document = body_only(Copy().paragraph("Text.").finish());
  document.articles[0].dateline = courant::Dateline{.raw = "BISHKEK"};

  CHECK(render_text(document) == "BISHKEK — Text.\n");
}
