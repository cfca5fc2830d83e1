#include "readers/front_matter/yaml.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>
#include <string_view>

#include "support/front_matter_values.hpp"

using namespace courant::readers::front_matter;

namespace {

std::string values_of(std::string_view text) { return courant::test::listed(read_yaml(text, 0)); }

}  // namespace

TEST_CASE("yaml: scalars may be plain or quoted", "[readers][front_matter]") {
  const auto [text, value] = GENERATE(table<std::string_view, std::string_view>({
      {"a: b c", "b c"},
      {"a:   b  ", "b"},
      {"a: b # c", "b"},
      {"a: b#c", "b#c"},
      {"a: \"b # \\\"c\\\" \\u00e9\\n\" # d", "b # \"c\" é\n"},
      {"a: 'it''s'", "it's"},
      {"\"a\": b", "b"},
      {"a: b: c", "b: c"},
      {"a: 1e3", "1e3"},
      {"a: 007", "007"},
      {"a: no", "no"},
      {"a: http://b", "http://b"},
      {"a: b\r\n", "b"},
      {"a: b\n  c\n  d", "b c d"},
  }));

  CHECK(values_of(text) == "a=" + std::string(value) + "\n");
}

TEST_CASE("yaml: block scalars are joined to a line", "[readers][front_matter]") {
  CHECK(values_of(std::string("a: ") + GENERATE(">", ">-", "|", "|+") + "\n  b\n\n  c\nd: e") ==
        "a=b c\nd=e\n");
}

TEST_CASE("yaml: lists stand in lines or brackets", "[readers][front_matter]") {
  CHECK(values_of(GENERATE("a: [b, c]", "a: [b,\n  'c',\n]", "a:\n- b\n- c", "a:\n  - b\n  - c",
                           "a: # note\n  - b # one\n\n  - \"c\"")) == "a*=b\na*=c\n");
}

TEST_CASE("yaml: maps stand in lines or braces", "[readers][front_matter]") {
  CHECK(values_of(GENERATE("a: {b: 1, c: {d: 2}}\ne: 3", "a:\n  b: 1\n  c:\n    d: 2\ne: 3")) ==
        "a.b=1\na.c.d=2\ne=3\n");
}

TEST_CASE("yaml: a list may hold maps", "[readers][front_matter]") {
  CHECK(values_of(GENERATE("a:\n  - b: 1\n    c: 2\n  - b: 3\nd: 4",
                           "a:\n- b: 1\n  c: 2\n- b: 3\nd: 4",
                           "a: [{b: 1, c: 2}, {b: 3}]\nd: 4")) == "a.b*=1\na.c*=2\na.b*=3\nd=4\n");
}

TEST_CASE("yaml: a value that only looks like a list or a string is taken as written",
          "[readers][front_matter][error]") {
  CHECK(values_of("a: [b] c") == "a=[b] c\n?3\n");
  CHECK(values_of("a: \"b\" c") == "a=\"b\" c\n?3\n");
  CHECK(values_of("a: \"b") == "a=\"b\n?3\n");
  CHECK(values_of("a: [b") == "a=[b\n?3\n");
}

TEST_CASE("yaml: what is not understood is reported where it stands, and skipped",
          "[readers][front_matter][error]") {
  CHECK(values_of("a: b\nno key\nc: d") == "a=b\nc=d\n?5\n");
  CHECK(values_of("a: &b c\nd: *b\ne: !!str f") == "?3\n?11\n?17\n");
  CHECK(values_of("a:b") == "?0\n");
}

TEST_CASE("yaml: nothing is read from nothing", "[readers][front_matter]") {
  CHECK(values_of(GENERATE("", "\n", "# note", "  ", "a:", "-")).empty());
}

TEST_CASE("yaml: a megabyte of any kind is read in time", "[readers][front_matter][error]") {
  const std::string_view part = GENERATE("- ", "a: [\n", "a: {\n", "a: \"\n", "a:\n", "[", "\"a\n",
                                         "a: |\n", ": ", "- a: ", "a: '\n");
  std::string text;
  while (text.size() < 1'000'000) text += part;

  CHECK(read_yaml(text, 0).gaps.size() <= text.size());
}
