#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <string>
#include <string_view>

#include "courant/courant.hpp"
#include "support/failure.hpp"
#include "support/json_lines.hpp"
#include "support/load.hpp"
#include "support/node_stream.hpp"
#include "support/outline.hpp"
#include "support/payloads.hpp"

using namespace courant;
using namespace courant::test;

namespace {

const ReadOptions as_html{.format = Format::html};

std::string golden_of(std::string_view sample) {
  return "html/" + std::string(sample.substr(0, sample.find('.'))) + ".expected.json";
}

Article article_of(std::string_view html) {
  const auto document = read(html, as_html);
  return document && !document->articles.empty() ? document->articles.front() : Article{};
}

std::string blocks(std::string_view html) { return outline(article_of(html).body); }

std::string html_again(std::string_view html) {
  const auto document = read(html, as_html);
  return document ? render_html(*document) : std::string(html);
}

/// `part`, as often as makes a million of it.
std::string million(std::string_view part) {
  std::string text;
  text.reserve(part.size() * 1'000'000);
  for (int i = 0; i < 1'000'000; ++i) text += part;
  return text;
}

std::string page(std::string_view head, std::string_view body) {
  return "<!doctype html><html lang=en><head>" + std::string(head) + "</head><body>" +
         std::string(body) + "</body></html>";
}

std::string json_ld(std::string_view json) {
  return "<script type='application/ld+json'>" + std::string(json) + "</script>";
}

constexpr std::string_view story =
    "<article><p>The som held steady on Tuesday, and nobody was surprised.</p></article>";

}  // namespace

TEST_CASE("html: the smallest fragment is a paragraph", "[readers][html]") {
  const auto document = read("<p>The som held.</p>");

  REQUIRE(document.has_value());
  CHECK(outline(document->articles.at(0).body) == "paragraph: The som held.");
  CHECK(document->complete);
  CHECK(document->language == "en");
}

TEST_CASE("html: the samples are read as approved", "[readers][html][golden]") {
  const std::string sample = GENERATE(from_range(samples_of("html")));

  const auto document = read(load("html/" + sample));

  CAPTURE(sample);
  REQUIRE(document.has_value());
  CHECK(matches_golden(golden_of(sample), json_lines(render_json(*document))));
}

TEST_CASE("html: what is rendered is read as the same article", "[readers][html]") {
  const std::string sample = GENERATE(from_range(samples_of("html")));
  const auto document = read(load("html/" + sample));
  REQUIRE(document.has_value());

  const std::string rendered = render_html(*document);
  const auto again = read(rendered);

  CAPTURE(sample);
  REQUIRE(again.has_value());
  const Article& first = document->articles.at(0);
  const Article& second = again->articles.at(0);
  CHECK(outline(second.body) == outline(first.body));
  CHECK(second.body.text == first.body.text);
  CHECK(second.body.blocks.size() == first.body.blocks.size());
  CHECK(second.body.inlines.size() == first.body.inlines.size());
  CHECK(second.headline == first.headline);
  CHECK(render_html(*again) == rendered);
}

TEST_CASE("html: a sample that is cut anywhere is read or refused", "[readers][html][error]") {
  const std::string sample = GENERATE(from_range(samples_of("html")));
  const std::string bytes = load("html/" + sample);

  for (std::size_t size = 0; size < bytes.size(); ++size) {
    const auto document = read(std::string_view(bytes).substr(0, size), as_html);
    if (document) CHECK(flaw_of(render_html(*document)).empty());
  }
}

TEST_CASE("html: input that ends inside something is incomplete", "[readers][html][error]") {
  const std::string_view html = GENERATE("<p>a<b", "<p>a</p><!-- b", "<p>a</p><script>b",
                                         "<div><p>a</p>", "<p>a</p><a href='x", "<article><p>a");

  const auto document = read(html, as_html);

  REQUIRE(document.has_value());
  CHECK_FALSE(document->complete);
  CHECK(document->diagnostics.back().code == DiagnosticCode::incomplete);
}

TEST_CASE("html: end tags that may be left out are not missed", "[readers][html]") {
  CHECK(read("<p>a<p>b<ul><li>c<li>d</ul><table><tr><th>x<td>y</table>")->complete);
}

