#include <catch2/catch_test_macros.hpp>
#include <string>

#include "courant/render.hpp"
#include "support/documents.hpp"

using courant::BlockKind;
using courant::Body;
using courant::BodyBuilder;
using courant::CellScope;
using courant::InlineKind;
using courant::Limits;
using courant::test::body_only;
using courant::test::currency;
using courant::test::decimal;

namespace {

/// The array of blocks in the JSON of an article with this body.
std::string blocks_of(Body body) {
  const std::string json = render_json(body_only(std::move(body)));
  const std::size_t begin = json.find("\"blocks\":") + 9;
  return json.substr(begin, json.find(",\"status\"") - begin);
}

}  // namespace

TEST_CASE("json_body: inlines are strings and nested objects", "[renderers][json_body]") {
  BodyBuilder body{Limits{}};
  body.add_text("a");
  body.open_inline(InlineKind::strong);
  body.open_link("https://example.org/", "b");
  body.add_text("c");
  body.close_inline();
  body.close_inline();
  body.add_line_break();
  body.add_code("d");

  CHECK(blocks_of(body.finish()) ==
        R"([{"kind":"paragraph","inlines":["a",{"kind":"strong","inlines":[)"
        R"({"kind":"link","url":"https://example.org/","title":"b","inlines":["c"]}]},)"
        R"({"kind":"line-break"},{"kind":"code","text":"d"}]}])");
}

TEST_CASE("json_body: an amount keeps its value, sign and range", "[renderers][json_body]") {
  BodyBuilder body{Limits{}};
  body.open_amount({.low = decimal("1.20"),
                    .high = decimal("1.20"),
                    .currency = currency("USD"),
                    .symbol = "$"});
  body.add_text("a");
  body.close_inline();
  body.open_amount({.low = decimal("1"), .high = decimal("2"), .approximate = true});
  body.add_text("b");

  CHECK(blocks_of(body.finish()) ==
        R"([{"kind":"paragraph","inlines":[{"kind":"amount","low":"1.20","currency":"USD",)"
        R"("symbol":"$","inlines":["a"]},{"kind":"amount","low":"1","high":"2",)"
        R"("approximate":true,"inlines":["b"]}]}])");
}

TEST_CASE("json_body: blocks nest", "[renderers][json_body]") {
  BodyBuilder body{Limits{}};
  body.open(BlockKind::quotation);
  body.open({.kind = BlockKind::list, .ordered = true, .tight = true, .number = 3});
  body.open(BlockKind::list_item);
  body.add_text("a");
  body.close();
  body.close();
  body.begin_caption();
  body.add_text("b");
  body.close();
  body.open(BlockKind::rule);
  body.close();

  CHECK(blocks_of(body.finish()) ==
        R"([{"kind":"quotation","speaker":["b"],"blocks":[{"kind":"list","ordered":true,)"
        R"("number":3,"tight":true,"blocks":[{"kind":"list-item","blocks":[)"
        R"({"kind":"paragraph","inlines":["a"]}]}]}]},{"kind":"rule"}])");
}

TEST_CASE("json_body: tables keep scopes, alignment and spans", "[renderers][json_body]") {
  BodyBuilder body{Limits{}};
  body.open(BlockKind::table);
  body.open(BlockKind::table_row);
  body.open({.kind = BlockKind::table_cell,
             .scope = CellScope::column,
             .alignment = courant::Alignment::center,
             .column_span = 2,
             .row_span = 3});
  body.add_text("a");
  body.close();
  body.close();
  body.begin_caption();
  body.add_text("b");

  CHECK(blocks_of(body.finish()) ==
        R"([{"kind":"table","caption":["b"],"blocks":[{"kind":"table-row","blocks":[)"
        R"({"kind":"table-cell","scope":"column","alignment":"center","column_span":2,)"
        R"("row_span":3,"inlines":["a"]}]}]}])");
}

TEST_CASE("json_body: figures, code, headings and links keep what they carry",
          "[renderers][json_body]") {
  BodyBuilder body{Limits{}};
  body.open_figure({.url = "/a.jpg"});
  body.begin_caption();
  body.add_text("a");
  body.close();
  body.add_code_block("b", "c++");
  body.open({.kind = BlockKind::heading, .level = 2});
  body.add_text("c");
  body.close();
  body.open_embed_link("https://example.org/");
  body.add_text("d");

  CHECK(blocks_of(body.finish()) ==
        R"([{"kind":"figure","image":{"url":"/a.jpg"},"caption":["a"]},)"
        R"({"kind":"code","language":"c++","inlines":["b"]},)"
        R"({"kind":"heading","level":2,"inlines":["c"]},)"
        R"({"kind":"embed-link","url":"https://example.org/","inlines":["d"]}])");
}
