#include "article/body_builder.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <string>
#include <string_view>

#include "support/outline.hpp"
#include "support/payloads.hpp"

using namespace courant;
using courant::test::outline;

namespace {

Amount dollars(std::string_view value) {
  const Decimal decimal = Decimal::parse(value).value();
  return {.low = decimal, .high = decimal, .currency = Currency::from_code("USD"), .symbol = "$"};
}

/// A paragraph inside `depth - 1` quotations.
Body nested_quotations(std::size_t depth, const Limits& limits, bool& overflow) {
  BodyBuilder builder{limits};
  for (std::size_t i = 1; i < depth; ++i) builder.open(BlockKind::quotation);
  builder.open(BlockKind::paragraph);
  builder.add_text("deep");
  overflow = builder.take_overflow();
  return builder.finish();
}

}  // namespace

TEST_CASE("body_builder: blocks nest, and their extents cover what is inside",
          "[article][body_builder]") {
  BodyBuilder builder{Limits{}};
  builder.open(Block{.kind = BlockKind::list, .ordered = true, .number = 3});
  builder.open(BlockKind::list_item);
  builder.open(BlockKind::paragraph);
  builder.add_text("one");
  builder.close();
  builder.close();
  builder.close();
  builder.open(Block{.kind = BlockKind::heading, .level = 2});
  builder.add_text("Next");
  builder.close();
  const Body body = builder.finish();

  CHECK(outline(body) == "list 3.\n  item\n    paragraph: one\nheading 2: Next");
  CHECK(body.blocks.at(0).end == 3);
  CHECK(body.blocks.at(1).end == 3);
  CHECK(body.blocks.at(3).end == 4);
}

TEST_CASE("body_builder: text outside any block opens a paragraph", "[article][body_builder]") {
  BodyBuilder builder{Limits{}};
  builder.add_text("one");
  builder.open(BlockKind::rule);
  builder.close();
  builder.add_text("two");

  CHECK(outline(builder.finish()) == "paragraph: one\nrule\nparagraph: two");
}

TEST_CASE(
    "body_builder: a block inside a paragraph ends the paragraph, and text behind it opens another",
    "[article][body_builder]") {
  BodyBuilder builder{Limits{}};
  builder.open(BlockKind::paragraph);
  builder.open_inline(InlineKind::emphasis);
  builder.add_text("one");
  builder.open(BlockKind::quotation);
  builder.add_text("two");
  builder.close();
  builder.add_text("three");
  builder.close();

  CHECK(outline(builder.finish()) ==
        "paragraph: {one}\nquotation []\n  paragraph: two\nparagraph: three");
}

TEST_CASE("body_builder: empty paragraphs, containers and lists vanish",
          "[article][body_builder]") {
  BodyBuilder builder{Limits{}};
  builder.open(BlockKind::paragraph);
  builder.open_inline(InlineKind::strong);
  builder.add_text("");
  builder.close_inline();
  builder.close();
  builder.open(BlockKind::list);
  builder.close();
  builder.open(BlockKind::quotation);
  builder.open(BlockKind::paragraph);
  builder.close();
  builder.close();
  const Body body = builder.finish();

  CHECK(body.blocks.empty());
  CHECK(body.inlines.empty());
}

TEST_CASE("body_builder: headings, quotations and code stay though they are empty, if told so",
          "[article][body_builder]") {
  BodyBuilder builder({});
  builder.keep_empty_blocks();
  for (const BlockKind kind : {BlockKind::heading, BlockKind::quotation, BlockKind::paragraph}) {
    builder.open(kind);
    builder.close();
  }
  builder.add_code_block("");

  const Body body = builder.finish();

  REQUIRE(body.blocks.size() == 3);
  CHECK(body.blocks.at(1).kind == BlockKind::quotation);
  CHECK(body.blocks.at(2).kind == BlockKind::code);
}

