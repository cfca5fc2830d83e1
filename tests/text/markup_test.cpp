#include "text/markup.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>

using namespace courant::text;

namespace {

/// The tokens of `text`, one a line: <name a=b> </name> "text" and [verbatim]; ~ for a cut one.
std::string outline(std::string_view text, MarkupMode mode = MarkupMode::xml) {
  MarkupScanner scanner(text, mode);
  std::string lines;
  for (auto token = scanner.next(); token.kind != MarkupKind::end; token = scanner.next()) {
    if (token.cut) lines += '~';
    if (token.kind == MarkupKind::text) {
      lines += token.verbatim ? "[" : "\"";
      lines.append(token.text) += token.verbatim ? "]\n" : "\"\n";
      continue;
    }
    lines.append(token.kind == MarkupKind::end_tag ? "</" : "<").append(token.name);
    for (const auto& attribute : *token.attributes) {
      lines.append(" ").append(attribute.name).append("=").append(attribute.value);
    }
    lines += token.self_closing ? "/>\n" : ">\n";
  }
  return lines;
}

}  // namespace

TEST_CASE("markup: tags, attributes and text come in order", "[text][markup]") {
  CHECK(outline("<a x='1' y=\"2 > 1\" z=3 w>t &amp; u</a>") ==
        "<a x=1 y=2 > 1 z=3 w=>\n\"t &amp; u\"\n</a>\n");
  CHECK(outline("<gesmes:name/><br /></p >") == "<gesmes:name/>\n<br/>\n</p>\n");
}

TEST_CASE("markup: comments, instructions and document types are passed over", "[text][markup]") {
  CHECK(outline("<?xml version='1.0'?><!DOCTYPE a [<!ENTITY x \"]>\">]><!-- <b> --><a/>") ==
        "<a/>\n");
}

TEST_CASE("markup: a CDATA section is text without references", "[text][markup]") {
  CHECK(outline("<a><![CDATA[<b> &amp; ]]]]>x</a>") == "<a>\n[<b> &amp; ]]]\n\"x\"\n</a>\n");
}

TEST_CASE("markup: a sign that begins no tag is text", "[text][markup]") {
  CHECK(outline("1 < 2 <3> a<-b") == "\"1 < 2 <3> a<-b\"\n");
}

TEST_CASE("markup: a tag that is not closed ends where the next begins", "[text][markup]") {
  CHECK(outline("<a x=1 <b>t") == "<a x=1>\n<b>\n\"t\"\n");
}

TEST_CASE("markup: what the text ends in is marked as cut", "[text][markup]") {
  CHECK(outline("<a") == "~<a>\n");
  CHECK(outline("<a x='1") == "~<a x=1>\n");
  CHECK(outline("<a><![CDATA[t") == "<a>\n~[t]\n");
  MarkupScanner scanner("<!-- open");
  CHECK(scanner.next().cut);
}

TEST_CASE("markup: attributes above the limit are left out", "[text][markup][error]") {
  const auto [written, kept] =
      GENERATE(table<std::size_t, std::size_t>({{63, 63}, {64, 64}, {65, 64}, {1'000'000, 64}}));
  std::string tag = "<a";
  for (std::size_t i = 0; i < written; ++i) tag += " x";
  tag += "/>";
  MarkupScanner scanner(tag);

  const auto token = scanner.next();

  CHECK(token.attributes->size() == kept);
  CHECK(token.self_closing);
  CHECK(scanner.next().kind == MarkupKind::end);
}

TEST_CASE("markup: references become characters", "[text][markup]") {
  const auto [written, character] = GENERATE(table<std::string, std::string>({
      {"&amp;&lt;&gt;&quot;&apos;", "&<>\"'"},
      {"&#65;&#x41;&#X4a;", "AAJ"},
      {"&#1089;&#x43E;м", "сом"},
      {"&#0;", "\xEF\xBF\xBD"},
      {"&#xD800;&#x110000;&#99999999;", "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD"},
  }));

  CHECK(decode_references(written) == character);
}

TEST_CASE("markup: what is no reference stays as written", "[text][markup]") {
  const std::string text = GENERATE(as<std::string>(), "", "&", "&;", "&#;", "&#x;", "&x;",
                                    "AT&T; now", "a & b;", "&#12a;", "&amp", "&evil1;&evil2;");

  CHECK(decode_references(text) == text);
}

TEST_CASE("markup: in HTML any other declaration is a comment", "[text][markup]") {
  CHECK(outline("<!DOCTYPE html><?x ?><![CDATA[a]]></ b><!><a>", MarkupMode::html) == "<a>\n");
  CHECK(outline("<!-->a<!--->b<!-- > --!>c<!-- --x -->d", MarkupMode::html) ==
        "\"a\"\n\"b\"\n\"c\"\n\"d\"\n");
}

TEST_CASE("markup: in HTML scripts and the like have no markup inside", "[text][markup]") {
  CHECK(outline("<script>a<b></scripts></SCRIPT ><i>", MarkupMode::html) ==
        "<script>\n[a<b></scripts>]\n</SCRIPT>\n<i>\n");
  CHECK(outline("<Title>a<b></title>", MarkupMode::html) == "<Title>\n\"a<b>\"\n</title>\n");
  CHECK(outline("<style>a", MarkupMode::html) == "<style>\n~[a]\n");
  CHECK(outline("<iframe/>a", MarkupMode::html) == "<iframe/>\n\"a\"\n");
}

TEST_CASE("markup: in HTML names and values may hold a sign", "[text][markup]") {
  CHECK(outline("<a b<c=d/e f>g", MarkupMode::html) == "<a b<c=d/e f=>\n\"g\"\n");
  CHECK(outline("1 <2 <_a> </", MarkupMode::html) == "\"1 <2 <_a> </\"\n");
}

TEST_CASE("markup: names of HTML are references if they end with a semicolon", "[text][markup]") {
  CHECK(decode_references("a&nbsp;&mdash; b") == "a\u00A0\u2014 b");
  CHECK(decode_references("?a=1&copy=2&amp;b") == "?a=1&copy=2&b");
  CHECK(decode_references("&copyx; &nothing;") == "&copyx; &nothing;");
}

TEST_CASE("markup: the first ampersand that is no reference of XML is told", "[text][markup]") {
  std::size_t stray = 0;

  CHECK(decode_references("&amp;&nbsp;& &#65;", stray) == "&\u00A0& A");
  CHECK(stray == 5);
  CHECK(decode_references("&lt;&#x41;", stray) == "<A");
  CHECK(stray == std::string::npos);
}
