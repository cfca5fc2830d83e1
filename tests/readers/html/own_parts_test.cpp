#include "readers/html/own_parts.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace courant;
using namespace courant::readers::html;

namespace {

Article part(std::string_view html) {
  const Tree tree(html, 1000);
  Article article{.language = "en"};
  read_own_part(tree, 0, article);
  return article;
}

}  // namespace

TEST_CASE("own_parts: texts go into their fields", "[readers][html]") {
  CHECK(part("<p class=courant-kicker>Village</p>").kicker == "Village");
  CHECK(part("<h2 class=courant-headline>Som &amp; lek</h2>").headline == "Som & lek");
  CHECK(part("<p class=courant-credits>Photo: X</p>").credits.at(0) == "Photo: X");
  CHECK(part("<p class=courant-rights>© X</p>").rights == "© X");
}

TEST_CASE("own_parts: a byline with links is made of authors", "[readers][html]") {
  CHECK(part("<p class=courant-byline>By A. Asanova</p>").byline == "By A. Asanova");
  CHECK(part("<p class=courant-byline>By <a href='/a'>A. Asanova</a></p>").authors.at(0) ==
        Author{.name = "A. Asanova", .url = "/a"});
}

TEST_CASE("own_parts: authors without address stand between those with one", "[readers][html]") {
  const Article article = part(
      "<p class=courant-byline>By C. Ches, <a href='/a'>A. Asanova</a>, D. D. Dos and B. "
      "Bekov</p>");

  CHECK(article.authors.size() == 4);
  CHECK(article.authors.at(0).name == "C. Ches");
  CHECK(article.authors.at(2).name == "D. D. Dos");
  CHECK(article.authors.at(3).name == "B. Bekov");
}

TEST_CASE("own_parts: the time behind words is that of an update", "[readers][html]") {
  const Article article = part(
      "<p class=courant-meta><time datetime='2031-06-12'>June 12</time> · Updated <time "
      "datetime='2031-06-13'>June 13</time></p>");

  CHECK(article.published->date.day == 12);
  CHECK(article.updated->date.day == 13);
}

TEST_CASE("own_parts: a correction has its text and date", "[readers][html]") {
  const Article article = part(
      "<p class=courant-correction><strong>Correction · <time datetime='2031-06-13'>June 13</time>"
      "</strong> · The rope is from 1968.</p>");

  CHECK(article.corrections.at(0).text == "The rope is from 1968.");
  CHECK(article.corrections.at(0).date->date.day == 13);
}

TEST_CASE("own_parts: the source has a name and may have an address", "[readers][html]") {
  const Article linked = part("<p class=courant-source>Source: <a href='/7'>Kerege</a></p>");

  CHECK(linked.source == "Kerege");
  CHECK(linked.url == "/7");
  CHECK(part("<p class=courant-source>Source: Kerege</p>").source == "Kerege");
}

TEST_CASE("own_parts: the lead image has caption and credit apart", "[readers][html]") {
  const Article article = part(
      "<figure class='courant-figure courant-lead'><img src='/a.jpg' alt='A'><figcaption>Load "
      "<span "
      "class=courant-credit>X</span></figcaption></figure>");

  CHECK(*article.image == Image{.url = "/a.jpg", .alt = "A", .caption = "Load", .credit = "X"});
}
