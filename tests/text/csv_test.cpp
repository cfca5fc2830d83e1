#include "text/csv.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>
#include <vector>

using namespace courant::text;

namespace {

/// All fields, rows parted by '/', fields by '|', for tables that have neither.
std::string outline(std::string_view text, char separator = ',') {
  CsvReader reader(text, separator);
  std::string all;
  while (reader.next()) {
    for (const CsvField& field : reader.row().fields) all += characters_of(field) + '|';
    all.back() = '/';
  }
  return all;
}

std::string repeated(std::string_view part, std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += part;
  return text;
}

struct Size {
  std::size_t rows = 0;
  std::size_t fields = 0;
};

Size size_of(std::string_view text) {
  CsvReader reader(text, ',');
  Size size;
  while (reader.next()) {
    ++size.rows;
    size.fields += reader.row().fields.size();
  }
  return size;
}

}  // namespace

TEST_CASE("csv: lines end with LF, CR LF or CR", "[text][csv]") {
  CHECK(outline("a,b\nc,d\n") == "a|b/c|d/");
  CHECK(outline("a,b\r\nc,d\r\n") == "a|b/c|d/");
  CHECK(outline("a,b\rc,d") == "a|b/c|d/");
  CHECK(outline("a\n\nb") == "a//b/");
  CHECK(outline("").empty());
}

TEST_CASE("csv: rows have as many fields as they have", "[text][csv]") {
  CHECK(outline("a,b,c\nd\n,\ne,f,g,h,\n") == "a|b|c/d/|/e|f|g|h|/");
}

TEST_CASE("csv: spaces around a field are no part of it", "[text][csv]") {
  CHECK(outline(" a , b\t, \"c\" ,  \n") == "a|b|c|/");
  CHECK(outline(" a \t\tb\n", '\t') == "a||b/");
}

TEST_CASE("csv: marks keep separators, line breaks, spaces and marks", "[text][csv]") {
  CHECK(outline("\"a,b\",\" c \"\n") == "a,b| c /");
  CHECK(outline("\"a\nb\",c\n") == "a\nb|c/");
  CHECK(outline("\"a \"\"b\"\"\",\"\"\"\",\"\"\n") == "a \"b\"|\"|/");
  CHECK(outline("\"a;b\";c\n", ';') == "a;b|c/");
}

TEST_CASE("csv: a mark that is out of place is a character", "[text][csv]") {
  CHECK(outline("5\" pipe,a\"\"b\n") == "5\" pipe|a\"\"b/");
  CHECK(outline("\"a\" b,c\n") == "\"a\" b|c/");
  CHECK(outline("\"USD,84.80\nEUR,98.41\n") == "\"USD|84.80/EUR|98.41/");
}

TEST_CASE("csv: a mark that is never closed is told with its place", "[text][csv]") {
  CsvReader open("a,b\nc,\"d\ne,f\n", ',', 100);
  CsvReader closed("\"a\",b\n", ',');

  while (open.next()) continue;
  while (closed.next()) continue;

  CHECK(open.open_mark() == 106);
  CHECK_FALSE(closed.open_mark().has_value());
}

TEST_CASE("csv: fields and rows have their places", "[text][csv]") {
  CsvReader reader("a, b\r\n\"c\",d\n", ',', 10);

  REQUIRE(reader.next());
  CHECK(reader.row().offset == 10);
  CHECK(reader.row().fields.at(1).offset == 13);
  REQUIRE(reader.next());
  CHECK(reader.row().offset == 16);
  CHECK(reader.row().fields.at(0).offset == 17);
  CHECK(reader.row().fields.at(1).offset == 20);
  CHECK_FALSE(reader.next());
}

TEST_CASE("csv: only the field that the text ends with may be cut", "[text][csv]") {
  const auto [text, complete] = GENERATE(table<std::string, bool>({
      {"a,b\n", true},
      {"a,b\r", true},
      {"a,b", false},
      {"a,", false},
      {"a,\"b\"", true},
      {"a,\"b", false},
      {"a,\"b\"c", false},
  }));
  CsvReader reader(text, ',');

  REQUIRE(reader.next());

  CHECK(reader.row().fields.at(0).complete);
  CHECK(reader.row().fields.at(1).complete == complete);
}

TEST_CASE("csv: a blank line is a row", "[text][csv]") {
  CsvReader reader(" \n\"\"\n,\n", ',');

  REQUIRE(reader.next());
  CHECK(reader.row().is_blank());
  REQUIRE(reader.next());
  CHECK_FALSE(reader.row().is_blank());
  REQUIRE(reader.next());
  CHECK_FALSE(reader.row().is_blank());
}

TEST_CASE("csv: the header tells the separator", "[text][csv]") {
  const auto [text, separator] = GENERATE(table<std::string, char>({
      {"code,value\nUSD;1;2;3\n", ','},
      {"code;value\nUSD;84,80\n", ';'},
      {"code\tvalue\n", '\t'},
      {"country|currency|code\n", '|'},
      {"\n\r\n  \ncode;value\n", ';'},
      {"code;value, in som\n", ';'},
      {"\"a;b;c\",value\n", ','},
      {"code\n;;;\n", ','},
      {"", ','},
      {"\"never closed;", ','},
  }));

  CHECK(separator_of(text) == separator);
}

TEST_CASE("csv: a row has at most a thousand fields", "[text][csv]") {
  const auto [written, kept] =
      GENERATE(table<std::size_t, std::size_t>({{999, 999}, {1'000, 1'000}, {1'001, 1'000}}));
  const std::string text = repeated("a,", written - 1) + "b\nc\n";
  CsvReader reader(text, ',');

  REQUIRE(reader.next());
  CHECK(reader.row().fields.size() == kept);
  REQUIRE(reader.next());
  CHECK(reader.row().fields.at(0).text == "c");
}

TEST_CASE("csv: a million quotation marks take one pass", "[text][csv]") {
  const auto [part, rows] = GENERATE(table<std::string, std::size_t>({
      {"\"", 1},
      {"\"\"", 1},
      {"\",", 1},
      {"\"\n", 1},
      {"\"\"\n", 1'000'000},
      {"\"\"a\n", 1'000'000},
      {"\"a\n\n", 1'000'000},
      {"a\"\n", 1'000'000},
      {"\"a\"\"\n", 1},
  }));
  const std::string text = repeated(part, 1'000'000);

  CAPTURE(part);
  CHECK(size_of(text).rows >= rows);
  CHECK(size_of("\"" + text).rows >= 1);
  CHECK(size_of(text + "\"").rows >= 1);
}
