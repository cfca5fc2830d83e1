#include "renderers/body.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>

#include "courant/render.hpp"
#include "support/documents.hpp"
#include "support/node_stream.hpp"

using courant::BlockKind;
using courant::Body;
using courant::Document;
using courant::LinkPolicy;
using courant::test::body_only;
using courant::test::Copy;
using courant::test::flaw_of;
using courant::test::html_of;
using courant::test::inner_html;

namespace {

Document with_dateline(Body body) {
  Document document = body_only(std::move(body));
  document.articles.at(0).dateline = courant::Dateline{.raw = "BISHKEK, June 12 (Kabar)"};
  return document;
}

}  // namespace

TEST_CASE("body: paragraphs follow each other without white space", "[renderers][body]") {
  CHECK(inner_html(Copy().paragraph("a").paragraph("b").finish()) == "<p>a</p><p>b</p>");
}

TEST_CASE("body: headings stand below the headline, at most at level 6", "[renderers][body]") {
  const Body body = Copy()
                        .leaf({.kind = BlockKind::heading, .level = 1}, "a")
                        .leaf({.kind = BlockKind::heading, .level = 6}, "b")
                        .finish();

  CHECK(inner_html(body) == "<h3>a</h3><h6>b</h6>");
  CHECK(inner_html(body, {.heading_level = 1}) == "<h2>a</h2><h6>b</h6>");
}

TEST_CASE("body: a quotation with a speaker is a figure", "[renderers][body]") {
  Copy copy;
  copy.open(BlockKind::quotation);
  copy.paragraph("“a”");
  copy.begin_caption();
  copy.add_text("B, minister");

  CHECK(inner_html(copy.finish()) ==
        R"(<figure class="courant-quotation"><blockquote><p>“a”</p></blockquote>)"
        R"(<figcaption>B, minister</figcaption></figure>)");
}

TEST_CASE("body: a quotation without a speaker is a blockquote", "[renderers][body]") {
  Copy copy;
  copy.open(BlockKind::quotation);
  copy.paragraph("a").paragraph("b");

  CHECK(inner_html(copy.finish()) == "<blockquote><p>a</p><p>b</p></blockquote>");
}

TEST_CASE("body: items of a tight list have no paragraphs", "[renderers][body]") {
  Copy copy;
  copy.open({.kind = BlockKind::list, .tight = true});
  copy.open(BlockKind::list_item);
  copy.paragraph("a");
  copy.open({.kind = BlockKind::list, .ordered = true, .tight = true, .number = 1});
  copy.open(BlockKind::list_item);
  copy.paragraph("b");

  CHECK(inner_html(copy.finish()) == "<ul><li>a<ol><li>b</li></ol></li></ul>");
}

TEST_CASE("body: a second paragraph in a tight item does not run into the first",
          "[renderers][body]") {
  Copy copy;
  copy.open({.kind = BlockKind::list, .tight = true});
  copy.open(BlockKind::list_item);
  copy.paragraph("a").paragraph("b");

  CHECK(inner_html(copy.finish()) == "<ul><li>a<p>b</p></li></ul>");
}

TEST_CASE("body: in a tight item text behind another block has no paragraph, either",
          "[renderers][body]") {
  Copy copy;
  copy.open({.kind = BlockKind::list, .tight = true});
  copy.open(BlockKind::list_item);
  copy.add_code_block("a");
  copy.paragraph("b");

  CHECK(inner_html(copy.finish()) == "<ul><li><pre><code>a</code></pre>b</li></ul>");
}

TEST_CASE("body: a list that starts elsewhere than at 1 says where", "[renderers][body]") {
  Copy copy;
  copy.open({.kind = BlockKind::list, .ordered = true, .number = 7});
  copy.open(BlockKind::list_item);
  copy.paragraph("a");

  CHECK(inner_html(copy.finish()) == R"(<ol start="7"><li><p>a</p></li></ol>)");
}

TEST_CASE("body: code keeps a leading line feed", "[renderers][body]") {
  Copy copy;
  copy.add_code_block("\na < b\n", "c++");
  copy.add_code_block("x", "föö");

  CHECK(inner_html(copy.finish()) ==
        "<pre><code class=\"language-c++\">\na &lt; b\n</code></pre>"
        "<pre><code class=\"language-föö\">x</code></pre>");
}

TEST_CASE("body: what is no name of a language is no class", "[renderers][body]") {
  Copy copy;
  copy.add_code_block("x", GENERATE("no name", "a\tb", "<b>", ";"));

  CHECK(inner_html(copy.finish()) == "<pre><code>x</code></pre>");
}

TEST_CASE("body: a rule and a line break stand alone", "[renderers][body]") {
  Copy copy;
  copy.open(BlockKind::rule);
  copy.close();
  copy.add_text("a");
  copy.add_line_break();
  copy.add_text("b");

  CHECK(inner_html(copy.finish()) == "<hr><p>a<br>b</p>");
}

TEST_CASE("body: a link that stands alone is a paragraph of its own", "[renderers][body]") {
  Copy copy;
  copy.open_embed_link("https://example.org/");
  copy.add_text("a");
  copy.close();
  copy.open_embed_link("");
  copy.add_text("b");

  CHECK(inner_html(copy.finish(), {.links = LinkPolicy::own}) ==
        R"(<p class="courant-related"><a href="https://example.org/">a</a></p>)"
        R"(<p class="courant-related">b</p>)");
}

TEST_CASE("body: a link without a label says what it is", "[renderers][body]") {
  Copy copy;
  copy.paragraph("a");
  copy.open_embed_link("https://example.org/");
  copy.close();
  Body body = copy.finish();
  // The builder drops a link without a label; a model from elsewhere may have one.
  body.blocks.resize(1);
  body.blocks.push_back({.kind = BlockKind::embed_link, .end = 2});

  CHECK(inner_html(body).ends_with(R"(<p class="courant-related">Read also</p>)"));
}

TEST_CASE("body: the dateline opens the first paragraph", "[renderers][body]") {
  Copy copy;
  copy.leaf({.kind = BlockKind::heading, .level = 1}, "a");
  copy.paragraph("b").paragraph("c");

  CHECK(render_html(with_dateline(copy.finish()))
            .contains(R"(<p><span class="courant-dateline">BISHKEK, June 12 (Kabar)</span>)"
                      R"( — b</p><p>c</p>)"));
}

TEST_CASE("body: without a paragraph of the article's own the dateline has one",
          "[renderers][body]") {
  Copy copy;
  copy.open(BlockKind::quotation);
  copy.paragraph("a");

  CHECK(render_html(with_dateline(copy.finish()))
            .contains(R"(<p><span class="courant-dateline">BISHKEK, June 12 (Kabar)</span></p>)"
                      R"(<blockquote><p>a</p>)"));
}

TEST_CASE("body: the deepest nesting that readers let in is written", "[renderers][body][limit]") {
  Copy copy;
  for (int depth = 0; depth < 99; ++depth) copy.open(BlockKind::quotation);
  copy.open(BlockKind::paragraph);
  for (int depth = 0; depth < 50; ++depth) copy.open_inline(courant::InlineKind::emphasis);
  copy.add_text("a");
  const Document document = body_only(copy.finish());
  const std::string html = render_html(document);

  CHECK(flaw_of(html) == "");
  CHECK(courant::test::occurrences(html, "<blockquote>") == 99);
  CHECK(courant::test::occurrences(html, "<em>") == 50);
  CHECK(html_of(render_nodes(document)) == html);
}
