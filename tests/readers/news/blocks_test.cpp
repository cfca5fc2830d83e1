#include "readers/news/blocks.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "support/documents.hpp"
#include "support/outline.hpp"

using namespace courant;
using courant::readers::news::copy_block;
using courant::test::Copy;
using courant::test::outline;

namespace {

/// A quotation around a list, with a speaker.
Body quotation() {
  Copy copy;
  copy.open(BlockKind::quotation);
  copy.open(Block{.kind = BlockKind::list, .ordered = true, .number = 3});
  copy.item("“one”");
  copy.item("two");
  copy.close();
  copy.begin_caption();
  copy.add_text("Aida Asanova");
  return copy.finish();
}

}  // namespace

TEST_CASE("copied blocks: a tree stands in the open block as it was", "[readers][news]") {
  const Body body = quotation();
  Copy to;
  to.open(BlockKind::quotation);

  CHECK(copy_block(to, body, 0, 0, nullptr).empty());
  CHECK(outline(to.finish()) ==
        "quotation []\n  quotation [Aida Asanova]\n    list 3.\n      item\n        paragraph: "
        "“one”\n "
        "     item\n        paragraph: two");
}

TEST_CASE("copied blocks: every kind of block is copied", "[readers][news]") {
  const Body body = test::everything("x").articles.at(0).body;
  Copy to;

  for (std::uint32_t i = 0; i < body.blocks.size(); i = body.blocks[i].end) {
    static_cast<void>(copy_block(to, body, i, 0, nullptr));
  }

  CHECK(test::inner_html(to.finish()) == test::inner_html(body));
}

TEST_CASE("copied blocks: quotations inside are found, if they are asked for", "[readers][news]") {
  const Body body = quotation();
  const QuoteStyle style{.language = "en"};
  Copy to;

  CHECK(copy_block(to, body, 0, 0, &style).size() == 2);
  CHECK(outline(to.finish()).find("paragraph: {“one”}") != std::string::npos);
}

TEST_CASE("copied blocks: bytes are skipped in the block's own text alone", "[readers][news]") {
  Copy from;
  from.paragraph("OSH — Text.");
  const Body body = from.finish();
  Copy to;

  static_cast<void>(copy_block(to, body, 0, std::string("OSH — ").size(), nullptr));

  CHECK(outline(to.finish()) == "paragraph: Text.");
}
