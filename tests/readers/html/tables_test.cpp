#include "readers/html/tables.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>

#include "readers/html/plain.hpp"

using namespace courant;
using namespace courant::readers::html;

namespace {

Block cell(std::string_view html, bool in_head = false, bool is_first = true) {
  const std::string table = "<table><tr>" + std::string(html);
  const Tree tree(table, 1000);
  return cell_block(tree, 2, in_head, is_first);
}

}  // namespace

TEST_CASE("tables: one that only lays out is told", "[readers][html]") {
  const std::string_view html =
      GENERATE("<table><tr><td>a</td></tr><tr><td>b</td></tr></table>",
               "<table role=presentation><tr><td>a<td>b</table>",
               "<table><tr><td>a<td><table><tr><td>b</table></table>",
               "<table>stray<tr><td>a<td>b</table>", "<table><tr><td><h2>a</h2><td>b</table>");

  CHECK(is_layout(Tree(html, 1000), 0));
}

TEST_CASE("tables: one with cells side by side or headers is one", "[readers][html]") {
  const std::string_view html =
      GENERATE("<table><tr><td>a<td>b</table>", "<table><tr><th>a<tr><td>b</table>",
               "<table><caption>c</caption><tr><td>a</table>");

  CHECK_FALSE(is_layout(Tree(html, 1000), 0));
}

TEST_CASE("tables: headers are of columns or rows", "[readers][html]") {
  CHECK(cell("<th>a").scope == CellScope::row);
  CHECK(cell("<th>a", true).scope == CellScope::column);
  CHECK(cell("<th>a", false, false).scope == CellScope::column);
  CHECK(cell("<th scope=ROW>a", true).scope == CellScope::row);
  CHECK(cell("<td scope=colgroup>a").scope == CellScope::column);
  CHECK(cell("<td>a", true).scope == CellScope::none);
}

TEST_CASE("tables: alignment and spans are kept within reason", "[readers][html]") {
  CHECK(cell("<td align=RIGHT>a").alignment == Alignment::right);
  CHECK(cell("<td style='text-align: center;'>a").alignment == Alignment::center);
  CHECK(cell("<td class='x courant-left'>a").alignment == Alignment::left);
  CHECK(cell("<td align=justify>a").alignment == Alignment::none);
  CHECK(cell("<td colspan=2 rowspan=0>a").column_span == 2);
  CHECK(cell("<td colspan=2 rowspan=0>a").row_span == 1);
  CHECK(cell("<td colspan=99999>a").column_span == 1000);
}

TEST_CASE("tables: a row of headers is in the head or has nothing else", "[readers][html]") {
  const Tree tree("<table><tr><th>a<th>b<tr><th>c<td>d</table>", 1000);
  const std::uint32_t second = find_tag(tree, 2, tree.size(), Tag::tr);

  CHECK(is_header_row(tree, 1, false));
  CHECK_FALSE(is_header_row(tree, second, false));
  CHECK(is_header_row(tree, second, true));
}
