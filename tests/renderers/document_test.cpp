#include "renderers/document.hpp"

#include <catch2/catch_test_macros.hpp>

#include "courant/render.hpp"
#include "support/documents.hpp"
#include "support/node_stream.hpp"

using courant::Document;
using courant::RateTable;
using courant::Subject;
using courant::test::headline_only;
using courant::test::occurrences;
using courant::test::quote;

TEST_CASE("document: articles follow each other in order", "[renderers][document]") {
  Document document = headline_only("First");
  document.articles.push_back(headline_only("Second").articles.at(0));

  const std::string html = render_html(document);

  CHECK(html.contains(">First</h2></header></article><article"));
  CHECK(html.ends_with(">Second</h2></header></article>"));
}

TEST_CASE("document: rates and each article are in their own language", "[renderers][document]") {
  Document document = headline_only("First");
  document.articles.push_back(headline_only("Second").articles.at(0));
  document.articles.at(1).language = "ru";
  document.language = "ky";
  document.rates = RateTable{.quotes = {quote("USD", "84.80")}};

  const std::string html = render_html(document);

  CHECK(html.contains(R"(aria-label="Валюта курстары")"));
  CHECK(html.contains(R"(<article class="courant-article" lang="en")"));
  CHECK(html.contains(R"(<article class="courant-article" lang="ru")"));
}

TEST_CASE("document: only a subject of rates has parts", "[renderers][document]") {
  Document document = headline_only("A");
  document.rates = RateTable{.quotes = {quote("USD", "84.80")}};

  CHECK_FALSE(render_html(document).contains("part="));
  CHECK(occurrences(render_html(document, {.subject = Subject::rates}), " part=") == 5);
}

TEST_CASE("document: rates that are asked for are shown whatever else is not",
          "[renderers][document]") {
  Document document = headline_only("A");
  document.rates = RateTable{.quotes = {quote("USD", "84.80")}};

  const std::string html =
      render_html(document, {.subject = Subject::rates, .show = {.rates = false}});

  CHECK(html.contains("84.80"));
  CHECK_FALSE(html.contains("<article"));
}

TEST_CASE("document: an empty document is empty", "[renderers][document]") {
  CHECK(render_html(Document{}).empty());
}
