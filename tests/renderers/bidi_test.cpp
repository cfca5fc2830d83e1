#include "renderers/bidi.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "courant/render.hpp"
#include "support/documents.hpp"

using courant::renderers::find_bidi_control;
using courant::renderers::has_balanced_bidi_controls;
using courant::test::headline_only;

namespace {

std::string repeated(std::string_view text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

}  // namespace

TEST_CASE("bidi: embeddings, overrides and isolates are found", "[renderers][bidi]") {
  CHECK(find_bidi_control("ab\u202Ac") == 2);
  CHECK(find_bidi_control("\u202E") == 0);
  CHECK(find_bidi_control("\u2066") == 0);
  CHECK(find_bidi_control("\u2069\u2069", 1) == 3);
}

TEST_CASE("bidi: marks and neighbouring characters are no controls", "[renderers][bidi]") {
  CHECK(find_bidi_control("\u200E\u200F\u2029\u202F\u2065\u206A\u201C") == std::string::npos);
  CHECK(find_bidi_control("\xE2\x80") == std::string::npos);
  CHECK(find_bidi_control("") == std::string::npos);
}

TEST_CASE("bidi: what is closed by its own kind is balanced", "[renderers][bidi]") {
  CHECK(has_balanced_bidi_controls(""));
  CHECK(has_balanced_bidi_controls("a\u202Bb\u202Cc"));
  CHECK(has_balanced_bidi_controls("\u2067a\u202Db\u202Cc\u2069\u2068d\u2069"));
}

TEST_CASE("bidi: what is open, crossed or closed twice is not", "[renderers][bidi]") {
  CHECK_FALSE(has_balanced_bidi_controls("a\u202Eb"));
  CHECK_FALSE(has_balanced_bidi_controls("a\u2069b"));
  CHECK_FALSE(has_balanced_bidi_controls("\u202A\u202C\u202C"));
  CHECK_FALSE(has_balanced_bidi_controls("\u2067\u202E\u2069\u202C"));
}

TEST_CASE("bidi: sixty levels are balanced, one more is not", "[renderers][bidi][limit]") {
  CHECK(has_balanced_bidi_controls(repeated("\u2067", 59) + repeated("\u2069", 59)));
  CHECK(has_balanced_bidi_controls(repeated("\u2067", 60) + repeated("\u2069", 60)));
  CHECK_FALSE(has_balanced_bidi_controls(repeated("\u2067", 61) + repeated("\u2069", 61)));
}

TEST_CASE("bidi: visible text keeps balanced controls and loses others", "[renderers][bidi]") {
  CHECK(render_html(headline_only("a\u2067b\u2069c")).contains(">a\u2067b\u2069c<"));
  CHECK(render_html(headline_only("\u202Ea\u202Db\u2069")).contains(">ab<"));
  CHECK(render_text(headline_only("\u202Ea\u202Db\u2069")) == "ab\n");
}
