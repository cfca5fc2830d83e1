#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <string>

#include "courant/render.hpp"
#include "support/documents.hpp"
#include "support/payloads.hpp"

using courant::Access;
using courant::Document;
using courant::Feed;
using courant::Image;
using courant::ImagePolicy;
using courant::test::body_only;
using courant::test::Copy;
using courant::test::everything;
using courant::test::headline_only;

TEST_CASE("json-ld: what is absent has no member", "[renderers][json_ld]") {
  CHECK(render_json_ld(headline_only("A")) ==
        R"({"@context":"https://schema.org","@type":"NewsArticle","headline":"A",)"
        R"("inLanguage":"en"})");
}

TEST_CASE("json-ld: each field of an article has its property", "[renderers][json_ld]") {
  const std::string json = render_json_ld(everything("text"));

  for (const char* member :
       {R"("@type":"NewsArticle")", R"("headline":"text")", R"("description":"text")",
        R"("datePublished":"2031-06-12T09:15:00+06:00")",
        R"("dateModified":"2031-06-12T09:15:00+06:00")",
        R"("author":[{"@type":"Person","name":"text","url":"https://example.org/author",)"
        R"("jobTitle":"text"}])",
        R"("publisher":{"@type":"Organization","name":"text"})",
        R"("url":"https://example.org/story","mainEntityOfPage":{"@type":"WebPage",)"
        R"("@id":"https://example.org/story"})",
        R"("image":[{"@type":"ImageObject","url":"https://example.org/a.jpg","caption":"text",)"
        R"("creditText":"text","width":640,"height":480},)",
        R"("inLanguage":"en")", R"("articleSection":"text")", R"("keywords":["text","text"])",
        R"("isAccessibleForFree":true)", R"("dateline":"text")",
        R"("correction":[{"@type":"CorrectionComment","text":"text",)"
        R"("datePublished":"2031-06-12T09:15:00+06:00"}])",
        R"("copyrightNotice":"text")", R"("articleBody":"text)"}) {
    CAPTURE(member);
    CHECK(json.contains(member));
  }
}

TEST_CASE("json-ld: the body is its plain text, paragraphs parted by blank lines",
          "[renderers][json_ld]") {
  Copy copy;
  copy.paragraph("One.").paragraph("Two <b>.");

  CHECK(render_json_ld(body_only(copy.finish()))
            .ends_with(R"("articleBody":"One.\n\nTwo \u003cb>."})"));
}

TEST_CASE("json-ld: several articles are a graph", "[renderers][json_ld]") {
  Document document = headline_only("A");
  document.articles.push_back(headline_only("B").articles.front());

  CHECK(render_json_ld(document) ==
        R"({"@context":"https://schema.org","@graph":[{"@type":"NewsArticle","headline":"A",)"
        R"("inLanguage":"en"},{"@type":"NewsArticle","headline":"B","inLanguage":"en"}]})");
}

TEST_CASE("json-ld: without articles there is nothing", "[renderers][json_ld]") {
  CHECK(render_json_ld(courant::test::rates_only({})).empty());
  CHECK(render_json_ld(headline_only("A"), {.subject = courant::Subject::rates}).empty());
}

TEST_CASE("json-ld: a feed is the publisher of articles that name none", "[renderers][json_ld]") {
  Document document = headline_only("A");
  document.feed = Feed{.title = "Kerege", .url = "https://example.org/"};

  CHECK(render_json_ld(document).contains(
      R"("publisher":{"@type":"Organization","name":"Kerege","url":"https://example.org/"})"));
  document.articles[0].source = "Agency";
  CHECK(
      render_json_ld(document).contains(R"("publisher":{"@type":"Organization","name":"Agency"})"));
}

TEST_CASE("json-ld: access is said where it is known", "[renderers][json_ld]") {
  Document document = headline_only("A");

  CHECK_FALSE(render_json_ld(document).contains("isAccessibleForFree"));
  document.articles[0].access = Access::paid;
  CHECK(render_json_ld(document).contains(R"("isAccessibleForFree":false)"));
}

TEST_CASE("json-ld: an image without a caption is described by its alternative text",
          "[renderers][json_ld]") {
  Document document = headline_only("A");
  document.articles[0].image = Image{.url = "/a.jpg", .alt = "B"};

  CHECK(render_json_ld(document).contains(R"("url":"/a.jpg","caption":"B"})"));
  CHECK_FALSE(render_json_ld(document, {.images = ImagePolicy::none}).contains("image"));
}

TEST_CASE("json-ld: addresses that a reader let through are left out",
          "[renderers][json_ld][escaping]") {
  const std::string_view url = GENERATE(from_range(courant::test::hostile_urls));
  Document document = headline_only("A");
  document.articles[0].url = url;
  document.articles[0].authors = {{.name = "B", .url = std::string(url)}};
  document.articles[0].image = Image{.url = std::string(url)};

  CAPTURE(url);
  CHECK(render_json_ld(document) ==
        R"({"@context":"https://schema.org","@type":"NewsArticle","headline":"A",)"
        R"("author":[{"@type":"Person","name":"B"}],"inLanguage":"en"})");
}
