#include "amounts/marking.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "support/documents.hpp"

using courant::AmountMatch;
using courant::Body;
using courant::InlineKind;
using courant::amounts::BodyText;
using courant::amounts::Marking;
using courant::test::Copy;
using courant::test::currency;
using courant::test::decimal;
using courant::test::inner_html;

namespace {

AmountMatch match(std::size_t begin, std::size_t end) {
  return {.begin = begin,
          .end = end,
          .amount = {.low = decimal("5"), .high = decimal("5"), .currency = currency("USD")},
          .candidates = {}};
}

/// The paragraph of `body` with an amount from `begin` to `end`, and whether there was a place.
std::string marked(Body body, std::size_t begin, std::size_t end) {
  Marking marking(body);
  const BodyText text(body, body.blocks[0].inlines);
  const bool added = marking.add(text, match(begin, end));
  marking.apply();
  return (added ? "" : "cut: ") + inner_html(std::move(body));
}

constexpr const char* five = R"(<data class="courant-amount" value="5 USD">)";

}  // namespace

TEST_CASE("marking: a text is cut around an amount", "[amounts][marking]") {
  Copy copy;
  copy.add_text("a $5 b");

  CHECK(marked(copy.finish(), 2, 4) == "<p>a " + std::string(five) + "$5</data> b</p>");
}

TEST_CASE("marking: a whole text or none is left over", "[amounts][marking]") {
  Copy copy;
  copy.add_text("$5");

  CHECK(marked(copy.finish(), 0, 2) == "<p>" + std::string(five) + "$5</data></p>");
}

TEST_CASE("marking: containers that an amount holds as a whole stay inside it",
          "[amounts][marking]") {
  Copy copy;
  copy.add_text("a ");
  copy.open_inline(InlineKind::strong);
  copy.add_text("$5");
  copy.close_inline();
  copy.add_text(" million b");

  CHECK(marked(copy.finish(), 2, 12) ==
        "<p>a " + std::string(five) + "<strong>$5</strong> million</data> b</p>");
}

TEST_CASE("marking: an amount at the end of a container stays inside it", "[amounts][marking]") {
  Copy copy;
  copy.open_inline(InlineKind::strong);
  copy.add_text("a $5");
  copy.close_inline();
  copy.add_text(" b");

  CHECK(marked(copy.finish(), 2, 4) ==
        "<p><strong>a " + std::string(five) + "$5</data></strong> b</p>");
}

TEST_CASE("marking: an amount that a container cuts in two has no place", "[amounts][marking]") {
  Copy copy;
  copy.open_inline(InlineKind::strong);
  copy.add_text("a $5");
  copy.close_inline();
  copy.add_text(" million");

  CHECK(marked(copy.finish(), 2, 12) == "cut: <p><strong>a $5</strong> million</p>");
}

TEST_CASE("marking: several amounts of several blocks are marked in one pass",
          "[amounts][marking]") {
  Copy copy;
  copy.paragraph("$5 and $5");
  copy.paragraph("or $5");
  Body body = copy.finish();
  Marking marking(body);
  const BodyText first(body, body.blocks[0].inlines);
  const BodyText second(body, body.blocks[1].inlines);
  CHECK(marking.add(first, match(0, 2)));
  CHECK(marking.add(first, match(7, 9)));
  CHECK(marking.add(second, match(3, 5)));
  marking.apply();

  const std::string amount = std::string(five) + "$5</data>";
  const std::string html = inner_html(std::move(body));
  CHECK(html == "<p>" + amount + " and " + amount + "</p><p>or " + amount + "</p>");
}
