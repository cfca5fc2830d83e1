#include "text/escape.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <string>
#include <string_view>

#include "support/payloads.hpp"

using namespace std::string_view_literals;

namespace {

std::string html(std::string_view text) {
  std::string out;
  courant::text::append_html(out, text);
  return out;
}

std::string json(std::string_view text) {
  std::string out;
  courant::text::append_json(out, text);
  return out;
}

}  // namespace

TEST_CASE("escape: HTML gets references for what could leave its place", "[text][escape]") {
  CHECK(html("a<b>&\"'`") == "a&lt;b&gt;&amp;&quot;&#39;&#96;");
  CHECK(html("no\u00A0break") == "no&nbsp;break");
  CHECK(html("a\rb\nc") == "a&#13;b\nc");
  CHECK(html("a\0b"sv) == "a\uFFFDb");
}

TEST_CASE("escape: what is HTML already is escaped once more", "[text][escape]") {
  CHECK(html("&amp;&#60;") == "&amp;amp;&amp;#60;");
}

TEST_CASE("escape: letters that share a byte with the no-break space stay", "[text][escape]") {
  CHECK(html("\u00A9\u0420\u00E0\xC2") == "\u00A9\u0420\u00E0\xC2");
}

TEST_CASE("escape: text is appended to what is there", "[text][escape]") {
  std::string out = "<p>";

  courant::text::append_html(out, "");
  courant::text::append_html(out, "a&b");

  CHECK(out == "<p>a&amp;b");
}

TEST_CASE("escape: no payload keeps a character of markup", "[text][escape]") {
  const std::string_view payload = GENERATE(from_range(courant::test::payloads));

  CHECK(html(payload).find_first_of("<>\"'`") == std::string::npos);
}

TEST_CASE("escape: JSON strings are quoted and escaped as RFC 8259 says", "[text][escape]") {
  CHECK(json("") == R"("")");
  CHECK(json("a\"b\\c/") == R"("a\"b\\c/")");
  CHECK(json("\n\r\t\b\0\x1F\x7F"sv) == "\"\\n\\r\\t\\u0008\\u0000\\u001f\x7F\"");
}

TEST_CASE("escape: JSON may stand inside a script element", "[text][escape]") {
  CHECK(json("</script><!--") == R"("\u003c/script>\u003c!--")");
  CHECK(json("a\u2028b\u2029c\u2027") == "\"a\\u2028b\\u2029c\u2027\"");
}
