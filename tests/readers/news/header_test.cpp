#include "readers/news/header.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string_view>
#include <vector>

using namespace courant;
using namespace courant::readers;
using news::Header;
using news::Key;

namespace {

/// What is reported when the zones of a header published at `time` are settled.
std::vector<Diagnostic> settle(Header& header, std::string_view time, const ReadOptions& options) {
  Findings findings(10);
  REQUIRE(news::set_field(header, Key::published, time));
  news::note_place(header, Key::published, 5);
  news::settle_zones(header, options, findings);
  return findings.take();
}

}  // namespace

TEST_CASE("header: a value that a field does not take is refused", "[readers][news][error]") {
  const auto [key, value] = GENERATE(table<Key, std::string_view>({
      {Key::published, "soon"},
      {Key::language, "not a tag"},
      {Key::url, "javascript:alert(1)"},
      {Key::image, "data:image/png,"},
      {Key::access, "perhaps"},
      {Key::base, "XQX"},
      {Key::tags, ",;"},
  }));
  Header header;

  CHECK_FALSE(news::set_field(header, key, value));
  CHECK(header.article.status == Status::usable);
}

TEST_CASE("header: a status or an embargo that cannot be read holds the copy back",
          "[readers][news][error]") {
  Header header;

  CHECK_FALSE(news::set_field(header, GENERATE(Key::status, Key::embargo), "perhaps"));
  CHECK(header.article.status == Status::withheld);
}

TEST_CASE("header: a time without offset is in the zone of the caller", "[readers][news]") {
  Header header;

  CHECK(settle(header, "2031-06-12 09:15", {.zone = std::int16_t{360}}).empty());
  CHECK(header.article.published->utc_offset == 360);
}

TEST_CASE("header: without a zone it is reported where it stands", "[readers][news]") {
  Header header;

  const std::vector<Diagnostic> findings = settle(header, "2031-06-12 09:15", {});

  REQUIRE(findings.size() == 1);
  CHECK(findings.front().code == DiagnosticCode::unknown_zone);
  CHECK(findings.front().where.offset == 5);
}

TEST_CASE("header: addresses without host are meant where the text is from", "[readers][news]") {
  Article article{.authors = {{.name = "A. Asanova", .url = "/people/a"}},
                  .url = "story.html",
                  .image = Image{.url = "./1.jpg"}};
  Article elsewhere = article;

  news::settle_addresses(article, {.url = "https://example.org/news/story.md"});
  news::settle_addresses(elsewhere, {});

  CHECK(article.image->url == "https://example.org/news/1.jpg");
  CHECK(article.url == "https://example.org/news/story.html");
  CHECK(article.authors.at(0).url == "https://example.org/people/a");
  CHECK(elsewhere.image->url == "./1.jpg");
}

TEST_CASE("header: a picture without an address is none", "[readers][news]") {
  Article article{.image = Image{.caption = "A counter"}};

  news::settle_addresses(article, {});

  CHECK_FALSE(article.image);
}

TEST_CASE("header: authors add up, a headline does not", "[readers][news]") {
  CHECK(news::may_repeat(GENERATE(Key::byline, Key::status, Key::embargo)));
  CHECK_FALSE(news::may_repeat(GENERATE(Key::headline, Key::published, Key::tags)));
}

TEST_CASE("header: an article of metadata alone says nothing", "[readers][news]") {
  CHECK_FALSE(news::says_something({.language = "en", .section = "City"}));
  CHECK(news::says_something({.headline = "Som holds"}));
  CHECK(news::says_something({.credits = {"Photo: B. Bekov"}}));
}
