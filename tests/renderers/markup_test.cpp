#include "renderers/markup.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>

using courant::renderers::Attribute;
using courant::renderers::Element;
using courant::renderers::Markup;
using courant::renderers::MarkupSink;
using courant::renderers::name_of;
using courant::renderers::OptionalElement;
using courant::renderers::tag_of;

namespace {

/// Notes down the calls.
class Recorder final : public MarkupSink {
 public:
  void open(Element element) override { calls += "(" + std::string(tag_of(element)); }
  void attribute(Attribute name, std::string_view value) override {
    calls += " " + std::string(name_of(name)) + "=" + std::string(value);
  }
  void text(std::string_view text) override { calls += "[" + std::string(text) + "]"; }
  void close() override { calls += ")"; }

  std::string calls{};
};

}  // namespace

TEST_CASE("markup: class names become part names where parts are asked for",
          "[renderers][markup]") {
  Recorder recorder;
  Markup markup(recorder, true);

  markup.open(Element::p, "courant-rate courant-up");
  markup.close();
  markup.open(Element::p, "");
  markup.close();

  CHECK(recorder.calls == "(p class=courant-rate courant-up part=rate up)(p)");
}

TEST_CASE("markup: without parts there are classes alone", "[renderers][markup]") {
  Recorder recorder;
  Markup markup(recorder, false);

  markup.open(Element::p, "courant-rate");
  markup.close();

  CHECK(recorder.calls == "(p class=courant-rate)");
}

TEST_CASE("markup: what may be absent is absent if empty", "[renderers][markup]") {
  Recorder recorder;
  Markup markup(recorder, false);

  markup.open(Element::td);
  markup.attribute_if_any(Attribute::title, "");
  markup.attribute(Attribute::column_span, 2U);
  markup.element_if_any(Element::em, {}, "");
  markup.element_if_any(Element::em, {}, "a");
  markup.close();

  CHECK(recorder.calls == "(td colspan=2(em[a]))");
}

TEST_CASE("markup: an optional element is there from its first content on", "[renderers][markup]") {
  Recorder recorder;
  Markup markup(recorder, false);

  {
    const OptionalElement empty(markup, Element::p, "courant-x");
  }
  {
    OptionalElement full(markup, Element::p, "courant-x");
    CHECK(full.enter());
    markup.text("a");
    CHECK_FALSE(full.enter());
    markup.text("b");
  }

  CHECK(recorder.calls == "(p class=courant-x[a][b])");
}

TEST_CASE("markup: unbalanced bidi controls are left out of a text", "[renderers][markup]") {
  Recorder recorder;
  Markup markup(recorder, false);

  markup.text("\u2067a\u2069");
  markup.text("b\u202Ec");

  CHECK(recorder.calls == "[\u2067a\u2069][b][c]");
}
