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

Article article_from(std::string_view entry) {
  auto document = read("<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry>" + std::string(entry) +
                       "</entry></feed>");
  REQUIRE(document.has_value());
  REQUIRE(document->articles.size() == 1);
  return std::move(document->articles.front());
}

}  // namespace

TEST_CASE("atom: the samples read to their golden files", "[readers][atom][golden]") {
  test::check_article_samples(Format::atom);
}

TEST_CASE("atom: a feed says what it is, and entries inherit from it", "[readers][atom]") {
  const auto document = read(test::load("atom/full.xml"));

  REQUIRE(document.has_value());
  CHECK(document->feed->title == "Kerege <news>");
  CHECK(document->feed->description == "From the valley");
  CHECK(document->feed->url == "https://ex.kg/");
  CHECK(document->articles.at(0).authors == std::vector<Author>{{.name = "A. Asanova"}});
  CHECK(document->articles.at(1).authors ==
        std::vector<Author>{{.name = "The desk", .url = "https://ex.kg/desk"}});
  CHECK(document->articles.at(4).authors == std::vector<Author>{{.name = "C. Other"}});
  CHECK(document->articles.at(4).source == "Another feed");
  CHECK(document->articles.at(1).language == "ky");
}

TEST_CASE("atom: the link is the page of HTML among the alternates", "[readers][atom]") {
  const auto document = read(test::load("atom/full.xml"));

  REQUIRE(document.has_value());
  CHECK(document->articles.at(0).url == "https://ex.kg/n/1");
  CHECK(document->articles.at(1).url == "https://ex.kg/ky/n/2");
  CHECK(document->articles.at(4).url == "https://ex.kg/n/5");
}

TEST_CASE("atom: titles are of a type", "[readers][atom]") {
  const auto [written, title] = GENERATE(table<const char*, const char*>({
      {"<title>a &lt;b&gt; c</title>", "a <b> c"},
      {"<title type='text'>a &amp;amp; c</title>", "a &amp; c"},
      {"<title type='html'>a &lt;b&gt;b&lt;/b&gt; &amp;amp; c</title>", "a b & c"},
      {"<title type='xhtml'><div>a <b>b</b> &amp; c</div></title>", "a b & c"},
      {"<title mode='base64' type='text/plain'>U29tIGhvbGRz</title>", "Som holds"},
  }));

  CAPTURE(written);
  CHECK(article_from(written).headline == title);
}

TEST_CASE("atom: markup inside XHTML content keeps its order and its links", "[readers][atom]") {
  const auto document = read(test::load("atom/full.xml"));

  REQUIRE(document.has_value());
  CHECK(outline(document->articles.at(0).body) ==
        "paragraph: The som held {steady}.\nparagraph: More & more.");
  CHECK(document->articles.at(0).body.text.contains("https://ex.kg/steady"));
}

TEST_CASE("atom: base64 is decoded, and what is no text left out with a warning",
          "[readers][atom][error]") {
  const auto document = read(test::load("atom/full.xml"));

  REQUIRE(document.has_value());
  CHECK(outline(document->articles.at(2).body) == "paragraph: Decoded.");
  CHECK(outline(document->articles.at(3).body) == "paragraph: Only a summary.");
  CHECK(warnings(*document) == Lines{"unreadable-content 36:5"});
}

TEST_CASE("atom: plain content has paragraphs", "[readers][atom]") {
  CHECK(outline(article_from("<title>T</title><content>One.\n\nTwo &lt;b&gt;.</content>").body) ==
        "paragraph: One.\nparagraph: Two <b>.");
}

TEST_CASE("atom: Media RSS says what is on a picture", "[readers][atom]") {
  const std::string_view entry = GENERATE(
      R"(<title>T</title><media:content url="https://example.org/a.jpg" medium="image">)"
      R"(<media:title>A counter</media:title><media:description>At noon</media:description>)"
      R"(<media:credit>A. Asanova</media:credit></media:content>)",
      R"(<title>T</title><media:group><media:content url="https://example.org/a.jpg" )"
      R"(type="image/jpeg"/><media:title>A counter</media:title><media:description>At noon)"
      R"(</media:description><media:credit>A. Asanova</media:credit></media:group>)",
      R"(<title>T</title><media:thumbnail url="https://example.org/a.jpg"/><media:title>A counter)"
      R"(</media:title><media:description type="html">At &lt;b>noon&lt;/b></media:description>)"
      R"(<media:credit>A. Asanova</media:credit>)");

  const Article article = article_from(entry);

  REQUIRE(article.image);
  CHECK(article.headline == "T");
  CHECK(article.image->url == "https://example.org/a.jpg");
  CHECK(article.image->alt == "A counter");
  CHECK(article.image->caption == "At noon");
  CHECK(article.image->credit == "A. Asanova");
}

TEST_CASE("atom: Media RSS is told by its namespace, and goes before an enclosure",
          "[readers][atom]") {
  const auto document = read(
      R"(<feed xmlns="http://www.w3.org/2005/Atom" xmlns:m="http://search.yahoo.com/mrss/"><entry>)"
      R"(<title>T</title><link rel="enclosure" type="image/png" href="https://example.org/b.png"/>)"
      R"(<m:content url="https://example.org/a.jpg" medium="image"><m:description>At noon)"
      R"(</m:description></m:content></entry></feed>)");

  REQUIRE(document.has_value());
  CHECK(document->articles.at(0).image->url == "https://example.org/a.jpg");
  CHECK(document->articles.at(0).image->caption == "At noon");
  CHECK(document->diagnostics.empty());
}

TEST_CASE("atom: version 0.3 has its own names", "[readers][atom]") {
  const auto document = read(test::load("atom/version_03.xml"));

  REQUIRE(document.has_value());
  CHECK(document->feed->title == "Kerege news");
  CHECK(document->feed->description == "From the valley");
  const Article& article = document->articles.at(0);
  CHECK(article.headline == "Som holds");
  CHECK(to_string(*article.published) == "2031-06-12T15:15:00+06:00");
  CHECK(article.authors == std::vector<Author>{{.name = "A. Asanova", .url = "https://ex.kg/a"}});
  CHECK(article.rights == "2031 Kerege");
}

TEST_CASE("atom: an entry may stand alone", "[readers][atom]") {
  const auto document = read(test::load("atom/entry.xml"));

  REQUIRE(document.has_value());
  CHECK_FALSE(document->feed.has_value());
  CHECK(document->articles.at(0).headline == "An entry alone");
}

TEST_CASE("atom: cut at any byte it is incomplete or an error", "[readers][atom][error]") {
  test::check_article_cuts(test::load("atom/full.xml"), Format::atom);
}

TEST_CASE("atom: an entry cut inside its title keeps the text", "[readers][atom][error]") {
  const auto document = read("<feed><entry><title>Rates rise", {.format = Format::atom});

  REQUIRE(document.has_value());
  CHECK_FALSE(document->complete);
  CHECK(document->articles.at(0).headline == "Rates rise");
}

TEST_CASE("atom: another document is another format, an empty feed lacks entries",
          "[readers][atom][error]") {
  CHECK(failure_of(read("<html></html>", {.format = Format::atom})) == ErrorCode::unknown_format);
  CHECK(failure_of(read("none", {.format = Format::atom})) == ErrorCode::malformed);
  CHECK(failure_of(read("<feed><title>T</title></feed>")) == ErrorCode::missing_field);
}
