#include "readers/html/fragment.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <string>

#include "support/outline.hpp"
#include "support/payloads.hpp"

using namespace courant;
using courant::readers::Findings;
using courant::readers::html::plain_text;
using courant::readers::html::read_fragment;

namespace {

Article article_of(std::string_view html, std::string_view headline = {}) {
  Findings findings(100);
  Article article{.headline = std::string(headline), .language = "en"};
  read_fragment({.html = html}, {}, article, findings);
  return article;
}

std::string blocks(std::string_view html) { return test::outline(article_of(html).body); }

}  // namespace

TEST_CASE("fragment: paragraphs keep their text without the markup's white space",
          "[readers][html]") {
  CHECK(blocks("<p>The som\n  held.</p> \n<p>It&nbsp;rose&#8212;then fell.</p>") ==
        "paragraph: The som held.\nparagraph: It\u00A0rose—then fell.");
}

TEST_CASE("fragment: paragraphs of no-break spaces vanish", "[readers][html]") {
  CHECK(blocks("<p>&nbsp;</p><p>a</p><p> &#160; <br>&nbsp;</p><p>&#8203;</p>") == "paragraph: a");
}

TEST_CASE("fragment: text outside paragraphs is parted by blocks and double breaks",
          "[readers][html]") {
  CHECK(blocks("one<div>two</div>three<br><br>four<br>five") ==
        "paragraph: one\nparagraph: two\nparagraph: three\nparagraph: four⏎five");
}

TEST_CASE("fragment: an h1 that opens the body is the headline", "[readers][html]") {
  const Article article = article_of("<h1>Som <em>holds</em></h1><h2>Why</h2><h3>Banks</h3>");

  CHECK(article.headline == "Som holds");
  CHECK(test::outline(article.body) == "heading 1: Why\nheading 2: Banks");
}

TEST_CASE("fragment: an h1 that repeats the headline is dropped", "[readers][html]") {
  CHECK(article_of("<p>Dek</p><h1>Som holds</h1>", "Som holds").body.blocks.size() == 1);
  CHECK(test::outline(article_of("<h1>Other</h1>", "Som holds").body) == "heading 1: Other");
}

TEST_CASE("fragment: the offsets of findings are those of the input", "[readers][html]") {
  Findings findings(100);
  Article article;

  read_fragment({.html = "<p><a href='javascript:x'>a</a>", .offset = 10}, {}, article, findings);
  read_fragment(
      {.html = "<p><a href='data:x'>a</a>", .offset = 50, .writing = text::Writing::unknown}, {},
      article, findings);
  read_fragment({.html = "<a href='data:x'>a</a>",
                 .offset = 90,
                 .writing = text::Writing::json,
                 .written = R"(\n<p><a href='data:x'>a<\/a>)",
                 .begin = 4},
                {}, article, findings);

  const auto reported = findings.take();
  CHECK(reported.at(0).code == DiagnosticCode::dropped_url);
  CHECK(reported.at(0).where.offset == 13);
  CHECK(reported.at(1).where.offset == 50);
  CHECK(reported.at(2).where.offset == 95);
}

TEST_CASE("fragment: relative addresses are resolved against the base", "[readers][html]") {
  Findings findings(100);
  Article article;

  read_fragment({.html = "<a href='/n/1'>a</a><img src='i.jpg' alt=''>",
                 .base_url = "https://ex.example/news/story"},
                {}, article, findings);

  CHECK(article.body.view(article.body.inlines.at(0).url) == "https://ex.example/n/1");
  CHECK(article.body.images.at(0).url == "https://ex.example/news/i.jpg");
}

TEST_CASE("fragment: what is read comes behind what the body holds", "[readers][html]") {
  Findings findings(100);
  Article article;

  read_fragment({.html = "<p>one"}, {}, article, findings);
  read_fragment({.html = "<ul><li>two"}, {}, article, findings);

  CHECK(test::outline(article.body) == "paragraph: one\nlist •\n  item\n    paragraph: two");
}

TEST_CASE("fragment: plain text has neither markup nor references", "[readers][html]") {
  CHECK(plain_text(" Rates &#8211; <em>the</em>\n week<script>x</script> ") == "Rates – the week");
  CHECK(plain_text("Dek &amp;lt;b&gt; <p>a</p><p>b") == "Dek &lt;b> a b");
  CHECK(plain_text("1 < 2 & 3").empty() == false);
}

TEST_CASE("fragment: any text is read", "[readers][html][error]") {
  const std::string_view payload = GENERATE(from_range(test::payloads));

  CHECK_NOTHROW(article_of(payload));
}
