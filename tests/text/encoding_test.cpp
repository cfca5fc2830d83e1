#include "text/encoding.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>
#include <string_view>

using namespace courant;
using namespace courant::text;
using namespace std::string_view_literals;

namespace {

constexpr std::string_view cp1251 = "text/plain; charset=windows-1251";

}  // namespace

TEST_CASE("encoding: labels are known in any case and by their aliases", "[text][encoding]") {
  const auto [label, encoding] = GENERATE(table<std::string_view, Encoding>({
      {"UTF-8", Encoding::utf_8},
      {"utf8", Encoding::utf_8},
      {"Windows-1251", Encoding::windows_1251},
      {"cp1251", Encoding::windows_1251},
      {"ISO-8859-1", Encoding::windows_1252},
      {"us-ascii", Encoding::windows_1252},
      {"iso-8859-9", Encoding::windows_1254},
      {"windows-1254", Encoding::windows_1254},
      {"utf-16", Encoding::utf_16_le},
      {"UTF-16BE", Encoding::utf_16_be},
  }));

  CHECK(encoding_named(label) == encoding);
}

TEST_CASE("encoding: other labels are not known", "[text][encoding][error]") {
  CHECK_FALSE(encoding_named(GENERATE("", "koi8-r", "utf-7", "windows-1251 ")).has_value());
}

TEST_CASE("encoding: the charset of a media type may be quoted and anywhere in it",
          "[text][encoding]") {
  const std::string_view type =
      GENERATE("text/plain; charset=windows-1251", "text/plain;charset=\"windows-1251\"",
               "text/plain; CHARSET = x; charset='Windows-1251' ; format=flowed");

  CHECK(decode("\xD1\xEE\xEC", type).text == "Сом");
}

TEST_CASE("encoding: UTF-8 passes as it is, its mark taken off", "[text][encoding]") {
  const DecodedText decoded = decode("\uFEFFСом, €\r\n\tсоң");

  CHECK(decoded.text == "Сом, €\r\n\tсоң");
  CHECK(decoded.encoding == Encoding::utf_8);
  CHECK_FALSE(decoded.encoding_guessed);
  CHECK(decoded.repairs.empty());
}

TEST_CASE("encoding: a byte order mark beats the declared charset", "[text][encoding]") {
  CHECK(decode("\xEF\xBB\xBF"
               "Сом",
               cp1251)
            .text == "Сом");
  CHECK(decode("\xFF\xFE\x21\x04"sv, cp1251).text == "С");
}

TEST_CASE("encoding: windows-1251 is decoded when declared", "[text][encoding]") {
  const DecodedText decoded = decode("\xD1\xEE\xEC \x88 \x97 \xAB\xA8\xBB \xB9", cp1251);

  CHECK(decoded.text == "Сом € — «Ё» №");
  CHECK(decoded.encoding == Encoding::windows_1251);
  CHECK_FALSE(decoded.encoding_guessed);
}

TEST_CASE("encoding: windows-1251 is guessed from words of high bytes", "[text][encoding]") {
  const DecodedText decoded = decode("\xD1\xEE\xEC \xED\xE5 \xE8\xE7\xEC\xE5\xED\xE8\xEB\xF1\xFF");

  CHECK(decoded.text == "Сом не изменился");
  CHECK(decoded.encoding == Encoding::windows_1251);
  CHECK(decoded.encoding_guessed);
}

TEST_CASE("encoding: windows-1252 is guessed from high bytes that stand alone",
          "[text][encoding]") {
  const DecodedText decoded = decode(
      "Le pr\xE9sident a d\xE9"
      "clar\xE9 \x80 5 \x96 10");

  CHECK(decoded.text == "Le président a déclaré € 5 – 10");
  CHECK(decoded.encoding == Encoding::windows_1252);
  CHECK(decoded.encoding_guessed);
}

TEST_CASE("encoding: windows-1254 has its six Turkish letters", "[text][encoding]") {
  CHECK(decode("\xD0\xDD\xDE\xF0\xFD\xFE\xE7", "text/plain; charset=iso-8859-9").text == "ĞİŞğışç");
}

TEST_CASE("encoding: UTF-16 is decoded by its mark, by its label and without either",
          "[text][encoding]") {
  CHECK(decode("\xFF\xFE"
               "U\0S\0D\0"sv)
            .text == "USD");
  CHECK(decode("\xFE\xFF\0U\0S\0D"sv).text == "USD");
  CHECK(decode("\x21\x04\x3E\x04", "text/plain; charset=utf-16le").text == "Со");
  CHECK(decode("\x04\x21\x04\x3E", "text/plain; charset=utf-16be").text == "Со");
  CHECK(decode("U\0S\0D\0 \0"sv).text == "USD ");
  CHECK(decode("\0U\0S\0D\0 "sv).text == "USD ");
}

TEST_CASE("encoding: surrogate pairs of UTF-16 are one character", "[text][encoding]") {
  CHECK(decode("\xFF\xFE\x3D\xD8\xB1\xDC"sv).text == "\U0001F4B1");
}

TEST_CASE("encoding: lone surrogates and half units become U+FFFD", "[text][encoding][error]") {
  CHECK(decode("\xFF\xFE\x3D\xD8"
               "a\0"sv)
            .text == "\uFFFDa");
  CHECK(decode("\xFF\xFE\xB1\xDC"
               "a\0"sv)
            .text == "\uFFFDa");
  CHECK(decode("\xFF\xFE\x3D\xD8"sv).text == "\uFFFD");
  CHECK(decode("\xFF\xFE"
               "a\0b"sv)
            .text == "a\uFFFD");
}

