#include "text/entities.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>

using courant::text::decode_html_references;
using courant::text::ReferenceContext;

TEST_CASE("entities: named references become their characters", "[text][entities]") {
  CHECK(decode_html_references("&lt;b&gt; &amp; &quot;x&quot; &apos;") == "<b> & \"x\" '");
  CHECK(decode_html_references("&laquo;&mdash;&nbsp;&hellip;&raquo;") == "«—\u00A0…»");
  CHECK(decode_html_references("&Afr;&zwnj;&CounterClockwiseContourIntegral;") == "𝔄\u200C∳");
  CHECK(decode_html_references("&AElig;&zwj;&ZHcy;&zeetrf;") == "Æ\u200DЖℨ");
}

TEST_CASE("entities: a reference may stand for two characters", "[text][entities]") {
  CHECK(decode_html_references("&bne;&fjlig;&nvlt;&NotEqualTilde;") == "=\u20E5fj<\u20D2≂\u0338");
}

TEST_CASE("entities: old names count without a semicolon, the longest that fits",
          "[text][entities]") {
  CHECK(decode_html_references("&notit; &notin; &notin") == "¬it; ∉ ¬in");
  CHECK(decode_html_references("&ampx &copy2031 &AMP") == "&x ©2031 &");
  CHECK(decode_html_references("&centerdot; &cent;er &center") == "· ¢er ¢er");
}

TEST_CASE("entities: what is no reference stays as written", "[text][entities]") {
  const std::string text =
      GENERATE("&", "a & b", "&;", "&hellip", "&Hellip;", "&unknown;", "&mdashx;", "&#;", "&#x;",
               "&#xg", "&CounterClockwiseContourIntegralx;", "&1;", "&é;");

  CHECK(decode_html_references(text) == text);
}

TEST_CASE("entities: an address keeps what only looks like a reference", "[text][entities]") {
  CHECK(decode_html_references("?a=1&copy=2&lt=3&amp;b&copyx", ReferenceContext::attribute) ==
        "?a=1&copy=2&lt=3&b&copyx");
  CHECK(decode_html_references("&copy &copy;=1 &not", ReferenceContext::attribute) == "© ©=1 ¬");
}

TEST_CASE("entities: numbers are code points, with or without a semicolon", "[text][entities]") {
  CHECK(decode_html_references("&#8217;&#x2019;&#X1f600;&#39 &#65B") == "’’😀' AB");
  CHECK(decode_html_references("&#000000000000000000000065;") == "A");
}

TEST_CASE("entities: numbers of C1 controls mean windows-1252", "[text][entities]") {
  CHECK(decode_html_references("&#145;&#150;&#x80;&#x9F;") == "‘–€Ÿ");
  CHECK(decode_html_references("&#x81;") == "\uFFFD");
}

TEST_CASE("entities: a number of no character of text is U+FFFD", "[text][entities]") {
  const std::string text = GENERATE("&#0;", "&#xD800;", "&#x110000;", "&#99999999999999999999;",
                                    "&#1;", "&#x7F;", "&#x1B");

  CHECK(decode_html_references(text) == "\uFFFD");
}

TEST_CASE("entities: are decoded once", "[text][entities]") {
  CHECK(decode_html_references("&amp;lt; &amp;#38;amp; &#38;lt;") == "&lt; &#38;amp; &lt;");
}

TEST_CASE("entities: a million ampersands take one pass", "[text][entities]") {
  std::string text;
  for (int i = 0; i < 300'000; ++i) text += "&lzzz";

  CHECK(decode_html_references(text) == text);
}
