// Every output, every field, one list of payloads (support/payloads.hpp).

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <string>

#include "article/body_builder.hpp"
#include "courant/render.hpp"
#include "support/documents.hpp"
#include "support/node_stream.hpp"
#include "support/payloads.hpp"
#include "text/escape.hpp"

using courant::Document;
using courant::RatesView;
using courant::RenderOptions;
using courant::Subject;
using courant::test::everything;
using courant::test::flaw_of;
using courant::test::html_of;
using courant::test::occurrences;
using courant::test::texts_of;

namespace {

/// Has no character that any output escapes, and is no name of a programming language.
constexpr std::string_view harmless = "harmless text";

std::string json_string(std::string_view text) {
  std::string out;
  courant::text::append_json(out, text);
  return out;
}

/// A document whose addresses, all of them, are `url`, which no reader would have let in.
Document with_addresses(std::string_view url) {
  Document document = everything("text");
  courant::Article& article = document.articles.at(0);
  article.url = article.image->url = article.authors.at(0).url = url;
  for (courant::Image& image : article.body.images) image.url = url;
  const courant::Range range{static_cast<std::uint32_t>(article.body.text.size()),
                             static_cast<std::uint32_t>(article.body.text.size() + url.size())};
  article.body.text += url;
  for (courant::Inline& node : article.body.inlines) {
    if (node.kind == courant::InlineKind::link) node.url = range;
  }
  article.body.blocks.back().detail = range;
  return document;
}

}  // namespace

TEST_CASE("escaping: HTML holds each payload as text in every field", "[renderers][escaping]") {
  const std::string_view payload = GENERATE(from_range(courant::test::payloads));
  const RenderOptions options = GENERATE(
      RenderOptions{}, RenderOptions{.rates_view = RatesView::table},
      RenderOptions{.images = courant::ImagePolicy::none}, RenderOptions{.subject = Subject::rates},
      RenderOptions{.subject = Subject::rates, .rates_view = RatesView::inline_text},
      RenderOptions{.subject = Subject::rates, .rates_view = RatesView::ticker},
      RenderOptions{.subject = Subject::rates, .rates_view = RatesView::chart},
      RenderOptions{.subject = Subject::conversion});

  const std::string html = render_html(everything(payload), options);

  CAPTURE(payload);
  CHECK(flaw_of(html) == "");
  CHECK(occurrences(texts_of(html), payload) ==
        occurrences(texts_of(render_html(everything(harmless), options)), harmless));
}

TEST_CASE("escaping: what is typed into a converter never leaves it", "[renderers][escaping]") {
  const std::string_view payload = GENERATE(from_range(courant::test::payloads));
  RenderOptions options{.subject = Subject::conversion};
  options.conversion.amount = payload;

  const std::string html = render_html(everything(harmless), options);

  CAPTURE(payload);
  CHECK(flaw_of(html) == "");
  CHECK(occurrences(texts_of(html), payload) == 0);
}

TEST_CASE("escaping: the node stream holds each payload as text", "[renderers][escaping]") {
  const std::string_view payload = GENERATE(from_range(courant::test::payloads));
  const Document document = everything(payload);

  CAPTURE(payload);
  CHECK(html_of(render_nodes(document)) == render_html(document));
}

TEST_CASE("escaping: JSON holds each payload as strings", "[renderers][escaping]") {
  const std::string_view payload = GENERATE(from_range(courant::test::payloads));
  const std::string json = render_json(everything(payload));

  CAPTURE(payload);
  CHECK_FALSE(json.contains('<'));
  CHECK_FALSE(json.contains('\n'));
  CHECK(occurrences(json, json_string(payload)) ==
        occurrences(render_json(everything(harmless)), json_string(harmless)));
}

TEST_CASE("escaping: JSON-LD holds each payload as strings", "[renderers][escaping]") {
  const std::string_view payload = GENERATE(from_range(courant::test::payloads));
  const std::string json = render_json_ld(everything(payload));

  CAPTURE(payload);
  CHECK_FALSE(json.contains('<'));
  CHECK_FALSE(json.contains('\n'));
  CHECK(occurrences(json, "\":" + json_string(payload)) ==
        occurrences(render_json_ld(everything(harmless)), "\":" + json_string(harmless)));
}

TEST_CASE("escaping: plain text holds each payload as it is", "[renderers][escaping]") {
  const std::string_view payload = GENERATE(from_range(courant::test::payloads));

  CAPTURE(payload);
  CHECK(occurrences(render_text(everything(payload)), payload) ==
        occurrences(render_text(everything(harmless)), harmless));
}

TEST_CASE("escaping: an author is shown where there is no byline", "[renderers][escaping]") {
  const std::string_view payload = GENERATE(from_range(courant::test::payloads));
  Document document = everything("text");
  document.articles.at(0).byline.clear();
  document.articles.at(0).authors.at(0).name = payload;

  const std::string html = render_html(document);

  CAPTURE(payload);
  CHECK(flaw_of(html) == "");
  CHECK(occurrences(texts_of(html), payload) == 1);
}

TEST_CASE("escaping: addresses that a reader let through are not followed",
          "[renderers][escaping]") {
  const std::string_view url = GENERATE(from_range(courant::test::hostile_urls));
  const Document document = with_addresses(url);

  const std::string html = render_html(document);

  CAPTURE(url);
  CHECK(flaw_of(html) == "");
  CHECK_FALSE(html.contains("href="));
  CHECK_FALSE(html.contains("src="));
  CHECK(html_of(render_nodes(document)) == html);
}