TEST_CASE("body_builder: rules, items and cells may be empty", "[article][body_builder]") {
  BodyBuilder builder{Limits{}};
  builder.open(BlockKind::rule);
  builder.close();
  builder.open(BlockKind::list);
  builder.open(BlockKind::list_item);
  builder.close();
  builder.close();
  builder.open(BlockKind::table);
  builder.open(BlockKind::table_row);
  builder.open(BlockKind::table_cell);
  builder.close();
  builder.close();
  builder.close();

  CHECK(outline(builder.finish()) == "rule\nlist •\n  item\ntable []\n  row\n    cell: ");
}

TEST_CASE("body_builder: neighbouring texts are one inline", "[article][body_builder]") {
  BodyBuilder builder{Limits{}};
  builder.add_text("a");
  builder.add_text("b");
  builder.open_inline(InlineKind::strong);
  builder.add_text("c");
  builder.close_inline();
  builder.add_text("d");
  const Body body = builder.finish();

  CHECK(body.inlines.size() == 4);
  CHECK(outline(body) == "paragraph: ab{c}d");
}

TEST_CASE("body_builder: texts around what vanishes or is unwrapped are one inline",
          "[article][body_builder]") {
  BodyBuilder builder{Limits{}};
  builder.open(BlockKind::paragraph);
  builder.add_text("a");
  builder.open_link("https://example.org/", "title");
  builder.close_inline();
  builder.add_text("b");
  builder.open_link("javascript:alert(1)");
  builder.add_text("c");
  builder.close_inline();
  builder.add_text("d");
  const Body body = builder.finish();

  REQUIRE(body.inlines.size() == 1);
  CHECK(body.text == "abcd");
}

TEST_CASE("body_builder: texts are not joined over a container that stays",
          "[article][body_builder]") {
  BodyBuilder builder{Limits{}};
  builder.open(BlockKind::paragraph);
  builder.add_text("a");
  builder.open_inline(InlineKind::emphasis);
  builder.open_inline(InlineKind::strong);
  builder.close_inline();
  builder.add_text("b");
  builder.close_inline();
  builder.add_text("c");
  const Body body = builder.finish();

  CHECK(body.inlines.size() == 4);
  CHECK(plain_text(body, body.blocks.at(0).inlines) == "abc");
}

TEST_CASE("body_builder: inlines left open end with their block", "[article][body_builder]") {
  BodyBuilder builder{Limits{}};
  builder.open(BlockKind::paragraph);
  builder.open_inline(InlineKind::strong);
  builder.add_text("a");
  builder.close();
  builder.open(BlockKind::paragraph);
  builder.add_text("b");
  builder.close();

  CHECK(outline(builder.finish()) == "paragraph: {a}\nparagraph: b");
}

TEST_CASE("body_builder: closing what is not open does nothing", "[article][body_builder][error]") {
  BodyBuilder builder{Limits{}};
  builder.close();
  builder.close_inline();
  builder.add_text("a");
  builder.close_inline();
  builder.close();
  builder.close();

  CHECK(outline(builder.finish()) == "paragraph: a");
}

TEST_CASE("body_builder: a speaker stands with its quotation, behind the blocks inside",
          "[article][body_builder]") {
  BodyBuilder builder{Limits{}};
  builder.open(BlockKind::quotation);
  builder.open(BlockKind::paragraph);
  builder.add_text("We go on.");
  builder.close();
  builder.begin_caption();
  builder.add_text("A. Asanova");
  builder.close();
  builder.add_text("after");

  CHECK(outline(builder.finish()) ==
        "quotation [A. Asanova]\n  paragraph: We go on.\nparagraph: after");
}

TEST_CASE("body_builder: a link keeps its address and title", "[article][body_builder]") {
  BodyBuilder builder{Limits{}};
  builder.open_link("https://example.org/a", "Title");
  builder.add_text("label");
  builder.close_inline();
  const Body body = builder.finish();

  REQUIRE(body.inlines.size() == 2);
  CHECK(body.inlines.front().kind == InlineKind::link);
  CHECK(body.view(body.inlines.front().url) == "https://example.org/a");
  CHECK(body.view(body.inlines.front().title) == "Title");
}

