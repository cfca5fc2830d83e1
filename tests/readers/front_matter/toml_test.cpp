#include "readers/front_matter/toml.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>
#include <string_view>

#include "support/front_matter_values.hpp"

using namespace courant::readers::front_matter;

namespace {

std::string values_of(std::string_view text) { return courant::test::listed(read_toml(text, 0)); }

}  // namespace

TEST_CASE("toml: every kind of value is read", "[readers][front_matter]") {
  const auto [text, value] = GENERATE(table<std::string_view, std::string_view>({
      {"a = \"b\\tc\"", "b\tc"},
      {"a = 'b\\t'", "b\\t"},
      {"a = \"\"\"b\nc\"\"\"", "b\nc"},
      {"a = '''b'c'''", "b'c"},
      {"a = 2031-06-12 09:15:00 # note", "2031-06-12 09:15:00"},
      {"a = true", "true"},
      {"\"a\" = 1", "1"},
      {"a=1\r\n", "1"},
  }));

  CHECK(values_of(text) == "a=" + std::string(value) + "\n");
}

TEST_CASE("toml: tables and dotted keys nest", "[readers][front_matter]") {
  CHECK(values_of(GENERATE("a.b.c = 1", "[a.b]\nc = 1", "[a]\nb = {c = 1}", "[ a . b ]\n c = 1",
                           "a = {b.c = 1}")) == "a.b.c=1\n");
}

TEST_CASE("toml: arrays may span lines, and hold tables", "[readers][front_matter]") {
  CHECK(values_of(GENERATE("a = [1, 2]", "a = [\n  1, # one\n  2,\n]")) == "a*=1\na*=2\n");
  CHECK(values_of("[[a]]\nb = 1\n[[a]]\nb = 2\n[c]\nd = 3") == "a.b*=1\na.b*=2\nc.d=3\n");
}

TEST_CASE("toml: what is not understood is reported where it stands, and skipped",
          "[readers][front_matter][error]") {
  CHECK(values_of("a = 1\nno key\nb = 2") == "a=1\nb=2\n?6\n");
  CHECK(values_of(GENERATE("[a", "a", "= 1", "a = ", "a = \"b", "a = [1")) == "?0\n");
}

TEST_CASE("toml: a megabyte of any kind is read in time", "[readers][front_matter][error]") {
  const std::string_view part =
      GENERATE("a.", "[", "a = [\n", "a = \"\n", "[[a]]\n", "a = {b = ", "= \n", "a = 1\n");
  std::string text;
  while (text.size() < 1'000'000) text += part;

  CHECK(read_toml(text, 0).gaps.size() <= text.size());
}
