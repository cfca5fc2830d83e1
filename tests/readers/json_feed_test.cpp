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

}  // namespace

TEST_CASE("json_feed: the samples read to their golden files", "[readers][json_feed][golden]") {
  test::check_article_samples(Format::json_feed);
}

TEST_CASE("json_feed: a feed says what it is, and its items are articles", "[readers][json_feed]") {
  const auto document = read(test::load("json_feed/version_11.json"));

  REQUIRE(document.has_value());
  CHECK(document->feed->title == "Kerege");
  CHECK(document->feed->url == "https://ex.kg/");
  const Article& article = document->articles.at(0);
  CHECK(article.headline == "Som holds");
  CHECK(article.dek == "Rates for the week");
  CHECK(article.authors == std::vector<Author>{{.name = "A. Asanova", .url = "https://ex.kg/a"},
                                               {.name = "B. Bekov"}});
  CHECK(to_string(*article.published) == "2031-06-12T15:15:00+06:00");
  CHECK(to_string(*article.updated) == "2031-06-12T15:45:00+06:00");
  CHECK(article.tags == Lines{"economy", "som"});
  CHECK(article.image->url == "https://ex.kg/1.jpg");
  CHECK(outline(article.body) == "paragraph: The som {held}.");
}

TEST_CASE("json_feed: an item without HTML has paragraphs of its text", "[readers][json_feed]") {
  const auto document = read(test::load("json_feed/version_11.json"));

  REQUIRE(document.has_value());
  const Article& article = document->articles.at(1);
  CHECK(article.url == "https://other.kg/2");
  CHECK(article.image->url == "https://ex.kg/2.png");
  CHECK(article.authors.at(0).name == "The desk");
  CHECK(article.language == "ky");
  CHECK(outline(article.body) == "paragraph: First paragraph.\nparagraph: Second one.");
}

TEST_CASE("json_feed: version 1.0 has one author, and addresses may be relative",
          "[readers][json_feed]") {
  const auto document = read(test::load("json_feed/version_10.json"));

  REQUIRE(document.has_value());
  CHECK(document->feed->title == "Kerege & co");
  const Article& article = document->articles.at(0);
  CHECK(article.url == "https://ex.kg/n/1");
  CHECK(article.image->url == "https://ex.kg/n/b.jpg");
  CHECK(article.authors == std::vector<Author>{{.name = "A. Asanova", .url = "https://ex.kg/a"}});
  CHECK(document->articles.at(1).authors.at(0).name == "The desk");
}

TEST_CASE("json_feed: each defect is reported, and the others are read",
          "[readers][json_feed][error]") {
  const auto document = read(test::load("json_feed/version_11.json"));

  REQUIRE(document.has_value());
  CHECK(document->articles.at(2).headline == "Bad date");
  CHECK(warnings(*document) ==
        Lines{"empty-entry 4:1", "invalid-member 4:19", "invalid-date 5:47", "dropped-url 5:60"});
}

TEST_CASE("json_feed: rates in JSON are no feed", "[readers][json_feed]") {
  CHECK(sniff(R"({"base":"EUR","date":"2031-06-12","rates":{"USD":1.04}})").value() !=
        Format::json_feed);
}

TEST_CASE("json_feed: cut at any byte it is incomplete or an error",
          "[readers][json_feed][error]") {
  test::check_article_cuts(test::load("json_feed/version_11.json"), Format::json_feed);
}

TEST_CASE("json_feed: other JSON is another format, an empty feed lacks items",
          "[readers][json_feed][error]") {
  CHECK(failure_of(read(R"({"a":1})", {.format = Format::json_feed})) == ErrorCode::unknown_format);
  CHECK(failure_of(read(R"({"version":"https://jsonfeed.org/version/1.1","items":[]})")) ==
        ErrorCode::missing_field);
  CHECK(failure_of(read("<p>", {.format = Format::json_feed})) == ErrorCode::malformed);
}

TEST_CASE("json_feed: what is wrong inside a body is reported at its place",
          "[readers][json_feed][error]") {
  const std::string text =
      R"({"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","content_html":)"
      R"("<p class=\"a\">\u00e9<\/p><p><a href=\"javascript:x\">b<\/a><\/p>"}]})";

  const auto document = read(text);

  REQUIRE(document.has_value());
  REQUIRE(document->diagnostics.size() == 1);
  CHECK(document->diagnostics.at(0).code == DiagnosticCode::dropped_url);
  CHECK(document->diagnostics.at(0).where.offset == text.find("<a href"));
}
