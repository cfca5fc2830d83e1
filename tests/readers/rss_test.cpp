#include <algorithm>
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

/// What is inside one item as a feed.
std::string feed_with(std::string_view item) {
  return "<rss version=\"2.0\"><channel><title>Kerege</title><item>" + std::string(item) +
         "</item></channel></rss>";
}

Article article_from(std::string_view item, const ReadOptions& options = {}) {
  auto document = read(feed_with(item), options);
  REQUIRE(document.has_value());
  REQUIRE(document->articles.size() == 1);
  return std::move(document->articles.front());
}

std::string times(std::string_view one, std::size_t count) {
  std::string many;
  for (std::size_t i = 0; i < count; ++i) many += one;
  return many;
}

}  // namespace

TEST_CASE("rss: the samples read to their golden files", "[readers][rss][golden]") {
  test::check_article_samples(Format::rss);
}

TEST_CASE("rss: a feed says what it is, and its items are articles", "[readers][rss]") {
  const auto document = read(test::load("rss/full.xml"));

  REQUIRE(document.has_value());
  CHECK(document->complete);
  CHECK(document->language == "en-GB");
  REQUIRE(document->feed.has_value());
  CHECK(document->feed->title == "Kerege – news of the valley");
  CHECK(document->feed->url == "https://ex.kg/");
  CHECK(to_string(*document->feed->updated) == "2031-06-12T16:00:00+06:00");
  REQUIRE(document->articles.size() == 2);
  CHECK(document->articles.at(0).headline == "Banks & som");
  CHECK(document->articles.at(0).rights == "© 2031 Kerege");
  CHECK(document->articles.at(1).url == "https://ex.kg/n/9");
}

TEST_CASE("rss: content:encoded is the text, and the description the summary", "[readers][rss]") {
  const auto document = read(test::load("rss/full.xml"));

  REQUIRE(document.has_value());
  const Article& article = document->articles.at(0);
  CHECK(article.dek == "Rates for the week, and why. …");
  CHECK(article.dateline->raw == "BISHKEK, June 12 (Kerege)");
  CHECK(outline(article.body) ==
        "paragraph: The som held steady.\nparagraph: More in {the table}.");
  CHECK(article.body.text.contains("https://ex.kg/rates"));
}

TEST_CASE("rss: the widest picture of a group is the article's, with what is said of it",
          "[readers][rss]") {
  const auto document = read(test::load("rss/full.xml"));

  REQUIRE(document.has_value());
  CHECK(document->articles.at(0).image == Image{.url = "https://ex.kg/large.jpg",
                                                .alt = "A counter",
                                                .caption = "The exchange on Soviet street",
                                                .credit = "C. Photo",
                                                .width = 1024,
                                                .height = 768});
  CHECK(document->articles.at(1).image->url == "https://ex.kg/9.jpg");
}

TEST_CASE("rss: authors are names, whatever is written around them", "[readers][rss]") {
  const auto [written, name] = GENERATE(table<const char*, const char*>({
      {"A. Asanova", "A. Asanova"},
      {"desk@ex.kg (A. Asanova)", "A. Asanova"},
      {"A. Asanova (desk@ex.kg)", "A. Asanova"},
      {"A. Asanova &lt;desk@ex.kg&gt;", "A. Asanova"},
      {"<![CDATA[A. Asanova]]>", "A. Asanova"},
      {"Caf&eacute; desk", "Café desk"},
  }));

  const Article article =
      article_from("<title>T</title><author>" + std::string(written) + "</author>");

  CAPTURE(written);
  REQUIRE(article.authors.size() == 1);
  CHECK(article.authors.at(0).name == name);
}

TEST_CASE("rss: an author who is an address alone is left out, and said to be", "[readers][rss]") {
  const auto document = read(feed_with("<title>T</title><author>desk@ex.kg</author>"));

  REQUIRE(document.has_value());
  CHECK(document->articles.at(0).authors.empty());
  CHECK(test::reported(*document) == Lines{"unnamed-author 1:72"});
}

