#include "readers/html/line_writer.hpp"

#include <catch2/catch_test_macros.hpp>

#include "courant/limits.hpp"
#include "support/outline.hpp"

using namespace courant;
using courant::readers::html::LineWriter;

TEST_CASE("line_writer: text opens a paragraph and its end closes it", "[readers][html]") {
  BodyBuilder builder{Limits{}};
  LineWriter line(builder, "en");

  line.add_text(" a  \n b ");
  line.end_line();
  line.add_text("c");
  line.end_line();

  CHECK(test::outline(builder.finish()) == "paragraph: a b\nparagraph: c");
  CHECK(line.written() == 3);
}

TEST_CASE("line_writer: two breaks part paragraphs, one in a line is one", "[readers][html]") {
  BodyBuilder builder{Limits{}};
  LineWriter line(builder, "en");

  line.add_line_break();
  line.add_text("a");
  line.add_line_break();
  line.add_text(" b");
  line.add_line_break();
  line.add_line_break();
  line.add_text("c");
  line.add_line_break();
  line.end_line();

  CHECK(test::outline(builder.finish()) == "paragraph: a⏎b\nparagraph: c");
}

TEST_CASE("line_writer: a mark within one of its kind is not doubled", "[readers][html]") {
  BodyBuilder builder{Limits{}};
  LineWriter line(builder, "en");

  line.open_mark(InlineKind::strong);
  line.add_text("a");
  line.open_mark(InlineKind::strong);
  line.add_text("b");
  line.close_mark();
  line.close_mark();
  line.end_line();

  CHECK(test::outline(builder.finish()) == "paragraph: {ab}");
}

TEST_CASE("line_writer: code is one text without marks", "[readers][html]") {
  BodyBuilder builder{Limits{}};
  LineWriter line(builder, "en");

  line.open_mark(InlineKind::code);
  line.add_text("a ");
  line.open_mark(InlineKind::strong);
  line.add_text("b");
  line.close_mark();
  line.close_mark();
  line.end_line();
  const Body body = builder.finish();

  CHECK(body.inlines.size() == 1);
  CHECK(test::outline(body) == "paragraph: a b");
}

TEST_CASE("line_writer: quotations have the marks of the language", "[readers][html]") {
  BodyBuilder builder{Limits{}};
  LineWriter line(builder, "ru");

  line.open_quoted();
  line.add_text("a ");
  line.open_quoted();
  line.add_text("b");
  line.close_mark();
  line.close_mark();
  line.end_line();

  CHECK(test::outline(builder.finish()) == "paragraph: «a „b“»");
}

TEST_CASE("line_writer: dashes before a speaker are left out", "[readers][html]") {
  BodyBuilder builder{Limits{}};
  LineWriter line(builder, "en");

  line.skip_dashes();
  line.add_text("— ");
  line.add_text("- A-B");
  line.end_line();

  CHECK(test::outline(builder.finish()) == "paragraph: A-B");
}
