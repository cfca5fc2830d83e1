#include "readers/schema_org.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>

using namespace courant;
using namespace courant::readers;

namespace {

/// What the object in `json` gives; `graph` is written around it.
Article article_of(std::string_view json) {
  text::JsonDocument document;
  REQUIRE(document.parse(json));
  const ReadOptions options;
  Findings findings(100);
  Times times(options, findings);
  Article article;
  const text::JsonValue object = find_schema_article(document.root(), {});
  read_schema_org(object, {.root = document.root(), .base_url = "https://ex.example/"}, article,
                  times, findings);
  return article;
}

Article with(std::string_view members) {
  return article_of("{\"@type\":\"NewsArticle\"," + std::string(members) + "}");
}

std::string names_of(const Article& article) {
  std::string names;
  for (const Author& author : article.authors) names += author.name + "|";
  return names;
}

}  // namespace

TEST_CASE("schema_org: articles are found in every shape", "[readers][schema_org]") {
  const std::string_view json = GENERATE(
      R"({"@type":"NewsArticle","headline":"A"})",
      R"([{"@type":"X"},{"@type":"Article","name":"A"}])",
      R"({"@graph":[{"@type":"WebPage"},{"@type":["Thing","blogPosting"],"headline":"A"}]})",
      R"({"@type":"WebPage","mainEntity":{"@type":"http://schema.org/NewsArticle","headline":"A"}})",
      R"([[{"@type":"LiveBlogPosting","headline":"A"}]])");

  CHECK(article_of(json).headline == "A");
}

TEST_CASE("schema_org: what is no article is none", "[readers][schema_org]") {
  text::JsonDocument document;
  REQUIRE(document.parse(R"([{"@type":"ItemList"},{"headline":"A"},"NewsArticle",null,7])"));

  CHECK_FALSE(find_schema_article(document.root(), {}));
}

TEST_CASE("schema_org: authors have many shapes", "[readers][schema_org]") {
  CHECK(names_of(with(R"("author":"A. Asanova")")) == "A. Asanova|");
  CHECK(names_of(with(R"("author":["A","B"])")) == "A|B|");
  CHECK(names_of(with(R"("author":[[{"name":"A"}],{"name":["B"]}])")) == "A|B|");
  CHECK(names_of(with(R"("author":{"name":"A. Asanova, C. Ches and B. Bekov"})")) ==
        "A. Asanova|C. Ches|B. Bekov|");
  CHECK(names_of(with(R"("author":{"name":"Marks and Spencer"})")) == "Marks and Spencer|");
  CHECK(names_of(with(R"("author":{"@type":"Person"},"creator":"B")")).empty());
  CHECK(names_of(with(R"("author":null,"creator":"B")")).empty());
}

TEST_CASE("schema_org: references are resolved in the graph", "[readers][schema_org]") {
  const Article article = article_of(
      R"({"@graph":[{"@type":"NewsArticle","author":[{"@id":"#a"}],"image":{"@id":"#i"}},)"
      R"({"@id":"#a","name":"A. Asanova","url":"/a"},{"@id":"#i","url":"/i.jpg","width":"1200px"}]})");

  CHECK(article.authors.at(0) == Author{.name = "A. Asanova", .url = "https://ex.example/a"});
  CHECK(*article.image == Image{.url = "https://ex.example/i.jpg", .width = 1200});
}

TEST_CASE("schema_org: images have many shapes", "[readers][schema_org]") {
  const std::string_view member = GENERATE(
      R"("image":"i.jpg")", R"("image":["i.jpg","j.jpg"])", R"("image":{"contentUrl":"i.jpg"})",
      R"("image":[{"url":["i.jpg"]}])", R"("image":["","data:x","i.jpg"])");

  CHECK(with(member).image->url == "https://ex.example/i.jpg");
  CHECK_FALSE(with(R"("image":[])").image.has_value());
}

TEST_CASE("schema_org: texts are decoded once and have no tags", "[readers][schema_org]") {
  const Article article =
      with(R"("headline":"Som &amp;lt;b&gt; &#8217;<em>x</em>","description":"D &quot;")");

  CHECK(article.headline == "Som &lt;b> ’x");
  CHECK(article.dek == "D \"");
}

TEST_CASE("schema_org: section, tags, publisher and language are read", "[readers][schema_org]") {
  const Article article =
      with(R"("articleSection":["A","B"],"keywords":["x, y",{"name":"z"},"x"],)"
           R"("publisher":{"name":"Kerege"},"inLanguage":{"alternateName":"ky_KG"})");

  CHECK(article.section == "A");
  CHECK(article.tags == std::vector<std::string>{"x", "y", "z"});
  CHECK(article.source == "Kerege");
  CHECK(article.language == "ky-KG");
}

TEST_CASE("schema_org: access is told in many spellings", "[readers][schema_org]") {
  CHECK(with(R"("isAccessibleForFree":true)").access == Access::free);
  CHECK(with(R"("isAccessibleForFree":"http://schema.org/True")").access == Access::free);
  CHECK(with(R"("isAccessibleForFree":"False")").access == Access::paid);
  CHECK(with(R"("isAccessibleForFree":"")").access == Access::unknown);
}

TEST_CASE("schema_org: times, corrections and status are read", "[readers][schema_org]") {
  const Article article =
      with(R"("datePublished":"2031-06-12T09:15:00+0600","dateModified":"2031-06-13",)"
           R"("correction":["One",{"text":"Two","datePublished":"2031-06-14"}],)"
           R"("creativeWorkStatus":"Draft","dateline":"NARYN")");

  CHECK(to_string(*article.published) == "2031-06-12T09:15:00+06:00");
  CHECK(to_string(*article.updated) == "2031-06-13");
  CHECK(article.corrections.at(0).text == "One");
  CHECK(article.corrections.at(1).date->date.day == 14);
  CHECK(article.status == Status::draft);
  CHECK(article.dateline->raw == "NARYN");
}

TEST_CASE("schema_org: the body is a string or none", "[readers][schema_org]") {
  text::JsonDocument document;
  REQUIRE(document.parse(R"([{"articleBody":"x"},{"articleBody":["x"]}])"));

  CHECK(schema_body(document.root().first()).string() == "x");
  CHECK_FALSE(schema_body(*++document.root().children().begin()));
}