TEST_CASE("rss: a title is text that is decoded at most once more", "[readers][rss]") {
  const auto [written, title] = GENERATE(table<const char*, const char*>({
      {"Bread &amp; som", "Bread & som"},
      {"Bread &amp;amp; som", "Bread & som"},
      {"<![CDATA[Bread &amp; som]]>", "Bread & som"},
      {"<![CDATA[Bread & som]]>", "Bread & som"},
      {"&lt;b&gt;Bread&lt;/b&gt; rises", "Bread rises"},
      {"<b>Bread</b> rises", "Bread rises"},
      {"Bread &lt; som", "Bread < som"},
      {"Bread &nbsp;&mdash; som", "Bread \u00A0— som"},
      {"?page=1&copy=2 &amp; done", "?page=1&copy=2 & done"},
      {"&amp;amp;lt;b&amp;amp;gt;", "&lt;b&gt;"},
  }));

  CAPTURE(written);
  CHECK(article_from("<title>" + std::string(written) + "</title>").headline == title);
}

TEST_CASE("rss: an ampersand in an address is one, with a warning", "[readers][rss][error]") {
  const auto document =
      read(feed_with("<title>T</title><link>https://ex.kg/?a=1&copy=2&amp;b=3</link>"));

  REQUIRE(document.has_value());
  CHECK(document->articles.at(0).url == "https://ex.kg/?a=1&copy=2&b=3");
  CHECK(warnings(*document) == Lines{"ill-formed-markup 1:96"});
}

TEST_CASE("rss: text that is mixed with sections keeps its order", "[readers][rss]") {
  const Article article = article_from(
      "<title>Before <![CDATA[& between]]> behind</title>"
      "<description>Text: <![CDATA[<b>bold</b> and]]> more</description>");

  CHECK(article.headline == "Before & between behind");
  CHECK(article.dek == "Text: bold and more");
}

TEST_CASE("rss: a section that is split in two reads as one", "[readers][rss]") {
  const Article article = article_from(
      "<title>T</title><content:encoded><![CDATA[<p>Write ]]]]><![CDATA[> here.</p>]]>"
      "</content:encoded>");

  CHECK(outline(article.body) == "paragraph: Write ]]> here.");
}

TEST_CASE("rss: markup that nobody escaped is markup", "[readers][rss]") {
  const Article article = article_from(
      "<title>T</title><description><p>One <b>bold</b>.</p><p/><p>Two &amp; "
      "three.</p></description>");

  CHECK(outline(article.body).contains("paragraph: Two & three."));
}

TEST_CASE("rss: markup that was escaped twice is decoded, and said to be", "[readers][rss]") {
  const auto document = read(feed_with(
      "<title>T</title><description>&amp;lt;p&amp;gt;One.&amp;lt;/p&amp;gt;</description>"));

  REQUIRE(document.has_value());
  CHECK(outline(document->articles.at(0).body) == "paragraph: One.");
  CHECK(test::reported(*document) == Lines{"double-escaped 1:85"});
}

TEST_CASE("rss: full text of Russian feeds is the body, in any vocabulary that has it",
          "[readers][rss]") {
  const std::string_view name = GENERATE("full-text", "yandex:full-text");

  const Article article =
      article_from("<title>T</title><description>Short</description><" + std::string(name) +
                   ">One.\n\nTwo.</" + std::string(name) + ">");

  CHECK(article.dek == "Short");
  CHECK(outline(article.body) == "paragraph: One.\nparagraph: Two.");
}

TEST_CASE("rss: the language that no feed declares is told from its texts", "[readers][rss]") {
  const auto document = read(test::load("rss/yandex.xml"));

  REQUIRE(document.has_value());
  CHECK(document->language == "ru");
  CHECK(document->articles.at(0).language == "ru");
}

TEST_CASE("rss: a prefix means the vocabulary that it is declared for", "[readers][rss]") {
  const auto document = read(
      "<rss xmlns:x=\" http://purl.org/rss/1.0/modules/content/ \" xmlns:content=\"http://o.kg/\">"
      "<channel><item><title>T</title><content:encoded>No.</content:encoded>"
      "<x:encoded>&lt;p&gt;Yes.&lt;/p&gt;</x:encoded></item></channel></rss>");

  REQUIRE(document.has_value());
  CHECK(outline(document->articles.at(0).body) == "paragraph: Yes.");
  CHECK(warnings(*document).empty());
}

TEST_CASE("rss: a prefix that is not declared means the usual vocabulary, with a warning",
          "[readers][rss][error]") {
  const auto document = read(feed_with("<title>T</title><dc:creator>A. Asanova</dc:creator>"));

  REQUIRE(document.has_value());
  CHECK(document->articles.at(0).authors.at(0).name == "A. Asanova");
  CHECK(warnings(*document) == Lines{"ill-formed-markup 1:72"});
}

