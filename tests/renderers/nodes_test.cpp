#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>
#include <vector>

#include "article/body_builder.hpp"
#include "courant/render.hpp"
#include "renderers/vocabulary.hpp"
#include "support/documents.hpp"
#include "support/node_stream.hpp"

using namespace std::string_view_literals;
using courant::BlockKind;
using courant::Body;
using courant::BodyBuilder;
using courant::Document;
using courant::InlineKind;
using courant::Limits;
using courant::NodeOperation;
using courant::NodeStream;
using courant::RatesView;
using courant::Subject;
using courant::renderers::Attribute;
using courant::renderers::Element;
using courant::test::body_only;
using courant::test::everything;
using courant::test::headline_only;
using courant::test::html_of;

namespace {

std::uint32_t open(Element element) {
  return static_cast<std::uint32_t>(element) << 8U | std::uint32_t{0};
}

std::uint32_t attribute(Attribute name) {
  return static_cast<std::uint32_t>(name) << 8U |
         static_cast<std::uint32_t>(NodeOperation::attribute);
}

std::uint32_t text(std::uint32_t units) {
  return units << 8U | static_cast<std::uint32_t>(NodeOperation::text);
}

constexpr std::uint32_t close = 1;

Body paragraph_of_pieces() {
  BodyBuilder body{Limits{}};
  body.open(BlockKind::paragraph);
  body.add_text("a");
  body.open_inline(InlineKind::quoted);
  body.add_text("b");
  body.close_inline();
  body.add_text("c");
  return body.finish();
}

}  // namespace

TEST_CASE("nodes: a headline is an article, a header and a heading", "[renderers][nodes]") {
  const NodeStream stream = render_nodes(headline_only("Hi"));

  CHECK(stream.operations == std::vector{open(Element::article), attribute(Attribute::class_names),
                                         text(15), attribute(Attribute::lang), text(2),
                                         attribute(Attribute::dir), text(3), open(Element::header),
                                         attribute(Attribute::class_names), text(14),
                                         open(Element::h2), attribute(Attribute::class_names),
                                         text(16), text(2), close, close, close});
  CHECK(stream.text == "courant-articleenltrcourant-headercourant-headlineHi");
}

TEST_CASE("nodes: lengths count UTF-16 code units", "[renderers][nodes]") {
  const NodeStream stream = render_nodes(headline_only("a\u04E9\u20AC\U0001F4B1"));

  CHECK(stream.operations.at(13) == text(5));
}

TEST_CASE("nodes: neighbouring texts are one", "[renderers][nodes]") {
  const NodeStream stream = render_nodes(body_only(paragraph_of_pieces()));

  CHECK(stream.operations.at(8) == text(3));
  CHECK(stream.text.ends_with("abc"));
}

TEST_CASE("nodes: a NUL becomes U+FFFD, as in parsed HTML", "[renderers][nodes]") {
  const NodeStream stream = render_nodes(headline_only("a\0b"sv));

  CHECK(stream.text.ends_with("a\uFFFDb"));
  CHECK(html_of(stream) == render_html(headline_only("a\0b"sv)));
}

TEST_CASE("nodes: a text longer than an operation can say goes on in another",
          "[renderers][nodes][limit]") {
  constexpr std::uint32_t most = 0xFF'FFFF;

  CHECK(render_nodes(headline_only(std::string(most, 'a'))).operations.at(13) == text(most));
  const NodeStream longer = render_nodes(headline_only(std::string(most - 1, 'a') + "\U0001F4B1"));
  CHECK(longer.operations.at(13) == text(most - 1));
  CHECK(longer.operations.at(14) == text(2));
}

TEST_CASE("nodes: the stream builds the tree that HTML text says", "[renderers][nodes]") {
  const Document document = everything("a <b> & \"c\" \U0001F4B1");

  SECTION("with everything") { CHECK(html_of(render_nodes(document)) == render_html(document)); }
  SECTION("with rates as a table") {
    const courant::RenderOptions options{.rates_view = RatesView::table};
    CHECK(html_of(render_nodes(document, options)) == render_html(document, options));
  }
  SECTION("with rates alone") {
    const courant::RenderOptions options{.subject = Subject::rates};
    CHECK(html_of(render_nodes(document, options)) == render_html(document, options));
  }
  SECTION("with each view of rates") {
    const auto view = GENERATE(RatesView::list, RatesView::table, RatesView::inline_text,
                               RatesView::ticker, RatesView::chart);
    const courant::RenderOptions options{
        .subject = Subject::rates, .rates_view = view, .inverse_rates = true};
    CHECK(html_of(render_nodes(document, options)) == render_html(document, options));
  }
  SECTION("with the answer to a request") {
    courant::RenderOptions options{.subject = Subject::conversion};
    options.conversion.amount = "1<2";
    CHECK(html_of(render_nodes(document, options)) == render_html(document, options));
  }
  SECTION("without images") {
    const courant::RenderOptions options{.images = courant::ImagePolicy::none};
    CHECK(html_of(render_nodes(document, options)) == render_html(document, options));
  }
}

TEST_CASE("nodes: a document with nothing to show is empty", "[renderers][nodes]") {
  CHECK(render_nodes(Document{}).operations.empty());
  CHECK(render_nodes(headline_only("A"), {.subject = Subject::rates}).operations.empty());
}
