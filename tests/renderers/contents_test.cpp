#include "renderers/contents.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <initializer_list>
#include <string>
#include <utility>

#include "courant/render.hpp"
#include "support/documents.hpp"
#include "support/node_stream.hpp"
#include "support/payloads.hpp"

using courant::Article;
using courant::BlockKind;
using courant::Body;
using courant::Document;
using courant::RenderOptions;
using courant::renderers::heading_id;
using courant::renderers::heading_prefix;
using courant::test::body_only;
using courant::test::Copy;
using courant::test::flaw_of;
using courant::test::html_of;
using courant::test::occurrences;

namespace {

const RenderOptions with_contents{.show = {.contents = true}};

Body with_headings(std::initializer_list<std::pair<std::uint8_t, const char*>> headings) {
  Copy copy;
  for (const auto& [level, text] : headings) {
    copy.leaf({.kind = BlockKind::heading, .level = level}, text);
    copy.paragraph("Text.");
  }
  return copy.finish();
}

/// The list of contents with its ids as numbers alone.
std::string contents_of(Body body) {
  const Document document = body_only(std::move(body));
  const std::string prefix = heading_prefix(document.articles.at(0));
  std::string html = render_html(document, with_contents);
  for (std::size_t at; (at = html.find(prefix)) != std::string::npos;)
    html.erase(at, prefix.size());
  const std::size_t begin = html.find("<nav");
  return begin == std::string::npos ? std::string()
                                    : html.substr(begin, html.find("</nav>") - begin);
}

}  // namespace

TEST_CASE("contents: they are shown where they are asked for", "[renderers][contents]") {
  const Document document = body_only(with_headings({{1, "A"}}));

  CHECK_FALSE(render_html(document).contains("courant-contents"));
  CHECK_FALSE(render_html(document).contains(" id="));
  CHECK(render_html(document, with_contents).contains("courant-contents"));
}

TEST_CASE("contents: without headings there are none", "[renderers][contents]") {
  Copy copy;
  copy.paragraph("Text.");

  CHECK_FALSE(render_html(body_only(copy.finish()), with_contents).contains("courant-contents"));
}

TEST_CASE("contents: each heading has a link that leads to it", "[renderers][contents]") {
  const Document document = body_only(with_headings({{1, "A"}, {1, "B"}}));
  const std::string prefix = heading_prefix(document.articles.at(0));

  const std::string html = render_html(document, with_contents);

  CHECK(html.contains("<li><a href=\"#" + prefix + "1\">A</a></li><li><a href=\"#" + prefix +
                      "2\">B</a></li>"));
  CHECK(html.contains("<h3 id=\"" + prefix + "1\">A</h3>"));
  CHECK(html.contains("<h3 id=\"" + prefix + "2\">B</h3>"));
}

TEST_CASE("contents: lists are nested as levels are", "[renderers][contents]") {
  CHECK(contents_of(with_headings({{1, "A"}, {2, "B"}, {2, "C"}, {1, "D"}})) ==
        R"(<nav class="courant-contents" aria-label="Contents"><ul><li><a href="#1">A</a><ul>)"
        R"(<li><a href="#2">B</a></li><li><a href="#3">C</a></li></ul></li>)"
        R"(<li><a href="#4">D</a></li></ul>)");
}

TEST_CASE("contents: a level that comes too early or is left out breaks no list",
          "[renderers][contents]") {
  CHECK(contents_of(with_headings({{3, "A"}, {1, "B"}, {4, "C"}, {2, "D"}})) ==
        R"(<nav class="courant-contents" aria-label="Contents"><ul><li><a href="#1">A</a></li>)"
        R"(<li><a href="#2">B</a><ul><li><a href="#3">C</a></li><li><a href="#4">D</a></li></ul>)"
        R"(</li></ul>)");
}

TEST_CASE("contents: a link in a heading is its label there", "[renderers][contents]") {
  Copy copy;
  copy.open({.kind = BlockKind::heading, .level = 1});
  copy.open_link("https://example.org/", {});
  copy.add_text("A");
  copy.close_inline();
  copy.close();

  CHECK(contents_of(copy.finish()).ends_with(R"(<ul><li><a href="#1">A</a></li></ul>)"));
}

TEST_CASE("contents: headings inside of other blocks are not in them", "[renderers][contents]") {
  Copy copy;
  copy.open(BlockKind::quotation);
  copy.leaf({.kind = BlockKind::heading, .level = 1}, "Quoted");
  copy.close();
  copy.leaf({.kind = BlockKind::heading, .level = 1}, "Own");
  const Document document = body_only(copy.finish());

  const std::string html = render_html(document, with_contents);

  CHECK(html.contains("<h3>Quoted</h3>"));
  CHECK(html.contains(heading_id(heading_prefix(document.articles.at(0)), 1) + "\">Own</h3>"));
}

TEST_CASE("contents: articles that differ have other ids", "[renderers][contents]") {
  const Article one;
  Article other;
  other.headline = "A";

  CHECK(heading_prefix(one) != heading_prefix(other));
  CHECK(heading_prefix(one) == heading_prefix(Article{}));
}

TEST_CASE("contents: no id is what a text says", "[renderers][contents][escaping]") {
  const std::string_view payload = GENERATE(from_range(courant::test::payloads));
  Copy copy;
  copy.leaf({.kind = BlockKind::heading, .level = 1}, payload);
  const Document document = body_only(copy.finish());

  const std::string html = render_html(document, with_contents);

  CAPTURE(payload);
  CHECK(flaw_of(html) == "");
  CHECK(occurrences(html, " id=\"") == 1);
  CHECK(occurrences(html, " id=\"courant-") == 1);
  CHECK(html_of(render_nodes(document, with_contents)) == html);
}
