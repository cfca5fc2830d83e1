#include "readers/model/body_json.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "support/outline.hpp"

using namespace courant;
using namespace courant::readers;

namespace {

Body body_of(std::string_view blocks, Findings& findings, const ReadOptions& options = {}) {
  text::JsonDocument json;
  REQUIRE(json.parse(blocks));
  return body_from_json(json.root(), options, findings);
}

}  // namespace

TEST_CASE("body_json: blocks keep their order, their nesting and their fields",
          "[readers][model]") {
  Findings findings(10);

  const Body body = body_of(
      R"([{"kind":"heading","level":2,"inlines":["Why"]},)"
      R"({"kind":"list","ordered":true,"number":3,"tight":true,"blocks":[{"kind":"list-item",)"
      R"("blocks":[{"kind":"paragraph","inlines":["a"]}]}]},)"
      R"({"kind":"quotation","speaker":["A. Asanova"],"blocks":[{"kind":"paragraph",)"
      R"("inlines":["b"]}]}])",
      findings);

  CHECK(test::outline(body) ==
        "heading 2: Why\nlist 3.\n  item\n    paragraph: a\n"
        "quotation [A. Asanova]\n  paragraph: b");
  CHECK(findings.take().empty());
}

TEST_CASE("body_json: numbers that the model cannot hold are the nearest it can",
          "[readers][model][error]") {
  Findings findings(10);

  const Body body =
      body_of(R"([{"kind":"heading","level":9,"inlines":["a"]},{"kind":"heading","level":-1,)"
              R"("inlines":["b"]},{"kind":"table","blocks":[{"kind":"table-row","blocks":[)"
              R"({"kind":"table-cell","column_span":99999,"row_span":0,"inlines":["c"]}]}]}])",
              findings);

  CHECK(body.blocks.at(0).level == 6);
  CHECK(body.blocks.at(1).level == 1);
  CHECK(body.blocks.at(4).column_span == 1000);
  CHECK(body.blocks.at(4).row_span == 1);
}

TEST_CASE("body_json: a container that is not known leaves what is in it",
          "[readers][model][error]") {
  Findings findings(10);

  const Body body = body_of(
      R"([{"kind":"paragraph","inlines":["a ",{"kind":"blink","inlines":["b ",)"
      R"({"kind":"strong","inlines":["c"]}]},{"kind":"amount","low":"x","inlines":[" d"]}]}])",
      findings);

  CHECK(test::outline(body) == "paragraph: a b {c} d");
  const auto reported = findings.take();
  REQUIRE(reported.size() == 2);
  CHECK(reported.at(0).code == DiagnosticCode::invalid_member);
  CHECK(reported.at(1).code == DiagnosticCode::ambiguous_number);
}

TEST_CASE("body_json: what is more than is accepted is left out, with a warning",
          "[readers][model][error]") {
  Findings findings(10);
  std::string blocks = "[";
  for (int i = 0; i < 30; ++i) blocks += R"({"kind":"paragraph","inlines":["a"]},)";
  blocks.back() = ']';

  const Body body = body_of(blocks, findings, {.limits = {.nodes = 20}});

  CHECK(body.blocks.size() <= 20);
  CHECK(findings.take().at(0).code == DiagnosticCode::limit_reached);
}
