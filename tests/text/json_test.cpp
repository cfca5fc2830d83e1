#include "text/json.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>

using namespace courant;
using namespace courant::text;

namespace {

std::string nested(std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); }

}  // namespace

TEST_CASE("json: a tree keeps the kinds, names and texts of its values", "[text][json]") {
  JsonDocument document;

  REQUIRE(document.parse(R"({"base":"KGS","n":[1,-2,true,null],"o":{}})"));

  const JsonValue root = document.root();
  CHECK(document.complete());
  CHECK(root.is(JsonKind::object));
  CHECK(root["base"].string() == "KGS");
  CHECK(root["base"].key() == "base");
  CHECK(root["n"].is(JsonKind::array));
  CHECK(std::ranges::distance(root["n"].children()) == 4);
  CHECK(root["n"].first().text() == "1");
  CHECK(root["o"].is(JsonKind::object));
  CHECK_FALSE(root["o"].first());
}

TEST_CASE("json: a number is the text that was published", "[text][json]") {
  const std::string lexeme =
      GENERATE(as<std::string>(), "84.80", "0", "-7", "6.21e-5", "1E2", "18446744073709551616",
               "0.1000000000000000000000000000000001", "18446744073709551615",
               "-9223372036854775808", "-0", "1e999", "-1E+400", std::string(400, '9'));
  JsonDocument document;

  REQUIRE(document.parse("[" + lexeme + "]"));

  CHECK(document.root().first().is(JsonKind::number));
  CHECK(document.root().first().text() == lexeme);
}

TEST_CASE("json: every value knows where it begins", "[text][json]") {
  JsonDocument document;

  REQUIRE(document.parse("{\"a\" : [ 1.50 , \"x\\\"]\", true ], \"b\": {\"c\": null}}"));

  const JsonValue root = document.root();
  CHECK(root.offset() == 0);
  CHECK(root["a"].offset() == 7);
  CHECK(root["a"].first().offset() == 9);
  CHECK((*++root["a"].children().begin()).offset() == 16);
  CHECK(root["b"].offset() == 37);
  CHECK(root["b"]["c"].offset() == 43);
}

TEST_CASE("json: a path through what is not there is absent at its end", "[text][json]") {
  JsonDocument document;
  REQUIRE(document.parse(R"({"a":"text"})"));

  const JsonValue absent = document.root()["b"]["c"].first();

  CHECK_FALSE(absent);
  CHECK(absent.text().empty());
  CHECK(absent.string().empty());
  CHECK(absent.children().begin() == absent.children().end());
  CHECK_FALSE(document.root()["a"]["inside"]);
}

TEST_CASE("json: the last of several members of one name counts, and the others are noted",
          "[text][json]") {
  JsonDocument document;

  REQUIRE(document.parse(R"({"USD":1,"EUR":2,"USD":3})"));

  CHECK(document.root()["USD"].text() == "3");
  REQUIRE(document.notes().size() == 1);
  CHECK(document.notes().front().flaw == JsonFlaw::duplicate_key);
  CHECK(document.notes().front().offset == 23);
}

TEST_CASE("json: raw line breaks and tabs in strings are kept and noted", "[text][json]") {
  JsonDocument document;

  REQUIRE(document.parse("[\"a\nb\tc\", 7]"));

  CHECK(document.root().first().string() == "a\nb\tc");
  REQUIRE(document.notes().size() == 2);
  CHECK(document.notes().front().flaw == JsonFlaw::raw_control);
  CHECK(document.notes().front().offset == 3);
  CHECK((*++document.root().children().begin()).offset() == 10);
}

TEST_CASE("json: what pages wrap around a value is passed over and noted", "[text][json]") {
  const std::string text = GENERATE(as<std::string>(), "//<![CDATA[\n{\"a\":1}\n//]]>",
                                    "<!--\n{\"a\":1}\n-->", "{\"a\":1};", "{\"a\":1}{\"a\":2}");
  JsonDocument document;

  REQUIRE(document.parse(text));

  CHECK(document.root()["a"].text() == "1");
  REQUIRE_FALSE(document.notes().empty());
  CHECK(document.notes().back().flaw == JsonFlaw::wrapping);
}

TEST_CASE("json: broken grammar is malformed at its place", "[text][json][error]") {
  const auto [text, offset] = GENERATE(table<std::string, std::size_t>({
      {"x", 0},
      {"[1,]", 3},
      {"{\"a\" 1}", 5},
      {"{\"a\":1,}", 7},
      {"[01]", 2},
      {"[\"\\q\"]", 3},
      {"// \n[1,]", 7},
      {"[\"a\nb\",]", 7},
  }));
  JsonDocument document;

  const auto parsed = document.parse(text);

  REQUIRE_FALSE(parsed);
  CHECK(parsed.error().code == ErrorCode::malformed);
  CHECK(parsed.error().where.offset == offset);
}

TEST_CASE("json: text that ends inside the value gives what was read", "[text][json]") {
  const std::string text = GENERATE(as<std::string>(), "{\"a\":1,", "{\"a\":1,\"b",
                                    "{\"a\":1,\"b\":", "{\"a\":1,\"b\":[", "{\"a\":1,\"b\":tr");
  JsonDocument document;

  REQUIRE(document.parse(text));

  CHECK_FALSE(document.complete());
  CHECK_FALSE(document.root().complete());
  CHECK(document.root()["a"].complete());
  CHECK(document.root()["a"].text() == "1");
}

TEST_CASE("json: text without the beginning of a value ended too early", "[text][json][error]") {
  const std::string text = GENERATE(as<std::string>(), "", "  \n", "\"ab", "tr", "// ");
  JsonDocument document;

  const auto parsed = document.parse(text);

  REQUIRE_FALSE(parsed);
  CHECK(parsed.error().code == ErrorCode::unexpected_end);
  CHECK_FALSE(document.root());
}

TEST_CASE("json: nesting is limited", "[text][json][error]") {
  JsonDocument deepest;
  JsonDocument too_deep;
  JsonDocument far_too_deep;

  CHECK(deepest.parse(nested(JsonDocument::max_depth)));
  const auto refused = too_deep.parse(nested(JsonDocument::max_depth + 1));
  const auto unclosed = far_too_deep.parse(std::string(1'000'000, '['));

  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == ErrorCode::too_large);
  CHECK(refused.error().where.offset == JsonDocument::max_depth + 1);
  REQUIRE_FALSE(unclosed);
  CHECK(unclosed.error().code == ErrorCode::too_large);
}

TEST_CASE("json: more values than data has are refused, so that memory stays bounded",
          "[text][json][error]") {
  std::string text = "[1";
  for (int i = 0; i < 100'000; ++i) text += ",1";
  JsonDocument document;

  const auto parsed = document.parse(text + "]");

  REQUIRE_FALSE(parsed);
  CHECK(parsed.error().code == ErrorCode::too_large);
}

TEST_CASE("json: a cut anywhere gives a value or an error, never a wrong number", "[text][json]") {
  const std::string whole = R"({"rates":{"USD":84.80,"RUB":1.19},"date":"2031-06-12"})";
  for (std::size_t size = 0; size < whole.size(); ++size) {
    JsonDocument document;
    if (!document.parse(whole.substr(0, size))) continue;

    CAPTURE(size);
    CHECK_FALSE(document.complete());
    const std::string_view usd = document.root()["rates"]["USD"].text();
    CHECK((usd.empty() || usd == "84.80"));
  }
}