TEST_CASE("body_builder: a link inside a link is unwrapped", "[article][body_builder]") {
  BodyBuilder builder{Limits{}};
  builder.open_link("https://example.org/a");
  builder.open_link("https://example.org/b");
  builder.add_text("label");
  builder.close_inline();
  builder.add_text(" end");
  builder.close_inline();
  builder.open_link("https://example.org/c");
  builder.add_text("next");
  const Body body = builder.finish();

  CHECK(outline(body) == "paragraph: {label end}{next}");
}

TEST_CASE("body_builder: a link with a forbidden address leaves its label",
          "[article][body_builder][error]") {
  const std::string_view url = GENERATE(from_range(test::hostile_urls));
  BodyBuilder builder{Limits{}};
  builder.open_link(url);
  builder.add_text("label");
  builder.close_inline();

  CHECK(builder.take_dropped_url() == !url.empty());
  CHECK_FALSE(builder.take_dropped_url());
  CHECK(outline(builder.finish()) == "paragraph: label");
}

TEST_CASE("body_builder: a stand-alone link with a forbidden address keeps its label",
          "[article][body_builder][error]") {
  BodyBuilder builder{Limits{}};
  builder.open_embed_link("javascript:alert(1)");
  builder.add_text("label");
  builder.close();

  CHECK(builder.take_dropped_url());
  CHECK(outline(builder.finish()) == "embed_link <>: label");
}

TEST_CASE("body_builder: a figure with a forbidden image is dropped, its caption kept",
          "[article][body_builder][error]") {
  BodyBuilder builder{Limits{}};
  builder.open_figure({.url = "data:image/png,x"});
  builder.add_text("caption");
  builder.close();
  const Body body = builder.finish();

  CHECK(outline(body) == "paragraph: caption");
  CHECK(body.images.empty());
}

TEST_CASE("body_builder: a figure holds its caption", "[article][body_builder]") {
  BodyBuilder builder{Limits{}};
  builder.open_figure({.url = "https://example.org/i.jpg", .alt = "alt"});
  builder.begin_caption();
  builder.add_text("caption");
  builder.close();
  const Body body = builder.finish();

  CHECK(outline(body) == "figure [caption]");
  CHECK(body.images.at(body.blocks.front().number).alt == "alt");
}

TEST_CASE("body_builder: a code block has its language and its text to the letter",
          "[article][body_builder]") {
  BodyBuilder builder{Limits{}};
  builder.add_code_block("a\n\n  b", "cpp");
  const Body body = builder.finish();

  CHECK(outline(body) == "code: a\n\n  b");
  CHECK(body.view(body.blocks.front().detail) == "cpp");
}

TEST_CASE("body_builder: an amount inline refers to its amount", "[article][body_builder]") {
  BodyBuilder builder{Limits{}};
  builder.open_amount(dollars("5"));
  builder.add_text("$5");
  builder.close_inline();
  const Body body = builder.finish();

  CHECK(outline(body) == "paragraph: {$5}");
  CHECK(body.amounts.at(body.inlines.front().number) == dollars("5"));
}

TEST_CASE("body_builder: blocks nest up to the limit; deeper ones become text",
          "[article][body_builder][error]") {
  const Limits limits{.block_depth = 3};
  bool overflow = false;

  CHECK(outline(nested_quotations(2, limits, overflow)) == "quotation []\n  paragraph: deep");
  CHECK_FALSE(overflow);
  CHECK(outline(nested_quotations(3, limits, overflow)) ==
        "quotation []\n  quotation []\n    paragraph: deep");
  CHECK_FALSE(overflow);
  CHECK(outline(nested_quotations(4, limits, overflow)) ==
        "quotation []\n  quotation []\n    paragraph: deep");
  CHECK(overflow);
}