TEST_CASE("html: each payload is text, in every output", "[readers][html][error]") {
  const std::string_view payload = GENERATE(from_range(payloads));
  const std::string_view before =
      GENERATE("", "<p>", "<p title='", "<a href=\"", "<img alt='x' src='", "<table><tr><td>",
               "<figure><figcaption>", "<pre>", "<svg><style>", "<noscript>", "<title>", "<!--");

  const auto document = read(std::string(before) + std::string(payload), as_html);

  CAPTURE(before, payload);
  if (!document) return;
  const std::string html = render_html(*document);
  CHECK(flaw_of(html).empty());
  CHECK(html_of(render_nodes(*document)) == html);
  CHECK(html_again(html) == html);
}

TEST_CASE("html: hostile addresses lead nowhere", "[readers][html][error]") {
  const std::string_view url = GENERATE(from_range(hostile_urls));
  std::string html = "<p>text</p>";
  for (const std::string_view part :
       {"<a href='", "<img alt='' src='", "<iframe src='", "<img alt='' data-src='", "<video src='",
        "<object data='", "<form action='", "<a href='x' ping='", "<base href='",
        "<blockquote cite='", "<img alt='' srcset='"}) {
    html.append(part).append(url).append("'>x</a>");
  }

  const auto document = read(html, as_html);

  REQUIRE(document.has_value());
  const std::string rendered = render_html(*document);
  CHECK(flaw_of(rendered).empty());
  CHECK(occurrences(rendered, " src=") == 0);
  CHECK(occurrences(rendered, " href=") == occurrences(rendered, " href=\"x\""));
}

