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

TEST_CASE("schema_json: the samples read to their golden files", "[readers][schema_json][golden]") {
  test::check_article_samples(Format::schema_json);
}

TEST_CASE("schema_json: an object, an array and a graph hold an article",
          "[readers][schema_json]") {
  const std::string article = R"({"@type":"NewsArticle","headline":"Som holds"})";
  const std::string text = GENERATE_COPY(
      article, "[" + article + "]",
      R"({"@context":"https://schema.org","@graph":[{"@type":"WebPage"},)" + article + "]}");

  const auto document = read(text);

  CAPTURE(text);
  REQUIRE(document.has_value());
  CHECK(document->articles.at(0).headline == "Som holds");
}

TEST_CASE("schema_json: a body is text with references, or markup", "[readers][schema_json]") {
  const auto [body, blocks] = GENERATE(table<const char*, const char*>({
      {"The som held &amp; rose.", "paragraph: The som held & rose."},
      {"One.\\n\\nTwo.", "paragraph: One.\nparagraph: Two."},
      {"<p>One.</p><p>Two.</p>", "paragraph: One.\nparagraph: Two."},
  }));

  const auto document =
      read(R"({"@type":"NewsArticle","headline":"T","articleBody":")" + std::string(body) + "\"}");

  CAPTURE(body);
  REQUIRE(document.has_value());
  CHECK(outline(document->articles.at(0).body) == blocks);
}

TEST_CASE("schema_json: cut at any byte it is incomplete or an error",
          "[readers][schema_json][error]") {
  test::check_article_cuts(test::load("schema_json/graph.json"), Format::schema_json);
}

TEST_CASE("schema_json: other JSON is another format", "[readers][schema_json][error]") {
  CHECK(failure_of(read(GENERATE(R"({"@type":"WebPage"})", "[]"),
                        {.format = Format::schema_json})) == ErrorCode::unknown_format);
  CHECK(failure_of(read("<p>", {.format = Format::schema_json})) == ErrorCode::malformed);
}
