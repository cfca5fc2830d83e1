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
using courant::test::warnings;

namespace {

using Lines = std::vector<std::string>;

std::string post_with(std::string_view members) {
  return R"({"title":{"rendered":"T"},"content":{"rendered":"<p>Text.</p>"})" +
         std::string(members) + "}";
}

}  // namespace

TEST_CASE("wordpress: the samples read to their golden files", "[readers][wordpress][golden]") {
  test::check_article_samples(Format::wordpress);
}

TEST_CASE("wordpress: a post is an article with what is embedded", "[readers][wordpress]") {
  const auto document = read(test::load("wordpress/list.json"));

  REQUIRE(document.has_value());
  const Article& article = document->articles.at(0);
  CHECK(article.headline == "Rates – the week & the som");
  CHECK(article.dek == "Rates for the week …");
  CHECK(article.url == "https://ex.kg/n/7");
  CHECK(article.language == "en-US");
  CHECK(article.source == "Kerege");
  CHECK(article.section == "Economy");
  CHECK(article.tags == Lines{"som", "banks & shops"});
  CHECK(article.authors ==
        std::vector<Author>{{.name = "A. Asanova", .url = "https://ex.kg/author/asanova"}});
  CHECK(article.image == Image{.url = "https://ex.kg/1.jpg",
                               .alt = "A counter",
                               .caption = "Photo: C. Photo",
                               .width = 1024,
                               .height = 768});
  CHECK(article.dateline->raw == "BISHKEK, June 12 (Kerege)");
}

TEST_CASE("wordpress: the offset is what the clock of the site is ahead of UTC",
          "[readers][wordpress]") {
  const auto [members, time] = GENERATE(table<const char*, const char*>({
      {R"(,"date":"2031-06-12T15:15:00","date_gmt":"2031-06-12T09:15:00")",
       "2031-06-12T15:15:00+06:00"},
      {R"(,"date":"2031-06-12T22:15:00","date_gmt":"2031-06-13T03:45:00")",
       "2031-06-12T22:15:00-05:30"},
      {R"(,"date_gmt":"2031-06-12T09:15:00")", "2031-06-12T09:15:00Z"},
      {R"(,"date":"2031-06-12T15:15:00")", "2031-06-12T15:15:00"},
      {R"(,"date":"2031-06-12T15:15:00","date_gmt":"2031-06-20T09:15:00")", "2031-06-20T09:15:00Z"},
      {R"(,"date":"2031-06-12T15:15:00","date_gmt":"0000-00-00T00:00:00")", "2031-06-12T15:15:00"},
  }));

  const auto document = read(post_with(members));

  CAPTURE(members);
  REQUIRE(document.has_value());
  CHECK(to_string(*document->articles.at(0).published) == time);
}

TEST_CASE("wordpress: drafts and private posts are refused alone, and left out of a list",
          "[readers][wordpress][error]") {
  const std::string draft =
      post_with(GENERATE(R"(,"status":"draft")", R"(,"status":"future")", R"(,"status":"private")",
                         R"(,"status":"trash")", R"(,"status":"in-review")"));

  CHECK(failure_of(read(draft)) == ErrorCode::withheld);
  CHECK(failure_of(read("[" + draft + "]")) == ErrorCode::withheld);
  const auto list = read("[" + draft + "," + post_with(R"(,"status":"publish")") + "]");
  REQUIRE(list.has_value());
  CHECK(list->articles.size() == 1);
  CHECK(warnings(*list) == Lines{"withheld-entry 1:2"});
  CHECK(read(draft, {.include_withheld = true}).has_value());
}

TEST_CASE("wordpress: text behind a password is missing, and said to be",
          "[readers][wordpress][error]") {
  const auto document = read(
      R"({"title":{"rendered":"T"},"content":{"rendered":"","protected":true},"status":"publish"})");

  REQUIRE(document.has_value());
  CHECK(document->articles.at(0).body.blocks.empty());
  CHECK(warnings(*document) == Lines{"protected-text 1:37"});
}

TEST_CASE("wordpress: an error has the words of the site", "[readers][wordpress][error]") {
  const auto document =
      read(R"({"code":"rest_post_invalid_id","message":"Invalid post ID.","data":{"status":404}})");

  REQUIRE(failure_of(document) == ErrorCode::source_error);
  CHECK(document.error().message == "the source says: Invalid post ID.");
  CHECK(document.error().where.offset == 41);
}

TEST_CASE("wordpress: an element that is no post is skipped with a warning",
          "[readers][wordpress][error]") {
  const auto document = read("[" + post_with("") + R"(,{"id":1},7])");

  REQUIRE(document.has_value());
  CHECK(document->articles.size() == 1);
  CHECK(warnings(*document).size() == 2);
}

TEST_CASE("wordpress: a member of another kind is left out with a warning",
          "[readers][wordpress][error]") {
  const auto document = read(post_with(R"(,"link":{"href":"x"})"));

  REQUIRE(document.has_value());
  CHECK(warnings(*document) == Lines{"invalid-member 1:72"});
}

TEST_CASE("wordpress: cut at any byte it is incomplete or an error",
          "[readers][wordpress][error]") {
  test::check_article_cuts(test::load("wordpress/list.json"), Format::wordpress);
}

TEST_CASE("wordpress: other JSON is another format", "[readers][wordpress][error]") {
  CHECK(failure_of(read(R"({"a":1})", {.format = Format::wordpress})) == ErrorCode::unknown_format);
  CHECK(failure_of(read("[]", {.format = Format::wordpress})) == ErrorCode::missing_field);
  CHECK(failure_of(read("<p>", {.format = Format::wordpress})) == ErrorCode::malformed);
}