TEST_CASE("html: a million open elements are flattened", "[readers][html][error]") {
  const std::string_view part =
      GENERATE("<b>", "<div>", "<ul><li>", "<table>", "<table><tr><td>", "<a href=x>", "<svg>",
               "<blockquote>", "<p>", "<h2>", "<figure>", "</b>", "</p>", "<b><p>", "<q>x",
               "<i>x<b>", "<li>x", "<td>", "<!-->", "<noscript>", "[caption x]", "<details>");
  ReadOptions options = as_html;
  options.limits.input_bytes = 64'000'000;

  const auto document = read("<p>start</p>" + million(part) + "end", options);

  CAPTURE(part);
  REQUIRE(document.has_value());
  CHECK(document->articles.at(0).body.blocks.size() < 20'001);
}

TEST_CASE("html: a million attributes are read to the end of their tag", "[readers][html][error]") {
  ReadOptions options = as_html;
  options.limits.input_bytes = 64'000'000;

  const auto document = read("<p " + million("a=b ") + ">text</p>", options);

  REQUIRE(document.has_value());
  CHECK(outline(document->articles.at(0).body) == "paragraph: text");
}

TEST_CASE("html: the article object whose address is the page's counts", "[readers][html]") {
  const std::string head =
      "<link rel=canonical href='https://ex.example/2'>" +
      json_ld(R"({"@type":"NewsArticle","headline":"One","url":"https://ex.example/1"})") +
      json_ld(
          R"([{"@type":"newsarticle","headline":"Two","mainEntityOfPage":"https://ex.example/2"}])");

  CHECK(article_of(page(head, story)).headline == "Two");
}

TEST_CASE("html: without one for the page the first article object counts", "[readers][html]") {
  const std::string head = json_ld(R"({"@type":"WebPage","name":"Site"})") +
                           json_ld(R"({"@type":"BlogPosting","headline":"One"})") +
                           json_ld(R"({"@type":"NewsArticle","headline":"Two"})");

  CHECK(article_of(page(head, story)).headline == "One");
}

TEST_CASE("html: a block of metadata that cannot be read is reported and passed over",
          "[readers][html][error]") {
  const auto document = read(page(
      json_ld("{\"@type\":]") + "<meta property='og:title' content='Som &amp; tenge'>", story));

  REQUIRE(document.has_value());
  CHECK(document->articles.at(0).headline == "Som & tenge");
  CHECK(document->diagnostics.at(0).code == DiagnosticCode::invalid_metadata);
}

TEST_CASE("html: wrapped metadata is read", "[readers][html]") {
  const std::string_view json =
      GENERATE("//<![CDATA[\n{\"@type\":\"NewsArticle\",\"headline\":\"Som\"}\n//]]>",
               "<!--\n{\"@type\":\"NewsArticle\",\"headline\":\"Som\"}\n-->",
               "{\"@type\":\"NewsArticle\",\"headline\":\"Som\"};",
               "{\"@type\":\"NewsArticle\",\"description\":\"a\nb\",\"headline\":\"Som\"}{\"x\":1}",
               "\uFEFF{\"@type\":\"NewsArticle\",\"headline\":\"Som\"}");

  CHECK(article_of(page(json_ld(json), story)).headline == "Som");
}

TEST_CASE("html: articleBody is the text where the page has none", "[readers][html]") {
  const std::string head = json_ld(
      R"({"@type":"NewsArticle","headline":"Som","articleBody":"It held. <b>Again</b> &amp; again."})");

  CHECK(outline(article_of(page(head, "<div id=root></div>")).body) ==
        "paragraph: It held. {Again} & again.");
  CHECK(outline(article_of(page(head, story)).body).starts_with("paragraph: The som held"));
}

TEST_CASE("html: the title is the headline where nothing else is", "[readers][html]") {
  CHECK(article_of(page("<title>Som &#8211; holds</title>", story)).headline == "Som – holds");
}

TEST_CASE("html: the article of a page is where most of its paragraphs are", "[readers][html]") {
  const std::string paragraph =
      "<p>The som held steady on Tuesday, for the third day in a row, as exporters sold what they "
      "had earned in the week and importers waited for the next one.</p>";

  const Article article = article_of(page("", "<div><p>Home</p></div><div class=x>" + paragraph +
                                                  paragraph + "</div><div><p>Contact</p></div>"));

  CHECK(article.body.blocks.size() == 2);
}

TEST_CASE("html: what stands around the article is left out", "[readers][html]") {
  const Article article = article_of(
      page("",
           "<nav>Home</nav><article><header><h1>Som</h1><p>By A</p></header><p>Text.</p>"
           "<div class='share'>Share</div><aside>More</aside><footer>Tags</footer></article>"
           "<footer>Imprint</footer>"));

  CHECK(article.headline == "Som");
  CHECK(outline(article.body) == "paragraph: Text.");
}

TEST_CASE("html: a page that is not about an article is refused", "[readers][html][error]") {
  const std::string_view body =
      GENERATE("<form><p>Please log in.</p><input type=password></form>",
               "<h1>404</h1><p>Not found.</p>", "<p>The service is busy.</p>", "");

  const auto document = read(page("<title>Log in</title>", body));

  CHECK(failure_of(document) == ErrorCode::missing_field);
}

TEST_CASE("html: markup in place of rates stays an error", "[readers][html][error]") {
  CHECK(failure_of(read(page("", story), {.format = Format::nbkr})) == ErrorCode::unknown_format);
  CHECK(failure_of(read(page("", story), {.wanted = Wanted::rates})) == ErrorCode::missing_field);
}

TEST_CASE("html: is told from other markup", "[readers][html]") {
  CHECK(sniff("<!-- x --><p>a").value() == Format::html);
  CHECK(sniff("<?xml version='1.0'?><!DOCTYPE html><html xmlns='x'><p>a</p></html>").value() ==
        Format::html);
  CHECK_FALSE(sniff("<?xml version='1.0'?><p>a</p>").has_value());
  CHECK_FALSE(sniff("<rates><rate/></rates>").has_value());
  CHECK(sniff("The som <b>held</b>.", {.content_type = "text/html"}).value() == Format::html);
  CHECK(sniff("The som held.", {.content_type = "text/html"}).value() == Format::wire);
}

TEST_CASE("html: a draft is withheld", "[readers][html][error]") {
  const std::string head =
      json_ld(R"({"@type":"NewsArticle","headline":"Som","creativeWorkStatus":"Draft"})");

  CHECK(failure_of(read(page(head, story))) == ErrorCode::withheld);
}

TEST_CASE("html: limits hold with a diagnostic", "[readers][html][error]") {
  ReadOptions options = as_html;
  options.limits.nodes = 6;

  const auto document = read("<p>a<p>b<p>c<p>d<p>e", options);

  REQUIRE(document.has_value());
  CHECK(document->articles.at(0).body.blocks.size() <= 4);
  CHECK(document->diagnostics.at(0).code == DiagnosticCode::limit_reached);
}

TEST_CASE("html: marks that overlap are mended", "[readers][html]") {
  CHECK(blocks("<p>1<b>2<i>3</b>4</i>5</p>") == "paragraph: 1{2{3}}{4}5");
  CHECK(blocks("<b><p>1</b>2</p>") == "paragraph: {1}2");
  CHECK(blocks("<p>1<b>2<p>3</b>4") == "paragraph: 1{2}\nparagraph: {3}4");
}

TEST_CASE("html: a space beside a mark stands outside of it", "[readers][html]") {
  CHECK(blocks("<p>a<b> b </b>c<i> </i>d<a href=x>e </a></p>") == "paragraph: a {b} c d{e}");
}
