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

namespace {

std::string item_with(std::string_view members) {
  return R"({"uri":"urn:ex:1","headline":"T","body_text":"Text.")" + std::string(members) + "}";
}

}  // namespace

TEST_CASE("ninjs: the samples read to their golden files", "[readers][ninjs][golden]") {
  test::check_article_samples(Format::ninjs);
}

TEST_CASE("ninjs: version 1 has flat members", "[readers][ninjs]") {
  const auto document = read(test::load("ninjs/version_1.json"));

  REQUIRE(document.has_value());
  const Article& article = document->articles.at(0);
  CHECK(article.headline == "Som holds");
  CHECK(article.dek == "Rates for the week");
  CHECK(article.url == "https://ex.kg/urn/1");
  CHECK(article.byline == "By A. Asanova and B. Bekov");
  CHECK(article.authors == std::vector<Author>{{.name = "A. Asanova"}, {.name = "B. Bekov"}});
  CHECK(to_string(*article.published) == "2031-06-12T09:15:00Z");
  CHECK(to_string(*article.updated) == "2031-06-12T09:45:00Z");
  CHECK(article.rights == "© Kerege");
  CHECK(article.dateline->raw == "BISHKEK (AG)");
  CHECK(outline(article.body) == "paragraph: The som held.");
}

TEST_CASE("ninjs: of renditions the widest that a page can use is taken", "[readers][ninjs]") {
  const auto document = read(test::load("ninjs/version_1.json"));

  REQUIRE(document.has_value());
  CHECK(document->articles.at(0).image == Image{.url = "https://ex.kg/1.jpg",
                                                .alt = "A counter",
                                                .caption = "The exchange",
                                                .credit = "C. Photo",
                                                .width = 1024,
                                                .height = 768});
}

TEST_CASE("ninjs: of bodies the longest with markup is taken, of headlines the main one",
          "[readers][ninjs]") {
  const auto document = read(test::load("ninjs/version_2.json"));

  REQUIRE(document.has_value());
  const Article& article = document->articles.at(0);
  CHECK(article.headline == "Som hält sich");
  CHECK(article.section == "Bericht");
  CHECK(article.dateline->raw == "BISHKEK (AG)");
  CHECK(outline(article.body).starts_with("paragraph: Der Som hielt sich."));
}

TEST_CASE("ninjs: further pictures follow the text, unless they are withdrawn",
          "[readers][ninjs]") {
  const auto document = read(test::load("ninjs/version_2.json"));

  REQUIRE(document.has_value());
  CHECK(document->articles.at(0).image->url == "https://ex.kg/1.jpg");
  REQUIRE(document->articles.at(0).body.images.size() == 1);
  CHECK(document->articles.at(0).body.images.at(0).url == "https://ex.kg/2.jpg");
}

TEST_CASE("ninjs: names are compared without case", "[readers][ninjs]") {
  const auto document =
      read(R"({"URI":"urn:ex:1","VersionCreated":"2031-06-12","Headlines":[{"Value":"T"}],)"
           R"("BODIES":[{"contenttype":"text/plain","value":"Text."}]})");

  REQUIRE(document.has_value());
  CHECK(document->articles.at(0).headline == "T");
  CHECK(outline(document->articles.at(0).body) == "paragraph: Text.");
}

TEST_CASE("ninjs: copy that is held back is refused", "[readers][ninjs][error]") {
  const std::string_view members =
      GENERATE(R"(,"pubstatus":"canceled")", R"(,"pubStatus":"cancelled")",
               R"(,"pubstatus":"withheld")", R"(,"pubstatus":"someday")",
               R"(,"embargoed":"2031-06-12T09:00:00+06:00")", R"(,"embargoed":"when told")");

  const auto document = read(item_with(members));

  REQUIRE(failure_of(document) == ErrorCode::withheld);
  CHECK(read(item_with(members), {.include_withheld = true}).has_value());
}

TEST_CASE("ninjs: an embargo that is over holds nothing back", "[readers][ninjs]") {
  const Timestamp later{.date = {2031, 6, 13}, .time = TimeOfDay{}, .utc_offset = std::int16_t{0}};

  CHECK(read(item_with(R"(,"embargoed":"2031-06-12T09:00:00+06:00")"), {.now = later}).has_value());
}

TEST_CASE("ninjs: notes for editors are never shown", "[readers][ninjs]") {
  const auto document = read(test::load("ninjs/version_1.json"));

  REQUIRE(document.has_value());
  CHECK_FALSE(render_json(*document).contains("Not for print"));
}

TEST_CASE("ninjs: cut at any byte it is incomplete or an error", "[readers][ninjs][error]") {
  test::check_article_cuts(test::load("ninjs/version_2.json"), Format::ninjs);
}

TEST_CASE("ninjs: other JSON is another format", "[readers][ninjs][error]") {
  CHECK(failure_of(read(GENERATE(R"({"uri":"x"})", "[]", "7"), {.format = Format::ninjs})) ==
        ErrorCode::unknown_format);
}
