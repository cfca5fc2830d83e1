#include "readers/front_matter/scalars.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>
#include <string_view>

using namespace courant::readers::front_matter;

TEST_CASE("scalars: escapes stand for characters", "[readers][front_matter]") {
  const auto [text, value] = GENERATE(table<std::string_view, std::string_view>({
      {R"("a\nb")", "a\nb"},
      {R"("\u0436")", "ж"},
      {R"("\x41")", "A"},
      {R"("\U0001F68C")", "🚌"},
      {R"("\ud83d\ude8c")", "🚌"},
      {R"("\ud83d")", "\uFFFD"},
      {R"("\u0000")", "\uFFFD"},
      {R"("\u12")", "u12"},
      {R"("\\\"\/")", "\\\"/"},
      {"\"a\\\nb\"", "ab"},
  }));
  std::size_t at = 0;

  CHECK(take_quoted(text, at, Notation::yaml) == value);
  CHECK(at == text.size());
}

TEST_CASE("scalars: a string that does not end is none", "[readers][front_matter][error]") {
  std::size_t at = 0;

  CHECK_FALSE(take_quoted(GENERATE("\"", "'a", "\"a\\\""), at, Notation::yaml).has_value());
  CHECK(at == 0);
}

TEST_CASE("scalars: a list that does not end gives nothing", "[readers][front_matter][error]") {
  Values values;
  std::size_t at = 0;

  CHECK_FALSE(take_flow(GENERATE("[a, b", "{a: b", "[a}", "{a}", "{a: ", "[\"a"), at, "p",
                        Notation::yaml, 0, values));
  CHECK(values.all.empty());
  CHECK(at == 0);
}

TEST_CASE("scalars: lists and maps nest sixteen deep", "[readers][front_matter][error]") {
  const std::size_t depth = GENERATE(15U, 16U, 17U);
  const std::string text = std::string(depth, '[') + "a" + std::string(depth, ']');
  Values values;
  std::size_t at = 0;

  CHECK(take_flow(text, at, "p", Notation::yaml, 0, values) == (depth <= 16));
}

TEST_CASE("scalars: a path is cut at 200 bytes", "[readers][front_matter][error]") {
  CHECK(joined_path("a", "b") == "a.b");
  CHECK(joined_path("", "b") == "b");
  CHECK(joined_path(std::string(199, 'a'), "b").size() == 200);
  CHECK(joined_path(std::string(300, 'a'), "b").size() == 200);
}
