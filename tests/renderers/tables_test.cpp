#include "renderers/tables.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "support/documents.hpp"

using courant::Alignment;
using courant::BlockKind;
using courant::CellScope;
using courant::test::Copy;
using courant::test::inner_html;

TEST_CASE("tables: a table scrolls in a region with a name", "[renderers][tables]") {
  Copy copy;
  copy.open(BlockKind::table);
  copy.open(BlockKind::table_row);
  copy.leaf({.kind = BlockKind::table_cell, .scope = CellScope::column}, "a");
  copy.close();
  copy.open(BlockKind::table_row);
  copy.leaf({.kind = BlockKind::table_cell, .scope = CellScope::row, .row_span = 2}, "b");
  copy.leaf({.kind = BlockKind::table_cell, .alignment = Alignment::right, .column_span = 2}, "1");
  copy.close();
  copy.begin_caption();
  copy.add_text("Trade");

  CHECK(inner_html(copy.finish()) ==
        R"(<div class="courant-scroll" role="region" tabindex="0" aria-label="Trade"><table>)"
        R"(<caption>Trade</caption><thead><tr><th scope="col">a</th></tr></thead><tbody><tr>)"
        R"(<th scope="row" rowspan="2">b</th><td class="courant-right" colspan="2">1</td></tr>)"
        R"(</tbody></table></div>)");
}

TEST_CASE("tables: a table without header rows and caption has neither", "[renderers][tables]") {
  Copy copy;
  copy.open(BlockKind::table);
  copy.open(BlockKind::table_row);
  copy.leaf({.kind = BlockKind::table_cell}, "a");

  CHECK(inner_html(copy.finish()) ==
        R"(<div class="courant-scroll" role="group" tabindex="0" aria-label="Table"><table>)"
        R"(<tbody><tr><td>a</td></tr></tbody></table></div>)");
}

TEST_CASE("tables: header rows below other rows stay in the body", "[renderers][tables]") {
  Copy copy;
  copy.open(BlockKind::table);
  for (const CellScope scope : {CellScope::column, CellScope::none, CellScope::column}) {
    copy.open(BlockKind::table_row);
    copy.leaf({.kind = BlockKind::table_cell, .scope = scope}, "a");
    copy.close();
  }

  CHECK(inner_html(copy.finish())
            .contains(R"(<thead><tr><th scope="col">a</th></tr></thead><tbody><tr><td>a</td></tr>)"
                      R"(<tr><th scope="col">a</th></tr></tbody>)"));
}

TEST_CASE("tables: a row without cells is no header", "[renderers][tables]") {
  const courant::Body body{
      .blocks = {{.kind = BlockKind::table, .end = 2}, {.kind = BlockKind::table_row, .end = 2}}};

  CHECK_FALSE(courant::renderers::is_header_row(body, 1));
}
