#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>
#include <string_view>

#include "courant/courant.hpp"
#include "support/article_samples.hpp"
#include "support/failure.hpp"
#include "support/load.hpp"
#include "support/outline.hpp"

using namespace courant;
using courant::test::failure_of;
using courant::test::outline;
using courant::test::warnings;

namespace {

using Lines = std::vector<std::string>;

std::string story_with(std::string_view components) {
  return R"({"identifier":"x","title":"T","components":[)" + std::string(components) + "]}";
}

std::string blocks_of(std::string_view components) {
  const auto document = read(story_with(components));
  REQUIRE(document.has_value());
  return outline(document->articles.at(0).body);
}

}  // namespace

TEST_CASE("apple_news: the sample reads to its golden file", "[readers][apple_news][golden]") {
  test::check_article_samples(Format::apple_news);
}

TEST_CASE("apple_news: metadata and roles fill the article", "[readers][apple_news]") {
  const auto document = read(test::load("apple_news/full.json"));

  REQUIRE(document.has_value());
  const Article& article = document->articles.at(0);
  CHECK(article.headline == "Som holds");
  CHECK(article.dek == "Rates for the week");
  CHECK(article.byline == "By A. Asanova");
  CHECK(article.authors.at(0).name == "A. Asanova");
  CHECK(article.url == "https://ex.kg/n/1");
  CHECK(article.tags == Lines{"som", "economy"});
  CHECK(to_string(*article.published) == "2031-06-12T15:15:00+06:00");
}

TEST_CASE("apple_news: a body has a paragraph a line, with links and styles by characters",
          "[readers][apple_news]") {
  CHECK(blocks_of(R"({"role":"body","text":"Сом турат <b>.\nTwo.","additions":)"
                  R"([{"type":"link","rangeStart":0,"rangeLength":3,"URL":"https://ex.kg/"}]})") ==
        blocks_of(
            R"({"role":"body","format":"html",)"
            R"("text":"<p><a href='https://ex.kg/'>Сом</a> турат &lt;b&gt;.</p><p>Two.</p>"})"));
}

TEST_CASE("apple_news: a text in Markdown is read as the same text in HTML",
          "[readers][apple_news]") {
  CHECK(blocks_of(R"({"role":"body","text":"Before."},)"
                  R"({"role":"body","format":"markdown","text":)"
                  R"("**One** [two](/x) &amp; *three*.\n\n- a\n- b\n"},)"
                  R"({"role":"heading2","format":"markdown","text":"The *rates*"},)"
                  R"({"role":"quote","format":"markdown","text":"Said.\n\nAgain."},)"
                  R"({"role":"heading1","text":"After"})") ==
        blocks_of(R"({"role":"body","text":"Before."},)"
                  R"({"role":"body","format":"html","text":)"
                  R"("<p><b>One</b> <a href='/x'>two</a> &amp; <i>three</i>.</p>)"
                  R"(<ul><li>a</li><li>b</li></ul>"},)"
                  R"({"role":"heading2","format":"html","text":"The <i>rates</i>"},)"
                  R"({"role":"quote","format":"html","text":"<p>Said.</p><p>Again.</p>"},)"
                  R"({"role":"heading1","text":"After"})"));
}

TEST_CASE("apple_news: Markdown leaves the ranks of headings as they are",
          "[readers][apple_news]") {
  const std::string_view text = R"({"role":"body","format":"markdown","text":"A."},)";
  const std::string_view plain = R"({"role":"body","text":"A."},)";
  const std::string_view first = R"({"role":"heading2","text":"One"},)";
  const std::string_view second = R"({"role":"heading3","text":"Two"},)";
  const auto story = [&](std::string_view between) {
    std::string components;
    components.append(second).append(between).append(first).append(between).append(second);
    components.pop_back();
    return blocks_of(components);
  };
  CHECK(story(text) == story(plain));
}

TEST_CASE("apple_news: titles and captions in Markdown are their words", "[readers][apple_news]") {
  const auto document =
      read(R"({"identifier":"x","components":[)"
           R"({"role":"title","format":"markdown","text":"The *som* holds"},)"
           R"({"role":"photo","URL":"https://ex.kg/a.jpg","caption":)"
           R"({"format":"markdown","text":"A **market**"}},)"
           R"({"role":"body","format":"markdown","text":"![B](https://ex.kg/b.jpg)\n\nText."}]})");

  REQUIRE(document.has_value());
  const Article& article = document->articles.at(0);
  CHECK(article.headline == "The som holds");
  REQUIRE(article.body.images.size() == 2);
  CHECK(article.body.images[1].url == "https://ex.kg/b.jpg");
  CHECK(outline(article.body).contains("A market"));
}

TEST_CASE("apple_news: a picture in Markdown makes the thumbnail none of the article's",
          "[readers][apple_news]") {
  const auto document =
      read(R"({"identifier":"x","title":"T","metadata":{"thumbnailURL":"https://ex.kg/t.jpg"},)"
           R"("components":[{"role":"body","format":"markdown","text":)"
           R"("![B](https://ex.kg/b.jpg)\n\nText."}]})");

  REQUIRE(document.has_value());
  CHECK_FALSE(document->articles.at(0).image.has_value());
}

TEST_CASE("apple_news: components inside containers come in their place", "[readers][apple_news]") {
  CHECK(blocks_of(R"({"role":"body","text":"One."},{"role":"section","components":)"
                  R"([{"role":"container","components":[{"role":"body","text":"Two."}]}]},)"
                  R"({"role":"body","text":"Three."})") ==
        "paragraph: One.\nparagraph: Two.\nparagraph: Three.");
}

TEST_CASE("apple_news: pictures in a bundle are dropped, advertisements passed over",
          "[readers][apple_news][error]") {
  const auto document =
      read(story_with(R"({"role":"photo","URL":"bundle://a.jpg"},{"role":"banner_advertisement"},)"
                      R"({"role":"body","text":"One."})"));

  REQUIRE(document.has_value());
  CHECK(outline(document->articles.at(0).body) == "paragraph: One.");
  CHECK(warnings(*document) == Lines{"dropped-url 1:67"});
}

TEST_CASE("apple_news: a role that is not known keeps its text", "[readers][apple_news][error]") {
  const auto document = read(
      story_with(R"({"role":"footnote","text":"Kept."},{"role":"arkit","URL":"https://ex.kg/x"})"));

  REQUIRE(document.has_value());
  CHECK(outline(document->articles.at(0).body) == "paragraph: Kept.");
  CHECK(warnings(*document) == Lines{"unreadable-content 1:80"});
}

TEST_CASE("apple_news: markup in plain text is text", "[readers][apple_news]") {
  CHECK(blocks_of(R"({"role":"body","text":"<script>alert(1)</script>"})") ==
        "paragraph: <script>alert(1)</script>");
}

TEST_CASE("apple_news: cut at any byte it is incomplete or an error",
          "[readers][apple_news][error]") {
  test::check_article_cuts(test::load("apple_news/full.json"), Format::apple_news);
}

TEST_CASE("apple_news: other JSON is another format", "[readers][apple_news][error]") {
  CHECK(failure_of(read(GENERATE(R"({"components":7})", "[]"), {.format = Format::apple_news})) ==
        ErrorCode::unknown_format);
}