TEST_CASE("rss: relative addresses start at xml:base, else at the link", "[readers][rss]") {
  const auto document = read(test::load("rss/addresses.xml"));

  REQUIRE(document.has_value());
  CHECK(document->feed->url == "https://ex.kg/");
  CHECK(document->articles.at(0).url == "https://ex.kg/base/n/1");
  CHECK(document->articles.at(0).image->url == "https://ex.kg/base/1.jpg");
  CHECK(document->articles.at(1).url == "https://other.kg/n/2");
  CHECK(document->articles.at(0).body.text.contains("https://ex.kg/base/more"));
}

TEST_CASE("rss: an address that must not be followed is dropped, with a warning",
          "[readers][rss][error]") {
  const auto document = read(feed_with("<title>T</title><link>javascript:alert(1)</link>"));

  REQUIRE(document.has_value());
  CHECK(document->articles.at(0).url.empty());
  CHECK(warnings(*document) == Lines{"dropped-url 1:72"});
}

TEST_CASE("rss: times are as feeds write them", "[readers][rss]") {
  const auto [written, read_as] = GENERATE(table<const char*, const char*>({
      {"Thu, 12 Jun 2031 15:15:00 +0600", "2031-06-12T15:15:00+06:00"},
      {"12 Jun 31 9:05 EST", "2031-06-12T09:05:00-05:00"},
      {"2031-06-12T15:15:00+06:00", "2031-06-12T15:15:00+06:00"},
      {"Thu, 12 Jun 2031 24:00:00 +0600", "2031-06-13T00:00:00+06:00"},
      {"чт, 12 июн 2031 15:15:00 MSK", "2031-06-12T15:15:00+03:00"},
      {"2031-06-12", "2031-06-12"},
  }));

  const Article article =
      article_from("<title>T</title><pubDate>" + std::string(written) + "</pubDate>");

  CAPTURE(written);
  REQUIRE(article.published.has_value());
  CHECK(to_string(*article.published) == read_as);
}

TEST_CASE("rss: a time in UTC is shown in the zone of the caller", "[readers][rss]") {
  const Article article =
      article_from("<title>T</title><pubDate>Thu, 12 Jun 2031 20:15:00 GMT</pubDate>",
                   {.zone = std::int16_t{360}});

  CHECK(to_string(*article.published) == "2031-06-13T02:15:00+06:00");
}

TEST_CASE("rss: that a zone is not known is said once", "[readers][rss]") {
  const auto document = read(
      "<rss><channel><item><title>A</title><pubDate>Thu, 12 Jun 2031 20:15:00 GMT</pubDate></item>"
      "<item><title>B</title><pubDate>Thu, 12 Jun 2031 20:15:00</pubDate></item></channel></rss>");

  REQUIRE(document.has_value());
  CHECK(test::reported(*document) == Lines{"unknown-zone 1:37"});
}

TEST_CASE("rss: a bad item does not take the others down", "[readers][rss][error]") {
  const auto document = read(
      "<rss><channel><item></item><item><title>T</title><pubDate>soon</pubDate></item></channel>"
      "</rss>");

  REQUIRE(document.has_value());
  REQUIRE(document->articles.size() == 1);
  CHECK(warnings(*document) == Lines{"empty-entry 1:15", "invalid-date 1:50"});
}

TEST_CASE("rss: what XML does not allow is mended and reported where it is first",
          "[readers][rss][error]") {
  const auto [text, place] = GENERATE(table<const char*, const char*>({
      {"Warning: x in y.php\n<?xml version='1.0'?><rss><channel><item><title>T</title></item>"
       "</channel></rss>",
       "ill-formed-markup 1:1"},
      {"<rss><channel><item><title>T & U</title></item></channel></rss>", "ill-formed-markup 1:30"},
      {"<rss><channel><item><title>T</title><description>a<br>b</description></item></channel>"
       "</rss>",
       "ill-formed-markup 1:51"},
      {"<rss><channel></x><item><title>T</title></item></channel></rss>", "ill-formed-markup 1:15"},
      {"<rss><channel><item><title>T</title></item></channel></rss>\n<rss></rss>",
       "ill-formed-markup 2:1"},
  }));

  const auto document = read(text);

  CAPTURE(text);
  REQUIRE(document.has_value());
  CHECK(document->complete);
  CHECK(document->articles.at(0).headline.starts_with('T'));
  CHECK(warnings(*document) == Lines{place});
}

