#include "text/source_places.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>
#include <string_view>

#include "text/json.hpp"
#include "text/xml.hpp"

using namespace courant::text;

namespace {

/// The place of `word` in the text of the element that `xml` is.
std::size_t place_in_xml(const std::string& xml, std::string_view word) {
  XmlDocument document;
  REQUIRE(document.parse(xml));
  const XmlElement root = document.root();
  SourcePlaces places(Writing::xml, root.source(), root.source_offset());
  return places.place(root.text().find(word));
}

}  // namespace

TEST_CASE("source_places: what is written to the letter is where it is", "[text][source_places]") {
  SourcePlaces places(Writing::verbatim, "abc", 10);

  CHECK(places.place(0) == 10);
  CHECK(places.place(2) == 12);
}

TEST_CASE("source_places: of another writing only the beginning is known",
          "[text][source_places]") {
  CHECK(SourcePlaces(Writing::unknown, "abc", 10).place(2) == 10);
}

TEST_CASE("source_places: references, sections and comments of XML are gone",
          "[text][source_places]") {
  const std::string xml(GENERATE("<a>word</a>", "<a>  \n word</a>", "<a>&lt;p&gt; &amp;word</a>",
                                 "<a>é &#233;&#x1F600; word</a>", "<a><![CDATA[<p>]]>word</a>",
                                 "<a><!-- word? -->x &mdash; word</a>",
                                 "<a> <![CDATA[ <b>word]]></a>", "<a>a &b; & c word</a>",
                                 "<a><![CDATA[a]]><![CDATA[ word]]></a>"));
  const std::size_t last = xml.rfind("word");

  CAPTURE(xml);
  CHECK(place_in_xml(xml, "word") == last);
}

TEST_CASE("source_places: escapes of JSON are one character", "[text][source_places]") {
  const std::string json(GENERATE(R"("word")", R"("\"\/\n word")", R"("\u00e9\u4E2D word")",
                                  R"("\uD83D\uDE00 word")", "\"é\n word\"", R"("\\u0041 word")"));
  JsonDocument document;
  REQUIRE(document.parse(json));
  SourcePlaces places(Writing::json, std::string_view(json).substr(1), 1);

  CAPTURE(json);
  CHECK(places.place(document.root().text().find("word")) == json.find("word"));
}

TEST_CASE("source_places: an earlier place may be asked for later", "[text][source_places]") {
  SourcePlaces places(Writing::json, R"(\"a\"b)", 0);

  CHECK(places.place(3) == 5);
  CHECK(places.place(1) == 2);
  CHECK(places.place(3) == 5);
}

TEST_CASE("source_places: behind the end is the end", "[text][source_places][error]") {
  CHECK(SourcePlaces(Writing::json, R"(\)", 0).place(9) == 1);
  CHECK(SourcePlaces(Writing::json, R"(\u00)", 0).place(9) == 4);
  CHECK(SourcePlaces(Writing::xml, "&lt", 0).place(9) == 3);
}
