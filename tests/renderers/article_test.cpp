#include "renderers/article.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "courant/render.hpp"
#include "support/documents.hpp"

using courant::Author;
using courant::Document;
using courant::Image;
using courant::LinkPolicy;
using courant::Parts;
using courant::TextDirection;
using courant::TimeOfDay;
using courant::Timestamp;
using courant::test::everything;
using courant::test::headline_only;

namespace {

constexpr Timestamp morning = {
    .date = {2031, 6, 12}, .time = TimeOfDay{9, 15, 0}, .utc_offset = std::int16_t{360}};

Document with_authors(std::vector<Author> authors) {
  Document document = headline_only("A");
  document.articles.at(0).authors = std::move(authors);
  return document;
}

}  // namespace

TEST_CASE("article: what is absent has no element", "[renderers][article]") {
  CHECK(render_html(headline_only("")) ==
        R"(<article class="courant-article" lang="en" dir="ltr"></article>)");
  CHECK(render_html(headline_only("A")) ==
        R"(<article class="courant-article" lang="en" dir="ltr"><header class="courant-header">)"
        R"(<h2 class="courant-headline">A</h2></header></article>)");
}

TEST_CASE("article: the header holds kicker, headline, dek, byline and times in order",
          "[renderers][article]") {
  Document document = headline_only("Headline");
  document.articles[0].kicker = "Kicker";
  document.articles[0].dek = "Dek";
  document.articles[0].byline = "By A";
  document.articles[0].published = morning;

  CHECK(render_html(document).contains(
      R"(<p class="courant-kicker">Kicker</p><h2 class="courant-headline">Headline</h2>)"
      R"(<p class="courant-dek">Dek</p><p class="courant-byline">By A</p>)"
      R"(<p class="courant-meta"><time datetime="2031-06-12T09:15:00+06:00">June 12, 2031)"));
}

TEST_CASE("article: the headline has the level asked for", "[renderers][article]") {
  CHECK(render_html(headline_only("A"), {.heading_level = 1}).contains("<h1 class"));
  CHECK(render_html(headline_only("A"), {.heading_level = 6}).contains("<h6 class"));
}

TEST_CASE("article: the direction is said, whatever the page's is", "[renderers][article]") {
  Document document = headline_only("A");

  CHECK(render_html(document).contains(R"(lang="en" dir="ltr")"));
  document.articles[0].direction = TextDirection::right_to_left;
  document.articles[0].language = "ar";
  CHECK(render_html(document).contains(R"(lang="ar" dir="rtl")"));
}

TEST_CASE("article: authors are joined as the language does", "[renderers][article]") {
  CHECK(render_html(with_authors({{.name = "A"}})).contains(">By A</p>"));
  CHECK(render_html(with_authors({{.name = "A"}, {.name = "B"}})).contains(">By A and B</p>"));
  CHECK(render_html(with_authors({{.name = "A"}, {.name = "B"}, {.name = "C"}}))
            .contains(">By A, B and C</p>"));
}

TEST_CASE("article: an author's name leads to the author's page", "[renderers][article]") {
  CHECK(render_html(with_authors({{.name = "A", .url = "https://example.org/a"}}))
            .contains(R"(By <a href="https://example.org/a")"
                      R"( rel="noopener noreferrer nofollow ugc">A</a></p>)"));
}

TEST_CASE("article: a byline as written beats the list of authors", "[renderers][article]") {
  Document document = with_authors({{.name = "A"}});
  document.articles[0].byline = "Text: A";

  CHECK(render_html(document).contains(R"(<p class="courant-byline">Text: A</p>)"));
}

TEST_CASE("article: times of publication and update are parted", "[renderers][article]") {
  Document document = headline_only("A");
  document.articles[0].published = Timestamp{.date = {2031, 6, 12}};
  document.articles[0].updated = Timestamp{.date = {2031, 6, 13}};

  CHECK(render_html(document).contains(
      R"(<p class="courant-meta"><time datetime="2031-06-12">June 12, 2031</time>)"
      R"( · Updated <time datetime="2031-06-13">June 13, 2031</time></p>)"));
  CHECK(render_html(document, {.show = {.date = false}})
            .contains(R"(<p class="courant-meta">Updated <time)"));
}

TEST_CASE("article: labels in another language than the copy say so", "[renderers][article]") {
  Document document = headline_only("A");
  document.articles[0].published = Timestamp{.date = {2031, 6, 12}};

  CHECK(
      render_html(document, {.language = "ru"}).contains(R"(<p class="courant-meta" lang="ru">)"));
  CHECK(render_html(document, {.language = "en"}).contains(R"(<p class="courant-meta"><time)"));
}

TEST_CASE("article: the lead image stands between header and body", "[renderers][article]") {
  Document document = headline_only("A");
  document.articles[0].image = Image{
      .url = "/a.jpg", .alt = "B", .caption = "C", .credit = "D", .width = 640, .height = 480};

  CHECK(render_html(document).contains(
      R"(</header><figure class="courant-figure courant-lead"><img alt="B" width="640")"
      R"( height="480" loading="lazy" decoding="async" referrerpolicy="no-referrer" src="/a.jpg">)"
      R"(<figcaption>C <span class="courant-credit">D</span></figcaption></figure></article>)"));
}

TEST_CASE("article: the footer holds corrections, credits, source and rights",
          "[renderers][article]") {
  Document document = headline_only("A");
  document.articles[0].corrections = {{.text = "Not 4 but 5.", .date = Timestamp{{2031, 6, 13}}}};
  document.articles[0].credits = {"Photo: B"};
  document.articles[0].source = "Kabar";
  document.articles[0].url = "https://example.org/a";
  document.articles[0].rights = "(c) Kabar";

  CHECK(render_html(document, {.links = LinkPolicy::own})
            .contains(R"(<footer class="courant-footer"><p class="courant-correction"><strong>)"
                      R"(Correction · <time datetime="2031-06-13">June 13, 2031</time></strong>)"
                      R"( · Not 4 but 5.</p><p class="courant-credits">Photo: B</p>)"
                      R"(<p class="courant-source">Source: <a href="https://example.org/a">Kabar)"
                      R"(</a></p><p class="courant-rights">(c) Kabar</p></footer></article>)"));
}

TEST_CASE("article: parts that are not wanted are left out", "[renderers][article]") {
  const Parts nothing{false, false, false, false, false, false, false, false, false, false};
  const std::string html = render_html(everything("text"), {.show = nothing});

  for (const char* part :
       {"courant-header", "courant-headline", "courant-kicker", "courant-dek", "courant-byline",
        "courant-meta", "courant-lead", "courant-rates", "courant-source", "courant-correction"}) {
    CHECK_FALSE(html.contains(part));
  }
  CHECK(html.contains("courant-credits"));
}
