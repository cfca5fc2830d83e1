#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <string>

#include "courant/render.hpp"
#include "support/documents.hpp"
#include "support/node_stream.hpp"
#include "support/payloads.hpp"

using courant::Document;
using courant::Feed;
using courant::TextDirection;
using courant::test::body_only;
using courant::test::Copy;
using courant::test::everything;
using courant::test::headline_only;
using courant::test::occurrences;
using courant::test::quote;
using courant::test::rates_only;

namespace {

Document two_articles() {
  Document document = headline_only("A");
  document.articles.push_back(headline_only("B").articles.front());
  return document;
}

}  // namespace

TEST_CASE("page: an article stands in a whole document", "[renderers][page]") {
  CHECK(render_page(headline_only("A")) ==
        R"(<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>A</title>
<meta property="og:type" content="article">
<meta property="og:title" content="A">
<link rel="stylesheet" href="courant.css">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"A","inLanguage":"en"}</script>
</head>
<body class="courant-page">
<main>
<article class="courant-article" lang="en" dir="ltr"><header class="courant-header"><h1 class="courant-headline">A</h1></header></article>
</main>
</body>
</html>
)");
}

TEST_CASE("page: the head says what the article is", "[renderers][page]") {
  const std::string page = render_page(everything("text"));

  for (const char* line :
       {R"(<meta name="description" content="text">)",
        R"(<link rel="canonical" href="https://example.org/story">)",
        R"(<meta property="og:url" content="https://example.org/story">)",
        R"(<meta property="og:description" content="text">)",
        R"(<meta property="og:site_name" content="text">)",
        R"(<meta property="og:image" content="https://example.org/a.jpg">)",
        R"(<meta property="og:image:width" content="640">)",
        R"(<meta property="og:image:height" content="480">)",
        R"(<meta property="og:image:alt" content="text">)",
        R"(<meta property="article:published_time" content="2031-06-12T09:15:00+06:00">)",
        R"(<meta property="article:modified_time" content="2031-06-12T09:15:00+06:00">)",
        R"(<meta property="article:author" content="text">)",
        R"(<meta property="article:section" content="text">)",
        R"(<meta property="article:tag" content="text">)"}) {
    CAPTURE(line);
    CHECK(page.contains(line));
  }
}

TEST_CASE("page: an article without a dek is described by its first paragraph",
          "[renderers][page]") {
  Copy copy;
  copy.paragraph("One.").paragraph("Two.");

  CHECK(render_page(body_only(copy.finish())).contains(R"(<title>One.</title>
<meta name="description" content="One.">)"));
}

TEST_CASE("page: language and direction are the article's", "[renderers][page]") {
  Document document = headline_only("A");
  document.articles[0].language = "ar";
  document.articles[0].direction = TextDirection::right_to_left;

  CHECK(render_page(document).contains(R"(<html lang="ar" dir="rtl">)"));
}

TEST_CASE("page: several articles follow one another below the title of their feed",
          "[renderers][page]") {
  Document document = two_articles();
  document.feed = Feed{.title = "Kerege", .description = "News"};

  const std::string page = render_page(document);

  CHECK(page.contains("<title>Kerege</title>\n<meta name=\"description\" content=\"News\">"));
  CHECK(page.contains(R"(<meta property="og:type" content="website">)"));
  CHECK(page.contains("<main>\n<h1>Kerege</h1>\n<article"));
  CHECK(occurrences(page, "<h2 class=\"courant-headline\">") == 2);
  CHECK_FALSE(page.contains("canonical"));
}

TEST_CASE("page: several articles of no feed have headlines of the first level",
          "[renderers][page]") {
  const std::string page = render_page(two_articles());

  CHECK(occurrences(page, "<h1 class=\"courant-headline\">") == 2);
  CHECK(page.contains("<title>Courant</title>"));
}

TEST_CASE("page: a list of headlines has the title of the feed", "[renderers][page]") {
  Document document = two_articles();
  document.feed = Feed{.title = "Kerege"};

  CHECK(render_page(document, {.subject = courant::Subject::feed})
            .contains("<main>\n<h1>Kerege</h1>\n<div class=\"courant-feed courant-headlines\">"));
}

TEST_CASE("page: rates alone are a page, too", "[renderers][page]") {
  const Document rates = rates_only({.quotes = {quote("USD", "84.80")}});

  const std::string page = render_page(rates, {.subject = courant::Subject::rates});

  CHECK(page.contains("<title>Exchange rates</title>"));
  CHECK(page.contains("<h1>Exchange rates</h1>\n<section"));
  CHECK_FALSE(page.contains("<script"));
}

TEST_CASE("page: the style sheet is the one that is asked for", "[renderers][page]") {
  CHECK(render_page(headline_only("A"), {.stylesheet = "/css/\"x\".css"})
            .contains(R"(<link rel="stylesheet" href="/css/&quot;x&quot;.css">)"));
  CHECK_FALSE(render_page(headline_only("A"), {.stylesheet = ""}).contains("stylesheet"));
}

TEST_CASE("page: addresses that a reader let through are not in the head",
          "[renderers][page][escaping]") {
  const std::string_view url = GENERATE(from_range(courant::test::hostile_urls));
  Document document = headline_only("A");
  document.articles[0].url = url;
  document.articles[0].image = courant::Image{.url = std::string(url)};

  CAPTURE(url);
  CHECK(render_page(document) == render_page(headline_only("A")));
}

TEST_CASE("page: no text leaves its place", "[renderers][page][escaping]") {
  const std::string_view payload = GENERATE(from_range(courant::test::payloads));
  const std::string page = render_page(everything(payload));
  const std::string harmless = render_page(everything("harmless text"));

  CAPTURE(payload);
  for (const char* token : {"<script", "</script>", "<title>", "</title>", "<meta ", "<img ",
                            "<svg", "<!--", "onerror=\"", "<h1", "\" content=\""}) {
    CAPTURE(token);
    CHECK(occurrences(page, token) == occurrences(harmless, token));
  }
}