TEST_CASE("body_builder: inlines nest up to the limit; deeper ones become text",
          "[article][body_builder][error]") {
  const auto [depth, expected, overflow] =
      GENERATE(table<std::size_t, std::string, bool>({{1, "paragraph: {x}", false},
                                                      {2, "paragraph: {{x}}", false},
                                                      {3, "paragraph: {{x}}", true}}));
  BodyBuilder builder{Limits{.inline_depth = 2}};
  for (std::size_t i = 0; i < depth; ++i) builder.open_inline(InlineKind::emphasis);
  builder.add_text("x");

  CHECK(builder.take_overflow() == overflow);
  CHECK(outline(builder.finish()) == expected);
}

TEST_CASE("body_builder: nodes are kept up to the limit and counted together",
          "[article][body_builder][error]") {
  // A paragraph with text is two nodes.
  const auto [paragraphs, nodes, overflow] = GENERATE(
      table<int, std::size_t, bool>({{1, 2, false}, {2, 4, false}, {3, 4, true}, {100, 4, true}}));
  BodyBuilder builder{Limits{.nodes = 4}};
  for (int i = 0; i < paragraphs; ++i) {
    builder.open(BlockKind::paragraph);
    builder.add_text("x");
    builder.close();
  }
  const bool overflowed = builder.take_overflow();
  const Body body = builder.finish();

  CHECK(overflowed == overflow);
  CHECK(body.blocks.size() + body.inlines.size() == nodes);
}

TEST_CASE("body_builder: links are kept up to the limit, labels always",
          "[article][body_builder][error]") {
  const auto [links, expected, overflow] =
      GENERATE(table<int, std::string, bool>({{1, "paragraph: {x}", false},
                                              {2, "paragraph: {x}{x}", false},
                                              {3, "paragraph: {x}{x}x", true}}));
  BodyBuilder builder{Limits{.links = 2}};
  for (int i = 0; i < links; ++i) {
    builder.open_link("https://example.org/");
    builder.add_text("x");
    builder.close_inline();
  }

  CHECK(builder.take_overflow() == overflow);
  CHECK(outline(builder.finish()) == expected);
}

TEST_CASE("body_builder: images are kept up to the limit", "[article][body_builder][error]") {
  const auto [images, kept, overflow] =
      GENERATE(table<int, std::size_t, bool>({{1, 1, false}, {2, 2, false}, {3, 2, true}}));
  BodyBuilder builder{Limits{.images = 2}};
  for (int i = 0; i < images; ++i) {
    builder.open_figure({.url = "https://example.org/i.jpg"});
    builder.close();
  }
  const bool overflowed = builder.take_overflow();

  CHECK(overflowed == overflow);
  CHECK(builder.finish().images.size() == kept);
}

TEST_CASE("body_builder: table cells are kept up to the limit", "[article][body_builder][error]") {
  const auto [cells, kept, overflow] =
      GENERATE(table<int, std::size_t, bool>({{1, 1, false}, {2, 2, false}, {3, 2, true}}));
  BodyBuilder builder{Limits{.table_cells = 2}};
  builder.open(BlockKind::table);
  builder.open(BlockKind::table_row);
  for (int i = 0; i < cells; ++i) {
    builder.open(BlockKind::table_cell);
    builder.close();
  }
  const bool overflowed = builder.take_overflow();

  CHECK(overflowed == overflow);
  CHECK(builder.finish().blocks.size() == 2 + kept);
}

TEST_CASE("body_builder: finish leaves the builder empty", "[article][body_builder]") {
  BodyBuilder builder{Limits{}};
  builder.open(BlockKind::quotation);
  builder.open_link("https://example.org/");
  builder.add_text("a");
  CHECK_FALSE(builder.finish().blocks.empty());

  CHECK(builder.finish().blocks.empty());
  builder.add_text("b");
  CHECK(outline(builder.finish()) == "paragraph: b");
}
