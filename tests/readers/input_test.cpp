#include "readers/input.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "support/failure.hpp"

using namespace courant;
using courant::readers::Input;
using courant::test::failure_of;

TEST_CASE("input: a text is a tree of the kind it looks like", "[readers][input]") {
  Input json(" \n{\"base\":\"KGS\"}");
  Input xml("\n<r><a>1</a></r>");
  Input copy("USD 84.80");

  CHECK(json.looks_like_json());
  CHECK(json.json_or_none()["base"].string() == "KGS");
  CHECK_FALSE(json.xml_or_none());
  CHECK(xml.looks_like_markup());
  CHECK(xml.xml_or_none().child("a").text() == "1");
  CHECK_FALSE(xml.json_or_none());
  CHECK_FALSE(copy.json_or_none());
  CHECK_FALSE(copy.xml_or_none());
}

TEST_CASE("input: a table begins with short titles, copy with words", "[readers][input]") {
  CHECK(
      Input(GENERATE("code,value\nUSD,84.80", "Currency code; Mid rate\n", "\n\"Code\"\t\"Rate\"\n",
                     "Date, USD, JPY\n", "Currency,Value,A title of more than three words\n"))
          .looks_like_table());
  CHECK_FALSE(Input(GENERATE("", "USD 84.80", "Som holds as exporters sell more, the bank says",
                             "{\"a\":1,\"b\":2}", "<a>,</a>,", "Som holds\n\ncode,value\n"))
                  .looks_like_table());
}

TEST_CASE("input: a format is asked only about what begins like it", "[readers][input]") {
  using courant::readers::Beginning;
  const Input json("[1]");
  const Input markup(" <a/>");
  const Input table("code,value");

  CHECK(json.begins_like(Beginning::json));
  CHECK_FALSE(json.begins_like(Beginning::markup));
  CHECK_FALSE(json.begins_like(Beginning::table));
  CHECK(markup.begins_like(Beginning::markup));
  CHECK(table.begins_like(Beginning::table));
  CHECK(json.begins_like(Beginning::text));
}

TEST_CASE("input: a tree is made once and keeps its error", "[readers][input][error]") {
  Input broken("{\"base\":}");

  CHECK(failure_of(broken.json()) == ErrorCode::malformed);
  CHECK(failure_of(broken.json()) == ErrorCode::malformed);
  CHECK_FALSE(broken.json_or_none());
}

TEST_CASE("input: it is as complete as the tree that was asked for", "[readers][input]") {
  Input cut("<r><a>1</a>");

  CHECK(cut.complete());
  CHECK(cut.xml_or_none().is("r"));
  CHECK_FALSE(cut.complete());
}

TEST_CASE("input: XML begins at its declaration, whatever a server wrote before",
          "[readers][input]") {
  Input input("Warning: x\n<?xml version='1.0'?><r/>");

  CHECK(input.looks_like_markup());
  CHECK(input.xml_or_none().is("r"));
  CHECK(input.xml_or_none().offset() == 32);
}

TEST_CASE("input: what was mended in XML is reported with its place", "[readers][input]") {
  Input input("<r>a & b</r>x");
  REQUIRE(input.xml().has_value());
  courant::readers::Findings findings(10);

  courant::readers::report_xml_notes(input, findings);

  const auto reported = findings.take();
  REQUIRE(reported.size() == 2);
  CHECK(reported.at(0).code == DiagnosticCode::ill_formed_markup);
  CHECK(reported.at(0).where.offset == 5);
  CHECK(reported.at(1).where.offset == 12);
}
