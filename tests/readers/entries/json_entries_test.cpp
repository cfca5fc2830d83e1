#include "readers/entries/json_entries.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace courant;
using namespace courant::readers;

TEST_CASE("json_entries: the first name that is there and not null counts", "[readers][entries]") {
  text::JsonDocument json;
  REQUIRE(json.parse(R"({"a":null,"b":"x","c":7})"));
  Findings findings(10);
  JsonFields fields(findings);

  CHECK(fields.text(json.root(), "a|b") == "x");
  CHECK(fields.text(json.root(), "c") == "7");
  CHECK(fields.text(json.root(), "d").empty());
  CHECK(findings.take().empty());
}

TEST_CASE("json_entries: a member of another kind is reported and empty",
          "[readers][entries][error]") {
  text::JsonDocument json;
  REQUIRE(json.parse(R"({"a":{"b":1},"c":[],"d":false})"));
  Findings findings(10);
  JsonFields fields(findings);

  CHECK(fields.text(json.root(), "a").empty());
  CHECK(fields.text(json.root(), "c").empty());
  CHECK(fields.text(json.root(), "d").empty());

  const auto reported = findings.take();
  REQUIRE(reported.size() == 1);
  CHECK(reported.at(0).code == DiagnosticCode::invalid_member);
  CHECK(reported.at(0).where.offset == 5);
}

TEST_CASE("json_entries: sizes are numbers, or spell them", "[readers][entries]") {
  text::JsonDocument json;
  REQUIRE(json.parse(R"([1200,"1200","1200px","100%",-1,null])"));

  std::string sizes;
  for (const text::JsonValue size : json.root().children()) {
    sizes += std::to_string(pixels_of(size)) + ' ';
  }

  CHECK(sizes == "1200 1200 1200 0 0 0 ");
}

TEST_CASE("json_entries: a figure is HTML in which everything is escaped", "[readers][entries]") {
  CHECK(figure_html({.url = "https://ex.kg/\"", .alt = "<a>", .caption = "&", .credit = "X"}) ==
        "<figure><img src=\"https://ex.kg/&quot;\" alt=\"&lt;a&gt;\">"
        "<figcaption>&amp; X</figcaption></figure>");
  CHECK(figure_html({}).empty());
}
