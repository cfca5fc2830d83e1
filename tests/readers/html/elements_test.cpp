#include "readers/html/elements.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace courant::readers::html;

TEST_CASE("elements: names are known in any case", "[readers][html]") {
  CHECK(tag_named("a") == Tag::a);
  CHECK(tag_named("BlockQuote") == Tag::blockquote);
  CHECK(tag_named("xmp") == Tag::xmp);
  CHECK(tag_named("TEMPLATE") == Tag::template_);
}

TEST_CASE("elements: what has no row is another element", "[readers][html]") {
  CHECK(tag_named("") == Tag::other);
  CHECK(tag_named("blink") == Tag::other);
  CHECK(tag_named("blockquotes-and-more") == Tag::other);
  CHECK(role_of(Tag::other) == Role::phrase);
}

TEST_CASE("elements: roles say what becomes of an element", "[readers][html]") {
  CHECK(role_of(Tag::script) == Role::dropped);
  CHECK(role_of(Tag::th) == Role::cell);
  CHECK(role_of(Tag::caption_shortcode) == Role::figure);
  CHECK(is_void(Tag::br));
  CHECK(is_void(Tag::embed));
  CHECK_FALSE(is_void(Tag::iframe));
  CHECK(is_block(Role::rule));
  CHECK_FALSE(is_block(Role::image));
  CHECK(is_inline(Role::link));
}
