#include "renderers/names.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace courant;
using courant::renderers::name_of;

TEST_CASE("names: enumerators are named as they are spelled, with hyphens", "[renderers][names]") {
  CHECK(name_of(BlockKind::list_item) == "list-item");
  CHECK(name_of(BlockKind::embed_link) == "embed-link");
  CHECK(name_of(InlineKind::line_break) == "line-break");
  CHECK(name_of(CellScope::column) == "column");
  CHECK(name_of(Alignment::center) == "center");
  CHECK(name_of(Status::withheld) == "withheld");
  CHECK(name_of(Access::paid) == "paid");
  CHECK(name_of(TextDirection::right_to_left) == "right-to-left");
}
