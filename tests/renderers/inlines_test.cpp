#include "renderers/inlines.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "courant/render.hpp"
#include "support/documents.hpp"

using courant::Body;
using courant::InlineKind;
using courant::LinkPolicy;
using courant::test::Copy;
using courant::test::currency;
using courant::test::decimal;
using courant::test::inner_html;

TEST_CASE("inlines: inlines have an element each, a quoted span none", "[renderers][inlines]") {
  Copy copy;
  for (const InlineKind kind :
       {InlineKind::emphasis, InlineKind::strong, InlineKind::deleted, InlineKind::subscript,
        InlineKind::superscript, InlineKind::quoted}) {
    copy.open_inline(kind);
    copy.add_text("a");
    copy.close_inline();
  }
  copy.add_code("b");

  CHECK(inner_html(copy.finish()) ==
        "<p><em>a</em><strong>a</strong><del>a</del><sub>a</sub><sup>a</sup>a<code>b</code></p>");
}

TEST_CASE("inlines: inlines nest", "[renderers][inlines]") {
  Copy copy;
  copy.open_inline(InlineKind::strong);
  copy.add_text("a");
  copy.open_inline(InlineKind::emphasis);
  copy.add_text("b");
  copy.close_inline();
  copy.close_inline();
  copy.add_text("c");

  CHECK(inner_html(copy.finish()) == "<p><strong>a<em>b</em></strong>c</p>");
}

TEST_CASE("inlines: links carry what the policy asks for", "[renderers][inlines]") {
  Copy copy;
  copy.open_link("https://example.org/?a=1&b=2", "c");
  copy.add_text("d");
  const Body body = copy.finish();

  CHECK(inner_html(body) ==
        R"(<p><a href="https://example.org/?a=1&amp;b=2" rel="noopener noreferrer nofollow ugc")"
        R"( title="c">d</a></p>)");
  CHECK(inner_html(body, {.links = LinkPolicy::own}) ==
        R"(<p><a href="https://example.org/?a=1&amp;b=2" title="c">d</a></p>)");
}

TEST_CASE("inlines: a link inside a link is only its label", "[renderers][inlines]") {
  Copy copy;
  copy.open_embed_link("https://example.org/a");
  copy.open_link("https://example.org/b");
  copy.add_text("b");
  copy.close_inline();
  copy.add_text("c");

  CHECK(inner_html(copy.finish(), {.links = LinkPolicy::own}) ==
        R"(<p class="courant-related"><a href="https://example.org/a">bc</a></p>)");
}

TEST_CASE("inlines: an amount says its value to machines", "[renderers][inlines]") {
  Copy copy;
  copy.open_amount(
      {.low = decimal("1200000000"), .high = decimal("1200000000"), .currency = currency("USD")});
  copy.add_text("$1.2 billion");
  copy.close_inline();
  copy.open_amount({.low = decimal("100"), .high = decimal("150")});
  copy.add_text("$100–150");

  CHECK(inner_html(copy.finish()) ==
        R"(<p><data class="courant-amount" value="1200000000 USD">$1.2 billion</data>)"
        R"(<data class="courant-amount" value="100/150">$100–150</data></p>)");
}
