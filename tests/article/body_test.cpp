#include <catch2/catch_test_macros.hpp>

#include "article/body_builder.hpp"
#include "courant/article.hpp"

using namespace courant;

TEST_CASE("body: plain text has the characters of all inlines and no marks", "[article][body]") {
  BodyBuilder builder{Limits{}};
  builder.open(BlockKind::paragraph);
  builder.add_text("The ");
  builder.open_inline(InlineKind::strong);
  builder.add_text("som");
  builder.close_inline();
  builder.add_line_break();
  builder.add_code("held");
  builder.close();
  const Body body = builder.finish();

  CHECK(plain_text(body, body.blocks.front().inlines) == "The som held");
  CHECK(plain_text(body, {}) == "");
}
