#include <catch2/catch_test_macros.hpp>
#include <string>

#include "courant/amounts.hpp"
#include "courant/render.hpp"
#include "support/documents.hpp"
#include "support/outline.hpp"

using namespace courant;
using courant::test::body_only;
using courant::test::Copy;
using courant::test::reported;

namespace {

Document annotated(Copy& copy, const Limits& limits = {}) {
  Document document = body_only(copy.finish());
  annotate(document, {}, limits);
  return document;
}

}  // namespace

TEST_CASE("annotate: amounts of paragraphs, headings, cells and links are marked",
          "[amounts][annotate]") {
  Copy copy;
  copy.leaf({.kind = BlockKind::heading, .level = 1}, "A $5 plan");
  copy.open(BlockKind::paragraph);
  copy.open_link("https://example.org/$6");
  copy.add_text("over €7");
  copy.close_inline();
  copy.close();
  const Document document = annotated(copy);
  const Body& body = document.articles[0].body;

  REQUIRE(body.amounts.size() == 2);
  CHECK(body.amounts[0].ambiguous);
  CHECK_FALSE(body.amounts[1].ambiguous);
  CHECK(body.amounts[1].symbol == "€");
}

TEST_CASE("annotate: code is never searched", "[amounts][annotate]") {
  Copy copy;
  copy.add_code_block("echo $5 USD 7");
  copy.open(BlockKind::paragraph);
  copy.add_code("$5");
  copy.close();

  CHECK(annotated(copy).articles[0].body.amounts.empty());
}

TEST_CASE("annotate: an amount that markup cuts in two is reported", "[amounts][annotate]") {
  Copy copy;
  copy.open_inline(InlineKind::strong);
  copy.add_text("It cost $5");
  copy.close_inline();
  copy.add_text(" million");
  const Document document = annotated(copy);

  CHECK(document.articles[0].body.amounts.empty());
  CHECK(reported(document) == std::vector<std::string>{"split-amount 0:0"});
}

TEST_CASE("annotate: signs that nothing settles are reported once", "[amounts][annotate]") {
  Copy copy;
  copy.paragraph("It cost 5 pesos, then 6 pesos.");
  const Document document = annotated(copy);

  CHECK(document.articles[0].body.amounts.size() == 2);
  CHECK(reported(document) == std::vector<std::string>{"ambiguous-amount 0:0"});
}

TEST_CASE("annotate: sums that cannot be read are reported once", "[amounts][annotate]") {
  Copy copy;
  copy.paragraph("It cost $" + std::string(60, '9') + " or $1.2.3.");
  const Document document = annotated(copy);

  CHECK(document.articles[0].body.amounts.empty());
  CHECK(reported(document) == std::vector<std::string>{"unread-amount 0:0"});
}

TEST_CASE("annotate: the words of the text stay as they are", "[amounts][annotate]") {
  Copy copy;
  copy.paragraph("From $5 to $7 million, or about half a billion som.");
  const Document document = annotated(copy);

  CHECK(plain_text(document.articles[0].body, document.articles[0].body.blocks[0].inlines) ==
        "From $5 to $7 million, or about half a billion som.");
}

TEST_CASE("annotate: marking stops at the limit of nodes, which is reported",
          "[amounts][annotate]") {
  Copy copy;
  copy.paragraph("$5, $6, $7 and $8");
  const Document document = annotated(copy, {.nodes = 9});

  CHECK(document.articles[0].body.amounts.size() == 2);
  CHECK(reported(document) == std::vector<std::string>{"limit-reached 0:0"});
}

TEST_CASE("annotate: a second pass changes nothing", "[amounts][annotate]") {
  Copy copy;
  copy.paragraph("It cost €5.");
  Document document = annotated(copy);
  const std::string once = render_json(document);
  annotate(document);

  CHECK(render_json(document) == once);
}
