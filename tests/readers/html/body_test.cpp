#include "readers/html/body.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "support/outline.hpp"

using namespace courant;
using namespace courant::readers;
using namespace courant::readers::html;

namespace {

Body body_of(std::string_view html, bool on_page = false) {
  Findings findings(100);
  Article article{.language = "en"};
  Tree tree(html, 10'000);
  read_body(tree, {.end = tree.size(), .on_page = on_page}, {}, article, findings);
  return article.body;
}

std::string blocks(std::string_view html) { return test::outline(body_of(html)); }

}  // namespace

TEST_CASE("body: lists are tight unless an item is a paragraph", "[readers][html]") {
  CHECK(body_of("<ul><li>a<li>b</ul>").blocks.at(0).tight);
  CHECK_FALSE(body_of("<ul><li>a<li><p>b</ul>").blocks.at(0).tight);
  CHECK(body_of("<ol start=3><li>a</ol>").blocks.at(0).number == 3);
}

TEST_CASE("body: what stands in a list outside its items is one", "[readers][html]") {
  CHECK(blocks("<ul>a<li>b</li><ul><li>c</ul></ul>") ==
        "list •\n  item\n    paragraph: a\n  item\n    paragraph: b\n  item\n    list •\n"
        "      item\n        paragraph: c");
  CHECK(blocks("<li>a</li>") == "paragraph: a");
}

TEST_CASE("body: a cell is one line", "[readers][html]") {
  CHECK(blocks("<table><tr><td><p>a</p><p>b</p><td><img alt=c src=x></table>") ==
        "table []\n  row\n    cell: a⏎b\n    cell: c");
}

TEST_CASE("body: a table that lays out is unwrapped", "[readers][html]") {
  CHECK(blocks("<table><tr><td>a</td></tr><tr><td>b</td></tr></table>") ==
        "paragraph: a\nparagraph: b");
}

TEST_CASE("body: headings start with the first level", "[readers][html]") {
  CHECK(blocks("<h3>a</h3><h4>b</h4><h6>c</h6>") == "heading 1: a\nheading 2: b\nheading 4: c");
}

TEST_CASE("body: a quotation has its speaker", "[readers][html]") {
  CHECK(blocks("<blockquote><p>a</p><cite>— B</cite></blockquote>") ==
        "quotation [B]\n  paragraph: a");
  CHECK(blocks("<figure><blockquote>a</blockquote><figcaption>B</figcaption></figure>") ==
        "quotation [B]\n  paragraph: a");
  CHECK(blocks("<div class=pullquote>a</div>") == "quotation []\n  paragraph: a");
}

TEST_CASE("body: code is kept to the letter", "[readers][html]") {
  const Body body = body_of("<pre class=lang-c++>\n a\n\n  b</pre>");

  CHECK(test::outline(body) == "code:  a\n\n  b");
  CHECK(body.view(body.blocks.at(0).detail) == "c++");
}

TEST_CASE("body: a caption without its picture is a paragraph", "[readers][html]") {
  CHECK(blocks("<figure><figcaption>a</figcaption></figure>") == "paragraph: a");
  CHECK(blocks("<figure><img src='javascript:x' alt=''><figcaption>a</figcaption></figure>") ==
        "paragraph: a");
}

TEST_CASE("body: images for readers without scripts are not doubled", "[readers][html]") {
  CHECK(body_of("<img data-src=a.jpg><noscript><img src=b.jpg></noscript>").images.size() == 1);
  CHECK(body_of("<noscript><img src=b.jpg></noscript><img data-src=a.jpg>").images.size() == 1);
  CHECK(body_of("<img src=''><noscript><img src=b.jpg>x</noscript>").images.size() == 1);
  CHECK(body_of("<img src=a.jpg><img src=b.jpg>").images.size() == 2);
}

TEST_CASE("body: what a browser hides is dropped", "[readers][html]") {
  CHECK(blocks("a<span hidden>b</span><p style='display:none'>c</p><template>d</template>") ==
        "paragraph: a");
}

TEST_CASE("body: what is nested too deep is text", "[readers][html]") {
  std::string html;
  for (int i = 0; i < 300; ++i) html += "<ul><li><blockquote>";

  CHECK(blocks(html + "deep").ends_with("paragraph: deep"));
}

TEST_CASE("body: noise is text in a fragment and left out on a page", "[readers][html]") {
  CHECK(body_of("<div class=share>a</div>").blocks.size() == 1);
  CHECK(body_of("<div class=share>a</div>", true).blocks.empty());
}