TEST_CASE("encoding: a charset that is not known is read as UTF-8 and said",
          "[text][encoding][error]") {
  const DecodedText decoded = decode("Сом", "text/plain; charset=koi8-r");

  CHECK(decoded.text == "Сом");
  CHECK(decoded.label_unknown);
}

TEST_CASE("encoding: a few bad bytes do not unmake UTF-8", "[text][encoding][error]") {
  const DecodedText decoded = decode("Сом \xFF бекем");

  CHECK(decoded.text == "Сом \uFFFD бекем");
  CHECK(decoded.encoding == Encoding::utf_8);
  CHECK_FALSE(decoded.encoding_guessed);
}

TEST_CASE("encoding: every subpart of a bad sequence becomes one U+FFFD",
          "[text][encoding][error]") {
  const DecodedText decoded = decode(
      "a\xE2\x82\xFF"
      "b",
      "text/plain; charset=utf-8");

  CHECK(decoded.text ==
        "a\uFFFD\uFFFD"
        "b");
  REQUIRE(decoded.repairs.size() == 1);
  CHECK(decoded.repairs.front().kind == RepairKind::invalid_bytes);
  CHECK(decoded.repairs.front().before == 3);
}

TEST_CASE("encoding: unassigned bytes of a code page become U+FFFD", "[text][encoding][error]") {
  CHECK(decode("\xD1\x98", cp1251).text == "С\uFFFD");
  CHECK(decode("a\x81", "text/plain; charset=windows-1252").text == "a\uFFFD");
}

TEST_CASE("encoding: NUL becomes U+FFFD and other controls vanish or become spaces",
          "[text][encoding][error]") {
  const DecodedText decoded = decode(
      "a\0b\x07"
      "c\vd\fe\x7F\t\r\n"sv);

  CHECK(decoded.text ==
        "a\uFFFD"
        "bc d e\t\r\n");
  CHECK(decoded.repairs.size() == 5);
  CHECK(decoded.repairs.front().kind == RepairKind::control_character);
}

TEST_CASE("encoding: neighbouring repairs of one kind are one", "[text][encoding]") {
  const DecodedText decoded = decode("a\0\0\0b\0"sv, "text/plain; charset=utf-8");

  REQUIRE(decoded.repairs.size() == 2);
  CHECK(decoded.repairs.at(0).before == 3);
  CHECK(decoded.repairs.at(1).before == 1);
}

TEST_CASE("encoding: offsets count the bytes before any repair", "[text][encoding]") {
  // Text: a U+FFFD b; before: a \xFF b.
  const DecodedText decoded = decode(
      "a\xFF"
      "b\x07"
      "c",
      "text/plain; charset=utf-8");

  CHECK(decoded.source_offset(0) == 0);
  CHECK(decoded.source_offset(1) == 1);
  CHECK(decoded.source_offset(4) == 2);
  CHECK(decoded.source_offset(5) == 4);
  CHECK(decoded.source_offset(6) == 5);
}

TEST_CASE("encoding: LF, CR LF and CR end a line each, a column is a code point",
          "[text][encoding]") {
  const DecodedText decoded = decode("өa\nb\r\nc\rd");
  Locator locator(decoded);

  CHECK(locator.locate(0) == Position{.offset = 0, .line = 1, .column = 1});
  CHECK(locator.locate(2) == Position{.offset = 2, .line = 1, .column = 2});
  CHECK(locator.locate(4) == Position{.offset = 4, .line = 2, .column = 1});
  CHECK(locator.locate(7) == Position{.offset = 7, .line = 3, .column = 1});
  CHECK(locator.locate(9) == Position{.offset = 9, .line = 4, .column = 1});
  CHECK(locator.locate(10) == Position{.offset = 10, .line = 4, .column = 2});
}

TEST_CASE("encoding: characters that were dropped count in offset and column",
          "[text][encoding][error]") {
  const DecodedText decoded = decode(
      "a\x07\x07"
      "b\nc\x07"
      "d");
  Locator locator(decoded);

  CHECK(locator.locate(1) == Position{.offset = 3, .line = 1, .column = 4});
  CHECK(locator.locate(3) == Position{.offset = 5, .line = 2, .column = 1});
  CHECK(locator.locate(4) == Position{.offset = 7, .line = 2, .column = 3});
}

TEST_CASE("encoding: a repair is located where it begins", "[text][encoding][error]") {
  const DecodedText decoded = decode(
      "a\x07"
      "b\n\xFF",
      "text/plain; charset=utf-8");
  Locator locator(decoded);

  REQUIRE(decoded.repairs.size() == 2);
  CHECK(locator.locate(decoded.repairs.at(0)) == Position{.offset = 1, .line = 1, .column = 2});
  CHECK(locator.locate(decoded.repairs.at(1)) == Position{.offset = 4, .line = 2, .column = 1});
}

TEST_CASE("encoding: nothing decodes to nothing", "[text][encoding]") {
  CHECK(decode("").text.empty());
  CHECK(decode("\xEF\xBB\xBF").text.empty());
  CHECK(decode("\xFF\xFE").text.empty());
}
