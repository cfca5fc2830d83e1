#include "renderers/vocabulary.hpp"

#include <algorithm>
#include <array>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <span>

#include "courant/render.hpp"
#include "support/documents.hpp"

using courant::attribute_names;
using courant::element_names;
using courant::renderers::Attribute;
using courant::renderers::Element;
using courant::renderers::heading;
using courant::renderers::is_void;
using courant::renderers::name_of;
using courant::renderers::tag_of;

TEST_CASE("vocabulary: numbers of the node stream index the names", "[renderers][vocabulary]") {
  CHECK(element_names().at(static_cast<std::size_t>(Element::blockquote)) == "blockquote");
  CHECK(tag_of(Element::data) == "data");
  CHECK(attribute_names().at(static_cast<std::size_t>(Attribute::referrer_policy)) ==
        "referrerpolicy");
  CHECK(name_of(Attribute::class_names) == "class");
}

TEST_CASE("vocabulary: no element that runs, loads or styles anything", "[renderers][vocabulary]") {
  const auto tag = GENERATE(from_range(std::to_array<std::string_view>(
      {"script",   "style",  "template", "form",     "input",  "button",  "iframe",
       "object",   "embed",  "link",     "meta",     "base",   "math",    "title",
       "textarea", "select", "option",   "noscript", "xmp",    "noembed", "noframes",
       "video",    "audio",  "source",   "slot",     "portal", "frame",   "plaintext"})));

  CHECK(std::ranges::find(element_names(), tag) == element_names().end());
}

TEST_CASE("vocabulary: elements of SVG are the last, and none but those of the chart",
          "[renderers][vocabulary]") {
  const auto& names = element_names();

  CHECK(std::ranges::equal(std::span(names).last(3),
                           std::to_array<std::string_view>({"svg", "line", "polyline"})));
}

TEST_CASE("vocabulary: nothing but a chart has a drawing", "[renderers][vocabulary]") {
  const auto view = GENERATE(courant::RatesView::list, courant::RatesView::table,
                             courant::RatesView::inline_text, courant::RatesView::ticker);

  CHECK_FALSE(
      render_html(courant::test::everything("text"), {.rates_view = view}).contains("<svg"));
}

TEST_CASE("vocabulary: no attribute that runs anything, or gives a name to data",
          "[renderers][vocabulary]") {
  const auto& names = attribute_names();

  CHECK(std::ranges::none_of(names, [](auto name) { return name.starts_with("on"); }));
  for (const std::string_view name : {"style", "srcset", "is", "slot", "name", "action"}) {
    CHECK(std::ranges::find(names, name) == names.end());
  }
}

TEST_CASE("vocabulary: void elements have no end tag", "[renderers][vocabulary]") {
  CHECK(is_void(Element::br));
  CHECK(is_void(Element::hr));
  CHECK(is_void(Element::img));
  CHECK_FALSE(is_void(Element::td));
}

TEST_CASE("vocabulary: heading levels stay between 1 and 6", "[renderers][vocabulary][limit]") {
  CHECK(heading(0) == Element::h1);
  CHECK(heading(1) == Element::h1);
  CHECK(heading(6) == Element::h6);
  CHECK(heading(7) == Element::h6);
}
