#include "text/utf8.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>
#include <string_view>

using namespace courant::text;
using namespace std::string_view_literals;

TEST_CASE("utf8: a code point of each length is decoded", "[text][utf8]") {
  const auto [bytes, value] = GENERATE(table<std::string_view, char32_t>({
      {"\0"sv, 0},
      {"\x7F", 0x7F},
      {"\u0080", 0x80},
      {"\u07FF", 0x7FF},
      {"\u0800", 0x800},
      {"\uD7FF", 0xD7FF},
      {"\uE000", 0xE000},
      {"\uFFFF", 0xFFFF},
      {"\U00010000", 0x10000},
      {"\U0010FFFF", 0x10FFFF},
  }));

  const CodePoint decoded = decode_at(bytes, 0);

  CHECK(decoded.valid);
  CHECK(decoded.value == value);
  CHECK(decoded.size == bytes.size());
}

TEST_CASE("utf8: a bad sequence takes its maximal subpart", "[text][utf8][error]") {
  const auto [bytes, size] = GENERATE(table<std::string_view, std::size_t>({
      {"\x80", 1},              // a continuation byte alone
      {"\xC0\x80", 1},          // overlong, two bytes
      {"\xC1\xBF", 1},          //
      {"\xE0\x9F\x80", 1},      // overlong, three bytes
      {"\xF0\x8F\x80\x80", 1},  // overlong, four bytes
      {"\xED\xA0\x80", 1},      // a surrogate
      {"\xF4\x90\x80\x80", 1},  // above U+10FFFF
      {"\xF5\x80\x80\x80", 1},  //
      {"\xFF", 1},              //
      {"\xC3", 1},              // cut
      {"\xE2\x82", 2},          //
      {"\xF0\x9F\x92", 3},      //
      {"\xE2\x82z", 2},         // cut by something else
      {"\xF0\x9F\x92z", 3},     //
      {"\xF0\x9F\xC3\xA9", 2},  //
  }));

  const CodePoint decoded = decode_at(bytes, 0);

  CHECK_FALSE(decoded.valid);
  CHECK(decoded.value == replacement_character);
  CHECK(decoded.size == size);
}

TEST_CASE("utf8: U+FFFD itself is valid", "[text][utf8]") {
  const CodePoint decoded = decode_at(replacement_utf8, 0);

  CHECK(decoded.valid);
  CHECK(decoded.value == replacement_character);
}

TEST_CASE("utf8: decoding starts where it is told to", "[text][utf8]") {
  CHECK(decode_at("aө€", 1).value == U'ө');
  CHECK(decode_at("aө€", 3).value == U'€');
}

TEST_CASE("utf8: the character before an offset is found whatever its length", "[text][utf8]") {
  constexpr std::string_view text = "aө€\U0001F4B1";

  CHECK(decode_before(text, 1) == U'a');
  CHECK(decode_before(text, 3) == U'ө');
  CHECK(decode_before(text, 6) == U'€');
  CHECK(decode_before(text, 10) == 0x1F4B1);
}

TEST_CASE("utf8: what is appended is decoded to the same", "[text][utf8]") {
  const char32_t value = GENERATE(U'\0', U'a', U'\x7F', U'\x80', U'\u07FF', U'\u0800', U'\uFFFD',
                                  U'\uFFFF', U'\U00010000', U'\U0010FFFF');
  std::string text;

  append_utf8(text, value);

  CHECK(decode_at(text, 0).value == value);
  CHECK(decode_at(text, 0).size == text.size());
}

TEST_CASE("utf8: the start of a text is cut between characters", "[text][utf8]") {
  const auto [size, start] = GENERATE(table<std::size_t, std::string_view>(
      {{0, ""}, {1, "a"}, {2, "a"}, {3, "aө"}, {4, "aө"}, {5, "aө"}, {6, "aө€"}, {9, "aө€"}}));

  CHECK(start_of("aө€", size) == start);
}

TEST_CASE("utf8: code points are counted, not bytes", "[text][utf8]") {
  CHECK(count_code_points("") == 0);
  CHECK(count_code_points("som") == 3);
  CHECK(count_code_points("сом €\U0001F4B1") == 6);
}
