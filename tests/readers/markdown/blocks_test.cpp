#include "readers/markdown/blocks.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>
#include <string_view>

#include "support/documents.hpp"
#include "support/outline.hpp"

using namespace courant;
using courant::test::inner_html;
using courant::test::outline;

namespace {

Body blocks_of(std::string_view text) {
  readers::Findings findings(100);
  Article article;
  readers::markdown::read_blocks(text, 0, {}, article, findings);
  return article.body;
}

std::string outline_of(std::string_view text) { return outline(blocks_of(text)); }

std::string html_of(std::string_view text) {
  return inner_html(blocks_of(text), {.links = LinkPolicy::own});
}

/// The codes and offsets of what is reported.
std::string reported(std::string_view text, std::size_t offset = 0) {
  readers::Findings findings(100);
  Article article;
  readers::markdown::read_blocks(text, offset, {}, article, findings);
  std::string all;
  for (const Diagnostic& finding : findings.take()) {
    all += std::string(name_of(finding.code)) + ' ' + std::to_string(finding.where.offset) + '\n';
  }
  return all;
}

}  // namespace

TEST_CASE("blocks: a table has column heads and alignments", "[readers][markdown]") {
  CHECK(html_of("| a | b |\n|---|--:|\n| 1 | *2* |\n") ==
        "<div class=\"courant-scroll\" role=\"group\" tabindex=\"0\" aria-label=\"Table\"><table>"
        "<thead><tr><th scope=\"col\">a</th><th class=\"courant-right\" scope=\"col\">b</th></tr>"
        "</thead><tbody><tr><td>1</td><td class=\"courant-right\"><em>2</em></td></tr></tbody>"
        "</table></div>");
}

TEST_CASE("blocks: a task list is a list with its marks as text", "[readers][markdown]") {
  CHECK(outline_of("- [ ] one\n- [x] two\n") ==
        "list •\n  item\n    paragraph: [ ] one\n  item\n    paragraph: [x] two");
}

TEST_CASE("blocks: bare addresses are links", "[readers][markdown]") {
  CHECK(html_of("See www.example.org.") ==
        "<p>See <a href=\"http://www.example.org\">www.example.org</a>.</p>");
}

TEST_CASE("blocks: a line end is a space, but none between ideographs", "[readers][markdown]") {
  CHECK(outline_of("one\ntwo") == "paragraph: one two");
  CHECK(outline_of("東京\n都") == "paragraph: 東京都");
  CHECK(outline_of("東京\nABC") == "paragraph: 東京 ABC");
}

TEST_CASE("blocks: a picture in front of a paragraph stands above it, others below",
          "[readers][markdown]") {
  CHECK(outline_of("![a](a.png \"Title\")\ntext") == "figure [Title]\nparagraph: text");
  CHECK(outline_of("text ![a](a.png) more") == "paragraph: text more\nfigure []");
  CHECK(outline_of("![a](a.png) ![b](b.png)") == "figure []\nfigure []");
}

TEST_CASE("blocks: pictures of a table stand below it", "[readers][markdown]") {
  CHECK(outline_of("| a |\n|---|\n| b ![b](b.png) |\n") ==
        "table []\n  row\n    cell: a\n  row\n    cell: b\nfigure []");
}

TEST_CASE("blocks: a picture's text is plain", "[readers][markdown]") {
  CHECK(blocks_of("![a *b* [c](/c) ![d](d.png)](a.png)").images.at(0).alt == "a b c d");
}

TEST_CASE("blocks: a link around a picture is reported", "[readers][markdown]") {
  CHECK(outline_of("[![a](a.png)](/a)") == "figure []");
  CHECK(reported("[![a](a.png)](/a)").starts_with("dropped-markup"));
}

TEST_CASE("blocks: inline tags that the model has are kept", "[readers][markdown]") {
  CHECK(html_of("H<sub>2</sub>O <b>x *y*</b> a<br>b") ==
        "<p>H<sub>2</sub>O <strong>x <em>y</em></strong> a<br>b</p>");
  CHECK(html_of("<a href=\"/a?b=1&amp;c\">d</a>") == "<p><a href=\"/a?b=1&amp;c\">d</a></p>");
}

TEST_CASE("blocks: a tag that crosses Markdown's own ends with it", "[readers][markdown]") {
  CHECK(html_of("*a <b>b* c</b> d") == "<p><em>a <strong>b</strong></em> c d</p>");
}

TEST_CASE("blocks: other markup is unwrapped and reported", "[readers][markdown]") {
  CHECK(html_of("a <span>b</span> c") == "<p>a b c</p>");
  CHECK(reported("a <span>b</span> c") == "dropped-markup 2\n");
}

TEST_CASE("blocks: scripts and styles are left out", "[readers][markdown]") {
  CHECK(html_of("<script>\nalert(1)\n</script>\n\ntext") == "<p>text</p>");
  CHECK(html_of("<style>\na { }\n</style>\n\ntext") == "<p>text</p>");
}

TEST_CASE("blocks: comments are left out", "[readers][markdown]") {
  CHECK(html_of("one\n\n<!--more-->\n\ntwo") == "<p>one</p><p>two</p>");
  CHECK(reported("one\n\n<!--more-->\n\ntwo").empty());
}

TEST_CASE("blocks: a block of HTML is read as such", "[readers][markdown]") {
  CHECK(outline_of("> <blockquote><p>a</p><cite>B</cite></blockquote>\n\n<ul><li>c</ul>") ==
        "quotation []\n  quotation [B]\n    paragraph: a\nlist •\n  item\n    paragraph: c");
}

TEST_CASE("blocks: relative addresses are resolved against that of the input",
          "[readers][markdown]") {
  readers::Findings findings(100);
  Article article;

  readers::markdown::read_blocks("[a](b) ![c](d.png)", 0, {.url = "https://example.org/n/1.md"},
                                 article, findings);

  CHECK(inner_html(article.body, {.links = LinkPolicy::own}).contains("https://example.org/n/b"));
  CHECK(article.body.images.at(0).url == "https://example.org/n/d.png");
}

TEST_CASE("blocks: references are replaced once", "[readers][markdown]") {
  CHECK(outline_of("&amp;lt; &#169;") == "paragraph: &lt; ©");
}

TEST_CASE("blocks: code keeps its spaces and has no line end of its own", "[readers][markdown]") {
  CHECK(html_of("```js\n  x\n\n```\n") == "<pre><code class=\"language-js\">  x\n</code></pre>");
}

TEST_CASE("blocks: shortcodes alone in a paragraph are left out, and not in a line",
          "[readers][markdown]") {
  CHECK(outline_of("{{< figure src=\"a_b_c.png\" >}}\n{% include x %}\n\ntext") ==
        "paragraph: text");
  CHECK(outline_of("Use {{< figure >}} here") == "paragraph: Use {{< figure >}} here");
}

TEST_CASE("blocks: findings count from where the text stands", "[readers][markdown]") {
  CHECK(reported("a <span>b</span>", 100) == "dropped-markup 102\n");
}

TEST_CASE("blocks: a table of too many columns is text, and reported",
          "[readers][markdown][error]") {
  std::string cells;
  std::string rules;
  for (int i = 0; i < 129; ++i) {
    cells += "|a";
    rules += "|-";
  }

  CHECK(reported(cells + "|\n" + rules + "|\n").starts_with("limit-reached"));
}