TEST_CASE("rss: entities that a document defines are never expanded", "[readers][rss][error]") {
  const auto document = read(
      "<!DOCTYPE rss [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><rss><channel><item>"
      "<title>&b;</title></item></channel></rss>");

  REQUIRE(document.has_value());
  CHECK(document->articles.at(0).headline == "&b;");
}

TEST_CASE("rss: an item cut inside its title keeps the text and is marked incomplete",
          "[readers][rss][error]") {
  const auto document = read("<rss><channel><item><title>Rates rise", {.format = Format::rss});

  REQUIRE(document.has_value());
  CHECK_FALSE(document->complete);
  CHECK(document->articles.at(0).headline == "Rates rise");
  CHECK(document->diagnostics.at(0).where == Position{.offset = 37, .line = 1, .column = 38});
}

TEST_CASE("rss: cut at any byte it is incomplete or an error", "[readers][rss][error]") {
  const std::string_view sample = GENERATE("rss/full.xml", "rss/rdf.xml", "rss/sections.xml");

  test::check_article_cuts(test::load(sample), Format::rss);
}

TEST_CASE("rss: a page of HTML in place of a feed is another format", "[readers][rss][error]") {
  const auto document =
      read("<!doctype html>\n<html><body>Log in</body></html>", {.format = Format::rss});

  REQUIRE(failure_of(document) == ErrorCode::unknown_format);
  CHECK(document.error().where == Position{.offset = 16, .line = 2, .column = 1});
}

TEST_CASE("rss: without any element it is malformed, without entries a field is missing",
          "[readers][rss][error]") {
  CHECK(failure_of(read("no feed", {.format = Format::rss})) == ErrorCode::malformed);
  CHECK(failure_of(read("<rss><channel><title>T</title></channel></rss>")) ==
        ErrorCode::missing_field);
}

TEST_CASE("rss: entries above the limit are left out, with one warning", "[readers][rss][error]") {
  const auto [count, kept] = GENERATE(table<std::size_t, std::size_t>({{2, 2}, {3, 3}, {4, 3}}));
  const std::string text =
      "<rss><channel>" + times("<item><title>T</title></item>", count) + "</channel></rss>";

  const auto document = read(text, {.limits = {.articles = 3}});

  REQUIRE(document.has_value());
  CHECK(document->articles.size() == kept);
  CHECK(document->diagnostics.size() == count - kept);
}

TEST_CASE("rss: hostile depth and size come to an end", "[readers][rss][error]") {
  const std::string text = GENERATE(
      feed_with("<title>T</title><description>" + times("<a>", 300'000) + "</description>"),
      "<rss><channel>" + times("<item>", 200'000),
      feed_with("<title>" + times("&amp;amp;", 150'000) + "</title>"),
      feed_with("<title>T</title><description>" + times("&amp;lt;p", 150'000) + "</description>"),
      feed_with("<title>T</title>" + times("<category>c</category>", 50'000)),
      "<rss " + times("xmlns:a='b' ", 100'000) + "><channel>" +
          times("<item><a:title>T</a:title></item>", 20'000));

  const auto document = read(text);

  CHECK((document || !document.error().message.empty()));
}

TEST_CASE("rss: what is wrong inside a body is reported at its place, escaped or not",
          "[readers][rss][error]") {
  const std::string body(
      GENERATE("<p>a &amp; b<a href='javascript:x'>c</a>",
               "&lt;p>a &amp;amp; b<!-- -->&lt;a href='javascript:x'&gt;c&lt;/a&gt;"));
  const bool is_escaped = body.starts_with('&');
  const std::string text = "<rss><channel><item><title>T</title><description>" +
                           (is_escaped ? body : "<![CDATA[" + body + "]]>") +
                           "</description></item></channel></rss>";

  const auto document = read(text);

  REQUIRE(document.has_value());
  const auto found =
      std::ranges::find(document->diagnostics, DiagnosticCode::dropped_url, &Diagnostic::code);
  REQUIRE(found != document->diagnostics.end());
  CHECK(found->where.offset == text.find(is_escaped ? "&lt;a href" : "<a href"));
}
