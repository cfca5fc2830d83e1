#include <catch2/catch_test_macros.hpp>
#include <string>

#include "courant/render.hpp"
#include "support/documents.hpp"
#include "support/node_stream.hpp"

using namespace std::string_view_literals;
using courant::BlockKind;
using courant::test::Copy;
using courant::test::everything;
using courant::test::flaw_of;
using courant::test::headline_only;
using courant::test::inner_html;

TEST_CASE("html: everything that a document can hold is well formed", "[renderers][html]") {
  CHECK(flaw_of(render_html(everything("text"))) == "");
}

TEST_CASE("html: no white space is added between elements", "[renderers][html]") {
  CHECK_FALSE(render_html(everything("text")).contains('\n'));
}

TEST_CASE("html: void elements are not closed", "[renderers][html]") {
  Copy copy;
  copy.open(BlockKind::rule);
  copy.close();
  copy.open_figure({.url = "/a.jpg"});

  CHECK(inner_html(copy.finish()).starts_with("<hr><figure class=\"courant-figure\"><img "));
  CHECK_FALSE(inner_html(Copy().paragraph("a").finish()).contains("<br"));
}

TEST_CASE("html: an element without content has both tags", "[renderers][html]") {
  Copy copy;
  copy.open(BlockKind::list);
  copy.open(BlockKind::list_item);

  CHECK(inner_html(copy.finish()) == "<ul><li></li></ul>");
}

TEST_CASE("html: text and attribute values are escaped", "[renderers][html]") {
  Copy copy;
  copy.open_link("/a?b&\"c\"", "<d>");
  copy.add_text("<e>\r\u00A0&");

  CHECK(
      inner_html(copy.finish(), {.links = courant::LinkPolicy::own}) ==
      R"(<p><a href="/a?b&amp;&quot;c&quot;" title="&lt;d&gt;">&lt;e&gt;&#13;&nbsp;&amp;</a></p>)");
}

TEST_CASE("html: a NUL never reaches the page", "[renderers][html]") {
  CHECK(render_html(headline_only("a\0b"sv)).contains(">a\uFFFDb<"));
}

TEST_CASE("html: the same document gives the same bytes", "[renderers][html]") {
  CHECK(render_html(everything("text")) == render_html(everything("text")));
}
