#include "text/xml.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>

using namespace courant;
using namespace courant::text;

TEST_CASE("xml: elements keep names, texts, attributes and places", "[text][xml]") {
  XmlDocument document;

  REQUIRE(document.parse(
      "<?xml version='1.0'?><r Date=\"1&amp;2\"> <a>x</a><a> y <![CDATA[&]]></a></r>"));

  const XmlElement root = document.root();
  CHECK(document.complete());
  CHECK(root.name() == "r");
  CHECK(root.offset() == 21);
  CHECK(root.attribute("Date") == "1&2");
  CHECK(root.text().empty());
  CHECK(std::ranges::distance(root.children()) == 2);
  CHECK(root.child("a").text() == "x");
  CHECK((*++root.children().begin()).text() == "y &");
}

TEST_CASE("xml: an element comes before all that is in it", "[text][xml]") {
  XmlDocument document;
  REQUIRE(document.parse("<r><a><b/></a><c/></r><d/>"));

  std::string names;
  for (const XmlElement element : document.root().with_descendants()) names += element.name();

  CHECK(names == "rabc");
}

TEST_CASE("xml: names are compared without prefix and case", "[text][xml]") {
  XmlDocument document;
  REQUIRE(document.parse("<gesmes:Envelope xmlns:gesmes='g'><Cube g:TIME='t'/></gesmes:Envelope>"));

  CHECK(document.root().is("envelope"));
  CHECK(document.root().child("cube").attribute("time") == "t");
}

TEST_CASE("xml: what is not there is absent", "[text][xml]") {
  XmlDocument document;
  REQUIRE(document.parse("<r/>"));

  const XmlElement absent = document.root().child("a").child("b");

  CHECK_FALSE(absent);
  CHECK(absent.name().empty());
  CHECK(absent.text().empty());
  CHECK(absent.attribute("x").empty());
  CHECK(absent.children().begin() == absent.children().end());
}

TEST_CASE("xml: what is not closed ends with its parent", "[text][xml]") {
  XmlDocument document;

  REQUIRE(document.parse("<r><a>1<b>2</a></zzz><c>3</c></r><after/>"));

  const XmlElement root = document.root();
  CHECK(document.complete());
  CHECK(root.child("a").child("b").text() == "2");
  CHECK(root.child("c").text() == "3");
  CHECK(std::ranges::distance(root.children()) == 2);
}

TEST_CASE("xml: a text that ends early gives what was read", "[text][xml]") {
  const std::string text = GENERATE(as<std::string>(), "<r><a>1</a>", "<r><a>1</a><b",
                                    "<r><a>1</a><b>2", "<r><a>1</a><!--");
  XmlDocument document;

  REQUIRE(document.parse(text));

  CHECK_FALSE(document.complete());
  CHECK_FALSE(document.root().complete());
  CHECK(document.root().child("a").complete());
  CHECK(document.root().child("a").text() == "1");
}

TEST_CASE("xml: a text without an element is malformed", "[text][xml][error]") {
  const std::string text =
      GENERATE(as<std::string>(), "", "copy", "</a>", "<!-- <a/> -->", "<?xml?>");
  XmlDocument document;

  const auto parsed = document.parse(text);

  REQUIRE_FALSE(parsed);
  CHECK(parsed.error().code == ErrorCode::malformed);
  CHECK_FALSE(document.root());
}

TEST_CASE("xml: entities that a document defines are never expanded", "[text][xml]") {
  XmlDocument document;

  REQUIRE(
      document.parse("<!DOCTYPE r [<!ENTITY a \"aaaa\"><!ENTITY f SYSTEM \"file:///etc/passwd\">]>"
                     "<r>&a;&f;</r>"));

  CHECK(document.root().text() == "&a;&f;");
}

TEST_CASE("xml: tags beyond the depth limit are passed over and their text is kept",
          "[text][xml]") {
  std::string text;
  for (int i = 0; i < 1'000'000; ++i) text += "<a>";
  XmlDocument document;

  REQUIRE(document.parse(text + "deep"));

  XmlElement element = document.root();
  std::size_t depth = 0;
  std::string_view last;
  for (; element; element = element.child("a")) {
    ++depth;
    last = element.text();
  }
  CHECK(depth == XmlDocument::max_depth);
  CHECK(last == "deep");
}

TEST_CASE("xml: an element has its prefix, and what it declares prefixes for", "[text][xml]") {
  XmlDocument document;
  REQUIRE(document.parse("<g:r xmlns:g=' urn:g ' xmlns='urn:d'><a/></g:r>"));

  CHECK(document.root().prefix() == "g");
  CHECK(document.root().name() == "r");
  CHECK(document.root().declared_namespace("g") == "urn:g");
  CHECK(document.root().declared_namespace("x").empty());
  CHECK(document.root().child("a").prefix().empty());
}

TEST_CASE("xml: an element knows what stands between its tags", "[text][xml]") {
  XmlDocument document;
  REQUIRE(document.parse("<r><a>1 <b>2</b> &amp;</a><c/><d>3"));

  CHECK(document.root().child("a").source() == "1 <b>2</b> &amp;");
  CHECK(document.root().child("a").source_offset() == 6);
  CHECK(document.root().child("c").source().empty());
  CHECK(document.root().child("d").source() == "3");
}

TEST_CASE("xml: it may begin behind something else", "[text][xml]") {
  XmlDocument document;

  REQUIRE(document.parse("<br/>Warning<?xml version='1.0'?><r/>", 12));

  CHECK(document.root().is("r"));
  CHECK(document.root().offset() == 33);
  REQUIRE(document.notes().size() == 1);
  CHECK(document.notes().at(0).flaw == XmlFlaw::text_before);
}

TEST_CASE("xml: what is mended is noted where it is first", "[text][xml]") {
  const auto [text, flaw, offset] = GENERATE(table<const char*, XmlFlaw, std::size_t>({
      {"x<r/>", XmlFlaw::text_before, 0},
      {"<r>a & b & c</r>", XmlFlaw::stray_ampersand, 5},
      {"<r a='&b'/>", XmlFlaw::stray_ampersand, 0},
      {"<r>&nbsp;</r>", XmlFlaw::stray_ampersand, 3},
      {"<r><a></r>", XmlFlaw::unclosed_element, 3},
      {"<r></a></r>", XmlFlaw::stray_end_tag, 3},
      {"<r/> <!-- --> x", XmlFlaw::text_behind, 13},
      {"<r/><r/>", XmlFlaw::text_behind, 4},
  }));
  XmlDocument document;

  REQUIRE(document.parse(text));

  CAPTURE(text);
  REQUIRE(document.notes().size() == 1);
  CHECK(document.notes().at(0).flaw == flaw);
  CHECK(document.notes().at(0).offset == offset);
}

TEST_CASE("xml: what is well formed has nothing to note", "[text][xml]") {
  XmlDocument document;

  REQUIRE(
      document.parse("<?xml version='1.0'?>\n<!-- x --><r a='&lt;'>&amp;<b/></r>\n<!-- y -->\n"));

  CHECK(document.notes().empty());
}
