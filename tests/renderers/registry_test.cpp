#include <catch2/catch_test_macros.hpp>

#include "courant/render.hpp"
#include "support/documents.hpp"

using courant::Document;
using courant::name_of;
using courant::Output;
using courant::output_named;
using courant::test::headline_only;

TEST_CASE("outputs: each has a name that leads back to it", "[renderers][registry]") {
  CHECK(name_of(Output::html) == "html");
  CHECK(output_named("html") == Output::html);
  CHECK(output_named("text") == Output::text);
  CHECK(output_named("json") == Output::json);
  CHECK(output_named("page") == Output::page);
  CHECK(output_named("json-ld") == Output::json_ld);
}

TEST_CASE("outputs: other names are none", "[renderers][registry]") {
  CHECK_FALSE(output_named("").has_value());
  CHECK_FALSE(output_named("HTML").has_value());
  CHECK_FALSE(output_named("element").has_value());
}

TEST_CASE("outputs: render() gives what the function of that name gives", "[renderers][registry]") {
  const Document document = headline_only("A");

  CHECK(render(document, Output::html) == render_html(document));
  CHECK(render(document, Output::text) == render_text(document));
  CHECK(render(document, Output::json) == render_json(document));
  CHECK(render(document, Output::page) == render_page(document));
  CHECK(render(document, Output::json_ld) == render_json_ld(document));
}
