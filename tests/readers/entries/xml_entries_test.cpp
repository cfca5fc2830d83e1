#include "readers/entries/xml_entries.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>

using namespace courant;
using namespace courant::readers;

TEST_CASE("xml_entries: a prefix means what it is declared for, else what is usual",
          "[readers][entries]") {
  text::XmlDocument xml;
  REQUIRE(
      xml.parse("<r xmlns:x=\"http://search.yahoo.com/mrss/\" xmlns:dc=\"urn:other\"><x:a/><dc:a/>"
                "<media:a/><a/><y:a/></r>"));
  Findings findings(10);
  Vocabularies vocabularies(findings);
  vocabularies.add_scope(xml.root());

  std::vector<Vocabulary> found;
  for (const text::XmlElement child : xml.root().children()) {
    found.push_back(vocabularies.of(child));
  }

  CHECK(found == std::vector{Vocabulary::media, Vocabulary::other, Vocabulary::media,
                             Vocabulary::plain, Vocabulary::other});
  CHECK(findings.take().size() == 1);
}

TEST_CASE("xml_entries: an element's HTML is its text, or the markup in it", "[readers][entries]") {
  const auto [element, html] = GENERATE(table<const char*, const char*>({
      {"<r>&lt;p&gt;a &amp;amp; b</r>", "<p>a &amp; b"},
      {"<r> <![CDATA[<p>a &amp; b]]> </r>", "<p>a &amp; b"},
      {"<r>a <![CDATA[<b>]]> c</r>", "a <b> c"},
      {"<r><p>a &amp; b</p><br/>c</r>", "<p>a &amp; b</p><br>c"},
      {"<r><x:p t='\"'>a</x:p><x:a/>b</r>", "<p t=\"&quot;\">a</p><a></a>b"},
      {"<r/>", ""},
  }));
  text::XmlDocument xml;
  REQUIRE(xml.parse(element));

  CAPTURE(element);
  CHECK(ElementMarkup(xml.root()).html() == html);
}

TEST_CASE("xml_entries: where the HTML stands in the input, and how it is written there, is known",
          "[readers][entries]") {
  const auto [element, offset, writing] = GENERATE(table<const char*, std::size_t, text::Writing>({
      {"<r> plain</r>", 3, text::Writing::xml},
      {"<r> <![CDATA[<p>]]></r>", 13, text::Writing::verbatim},
      {"<r>a &amp; b</r>", 3, text::Writing::xml},
      {"<r>a<b/></r>", 0, text::Writing::unknown},
  }));
  text::XmlDocument xml;
  REQUIRE(xml.parse(element));

  const Fragment fragment = ElementMarkup(xml.root()).fragment({});

  CAPTURE(element);
  CHECK(fragment.offset == offset);
  CHECK(fragment.writing == writing);
}

TEST_CASE("xml_entries: a base is resolved against the one around it", "[readers][entries]") {
  text::XmlDocument xml;
  REQUIRE(xml.parse("<r xml:base=\"b/\"><a/></r>"));

  CHECK(base_of(xml.root(), "https://ex.kg/a/") == "https://ex.kg/a/b/");
  CHECK(base_of(xml.root().child("a"), "https://ex.kg/") == "https://ex.kg/");
}

TEST_CASE("xml_entries: base64 is text in UTF-8, or nothing", "[readers][entries]") {
  CHECK(decode_base64("U29t\n IGhvbGRz") == "Som holds");
  CHECK(decode_base64("U29tIA==") == "Som ");
  CHECK(decode_base64("test").empty());
  CHECK(decode_base64("not base64!").empty());
}

TEST_CASE("xml_entries: a page of HTML is told from other documents", "[readers][entries][error]") {
  text::XmlDocument xml;
  REQUIRE(xml.parse("<html/>"));

  const Error error = no_feed(xml.root()).error();

  CHECK(error.code == ErrorCode::unknown_format);
  CHECK(error.message.contains("HTML"));
}
