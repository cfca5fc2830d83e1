#include "article/names.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace courant;

TEST_CASE("names: enumerators are named as they are spelled, with hyphens", "[article][names]") {
  CHECK(name_of(BlockKind::list_item) == "list-item");
  CHECK(name_of(BlockKind::embed_link) == "embed-link");
  CHECK(name_of(InlineKind::line_break) == "line-break");
  CHECK(name_of(CellScope::column) == "column");
  CHECK(name_of(Alignment::center) == "center");
  CHECK(name_of(Status::withheld) == "withheld");
  CHECK(name_of(Access::paid) == "paid");
  CHECK(name_of(TextDirection::right_to_left) == "right-to-left");
}

TEST_CASE("names: what has a name is found by it", "[article][names]") {
  CHECK(block_kind_named("table-cell") == BlockKind::table_cell);
  CHECK(inline_kind_named("quoted") == InlineKind::quoted);
  CHECK(cell_scope_named("row") == CellScope::row);
  CHECK(alignment_named("right") == Alignment::right);
  CHECK(status_named("cancelled") == Status::cancelled);
  CHECK(access_named("free") == Access::free);
  CHECK(text_direction_named("left-to-right") == TextDirection::left_to_right);
  CHECK_FALSE(block_kind_named("list_item").has_value());
  CHECK_FALSE(status_named("").has_value());
}
