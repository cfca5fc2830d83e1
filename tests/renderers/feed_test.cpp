#include "renderers/feed.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <string>

#include "courant/render.hpp"
#include "support/documents.hpp"
#include "support/node_stream.hpp"
#include "support/payloads.hpp"

using courant::Document;
using courant::FeedView;
using courant::Image;
using courant::RenderOptions;
using courant::Subject;
using courant::test::body_only;
using courant::test::Copy;
using courant::test::everything;
using courant::test::flaw_of;
using courant::test::headline_only;
using courant::test::html_of;
using courant::test::occurrences;

namespace {

constexpr std::string_view entry = "<li class=\"courant-entry\"";

Document feed_of(std::size_t count) {
  Document document = headline_only("A");
  document.articles[0].url = "https://example.org/a?b=1&c";
  document.articles[0].published = courant::Timestamp{.date = {2031, 6, 12}};
  document.articles.resize(count, document.articles[0]);
  return document;
}

std::string html_of_feed(const Document& document, RenderOptions options = {}) {
  options.subject = Subject::feed;
  return render_html(document, options);
}

}  // namespace

TEST_CASE("feed: headlines are links with their days", "[renderers][feed]") {
  CHECK(html_of_feed(feed_of(1)) ==
        R"(<div class="courant-feed courant-headlines"><ul class="courant-entries" role="list">)"
        R"(<li class="courant-entry" lang="en" dir="ltr"><span class="courant-title">)"
        R"(<a href="https://example.org/a?b=1&amp;c" rel="noopener noreferrer nofollow ugc">A</a>)"
        R"(</span><p class="courant-meta"><time datetime="2031-06-12">June 12, 2031</time></p>)"
        R"(</li></ul></div>)");
}

TEST_CASE("feed: cards have a heading, the summary and an image", "[renderers][feed]") {
  Document document = feed_of(1);
  document.articles[0].dek = "Dek";
  document.articles[0].image =
      Image{.url = "/a.jpg", .alt = "B", .caption = "C", .width = 640, .height = 480};

  const std::string html =
      html_of_feed(document, {.feed_view = FeedView::cards, .heading_level = 3});

  CHECK(html.contains(R"(<h3 class="courant-title"><a )"));
  CHECK(html.contains(
      R"(</h3><p class="courant-dek">Dek</p><p class="courant-meta"><time datetime="2031-06-12">)"
      R"(June 12, 2031</time></p><div class="courant-picture"><img alt="B" width="640")"
      R"( height="480" loading="lazy" decoding="async" referrerpolicy="no-referrer" src="/a.jpg">)"
      R"(</div></li>)"));
}

TEST_CASE("feed: the first image of a body stands in for a lead image", "[renderers][feed]") {
  Copy copy;
  copy.open_figure({.url = "/b.jpg", .alt = "B"});

  CHECK(html_of_feed(body_only(copy.finish()), {.feed_view = FeedView::cards})
            .contains(R"(src="/b.jpg")"));
}

TEST_CASE("feed: images obey what the page allows", "[renderers][feed]") {
  Document document = feed_of(1);
  document.articles[0].image = Image{.url = "https://example.org/a.jpg", .alt = "B"};

  CHECK_FALSE(html_of_feed(document, {.feed_view = FeedView::cards,
                                      .images = courant::ImagePolicy::same_origin})
                  .contains("picture"));
}

TEST_CASE("feed: whole articles are as they are alone", "[renderers][feed]") {
  const Document document = feed_of(2);

  CHECK(html_of_feed(document, {.feed_view = FeedView::full}) ==
        R"(<div class="courant-feed"><div class="courant-entries">)" + render_html(document) +
            "</div></div>");
}

TEST_CASE("feed: as many are shown as are asked for, and what shows more has a name",
          "[renderers][feed]") {
  const std::string html = html_of_feed(feed_of(5), {.feed_limit = 2});

  CHECK(occurrences(html, entry) == 2);
  CHECK(html.contains(R"(<div class="courant-feed courant-headlines" data-more="Show more">)"));
}

TEST_CASE("feed: each page adds as many, and the last one says no more", "[renderers][feed]") {
  CHECK(occurrences(html_of_feed(feed_of(5), {.feed_limit = 2, .feed_pages = 2}), entry) == 4);
  CHECK(html_of_feed(feed_of(5), {.feed_limit = 2, .feed_pages = 2}).contains("data-more"));
  CHECK(occurrences(html_of_feed(feed_of(5), {.feed_limit = 2, .feed_pages = 3}), entry) == 5);
  CHECK_FALSE(html_of_feed(feed_of(5), {.feed_limit = 2, .feed_pages = 3}).contains("data-more"));
  CHECK_FALSE(html_of_feed(feed_of(5)).contains("data-more"));
}

TEST_CASE("feed: links lead where the page shows its articles", "[renderers][feed]") {
  const Document document = feed_of(2);

  CHECK(html_of_feed(document, {.item_href = "story.html?item={index}"})
            .contains(R"(<a href="story.html?item=1">A</a>)"));
  CHECK(html_of_feed(document, {.item_href = "s?u={url}&n={index}"})
            .contains(R"(<a href="s?u=https%3A%2F%2Fexample.org%2Fa%3Fb%3D1%26c&amp;n=0">A</a>)"));
}

TEST_CASE("feed: an entry that leads nowhere is its title", "[renderers][feed]") {
  CHECK(html_of_feed(headline_only("A")).contains(R"(<span class="courant-title">A</span>)"));
  CHECK(html_of_feed(headline_only("A"), {.item_href = "?u={url}"})
            .contains(R"(<span class="courant-title">A</span>)"));
}

TEST_CASE("feed: an entry without a headline is called what it begins with", "[renderers][feed]") {
  Copy copy;
  copy.paragraph(std::string(100, 'a') + ' ' + std::string(100, 'b'));

  CHECK(html_of_feed(body_only(copy.finish()))
            .contains("<span class=\"courant-title\">" + std::string(100, 'a') + "…</span>"));
}

TEST_CASE("feed: dates are in the language that is asked for, and say so", "[renderers][feed]") {
  CHECK(html_of_feed(feed_of(1), {.language = "ru"})
            .contains(R"(<p class="courant-meta" lang="ru"><time datetime="2031-06-12">12 июня)"));
}

TEST_CASE("feed: hostile addresses are not followed", "[renderers][feed][escaping]") {
  const std::string_view url = GENERATE(from_range(courant::test::hostile_urls));
  Document document = headline_only("A");
  document.articles[0].url = url;

  CAPTURE(url);
  CHECK_FALSE(html_of_feed(document).contains("href"));
  CHECK_FALSE(html_of_feed(document, {.item_href = std::string(url)}).contains("href"));
}

TEST_CASE("feed: no text leaves its place in any view", "[renderers][feed][escaping]") {
  const std::string_view payload = GENERATE(from_range(courant::test::payloads));
  const auto view = GENERATE(FeedView::headlines, FeedView::cards, FeedView::full);
  const Document document = everything(payload);
  const RenderOptions options{.subject = Subject::feed, .feed_view = view};

  const std::string html = render_html(document, options);

  CAPTURE(payload);
  CHECK(flaw_of(html) == "");
  CHECK(html_of(render_nodes(document, options)) == html);
}
