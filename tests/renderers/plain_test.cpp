#include <catch2/catch_test_macros.hpp>
#include <string>

#include "courant/render.hpp"
#include "support/documents.hpp"

using namespace std::string_view_literals;
using courant::Document;
using courant::Timestamp;
using courant::test::body_only;
using courant::test::Copy;
using courant::test::headline_only;

TEST_CASE("plain: parts are parted by blank lines, a line feed ends the text",
          "[renderers][plain]") {
  Document document = body_only(Copy().paragraph("First.").paragraph("Second.").finish());
  document.articles[0].headline = "Headline";
  document.articles[0].byline = "By A";
  document.articles[0].published = Timestamp{.date = {2031, 6, 12}};

  CHECK(render_text(document) == "Headline\n\nBy A\n\nJune 12, 2031\n\nFirst.\n\nSecond.\n");
}

TEST_CASE("plain: articles of a feed are parted by a line", "[renderers][plain]") {
  Document document = headline_only("First");
  document.articles.push_back(headline_only("Second").articles[0]);

  CHECK(render_text(document) == "First\n\n-----\n\nSecond\n");
}

TEST_CASE("plain: nothing that drives a terminal is printed", "[renderers][plain]") {
  CHECK(render_text(headline_only("a\x1B[2Jb\x07\r\x7F\0c\u009Bd\u00A0e"sv)) == "a[2Jbcd\u00A0e\n");
}

TEST_CASE("plain: a document with nothing to show is empty", "[renderers][plain]") {
  CHECK(render_text(Document{}).empty());
  CHECK(render_text(headline_only("")).empty());
}
