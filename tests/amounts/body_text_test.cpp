#include "amounts/body_text.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "support/documents.hpp"

using courant::Body;
using courant::InlineKind;
using courant::amounts::BodyText;
using courant::test::Copy;

TEST_CASE("body_text: marks leave no trace in the text, and places lead back",
          "[amounts][body_text]") {
  Copy copy;
  copy.add_text("a ");
  copy.open_inline(InlineKind::strong);
  copy.add_text("$5");
  copy.close_inline();
  copy.add_text(" million");
  const Body body = copy.finish();
  const BodyText text(body, body.blocks[0].inlines);

  CHECK(text.text() == "a $5 million");
  CHECK(text.place_of(0).node == 0);
  CHECK(text.place_of(2).node == 2);
  CHECK(text.place_of(3).offset == 1);
  CHECK(text.place_of(4).node == 3);
}

TEST_CASE("body_text: code, deleted text and raised figures part the text",
          "[amounts][body_text]") {
  Copy copy;
  copy.add_text("$5");
  copy.open_inline(InlineKind::superscript);
  copy.add_text("2");
  copy.close_inline();
  copy.add_text(" million");
  copy.add_code("$7");
  const Body body = copy.finish();

  const BodyText text(body, body.blocks[0].inlines);
  CHECK(text.text() == "$5\n\n\n2\n\n\n million\n\n\n");
}
