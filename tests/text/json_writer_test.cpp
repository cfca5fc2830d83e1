#include "text/json_writer.hpp"

#include <catch2/catch_test_macros.hpp>
#include <cstdint>
#include <limits>
#include <string>

using courant::text::JsonWriter;

TEST_CASE("json_writer: values on one level are parted by commas", "[text][json_writer]") {
  std::string out;
  JsonWriter json(out);

  json.begin_array();
  json.string("a");
  json.number(0);
  json.boolean(true);
  json.boolean(false);
  json.null();
  json.end_array();

  CHECK(out == R"(["a",0,true,false,null])");
}

TEST_CASE("json_writer: objects and arrays nest", "[text][json_writer]") {
  std::string out;
  JsonWriter json(out);

  json.begin_object();
  json.key("a");
  json.begin_array();
  json.begin_object();
  json.end_object();
  json.begin_array();
  json.end_array();
  json.end_array();
  json.key("b");
  json.string("c");
  json.end_object();

  CHECK(out == R"({"a":[{},[]],"b":"c"})");
}

TEST_CASE("json_writer: a member without a value is left out", "[text][json_writer]") {
  std::string out;
  JsonWriter json(out);

  json.begin_object();
  json.member("empty", "");
  json.member("full", "x");
  json.end_object();

  CHECK(out == R"({"full":"x"})");
}

TEST_CASE("json_writer: keys and values are escaped", "[text][json_writer]") {
  std::string out;
  JsonWriter json(out);

  json.begin_object();
  json.member("a\"b", "</script>");
  json.end_object();

  CHECK(out == R"({"a\"b":"\u003c/script>"})");
}

TEST_CASE("json_writer: the largest number keeps its digits", "[text][json_writer]") {
  std::string out;
  JsonWriter json(out);

  json.number(std::numeric_limits<std::uint64_t>::max());

  CHECK(out == "18446744073709551615");
}
