#include "text/characters.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string_view>

using namespace courant::text;

TEST_CASE("characters: capitals and small letters are told in scripts with case",
          "[text][characters]") {
  const auto [upper, lower] = GENERATE(table<char32_t, char32_t>({
      {U'A', U'a'}, {U'Z', U'z'}, {U'À', U'à'}, {U'Þ', U'þ'}, {U'Ÿ', U'ÿ'}, {U'Ā', U'ā'},
      {U'Ķ', U'ķ'}, {U'Ĺ', U'ĺ'}, {U'Ň', U'ň'}, {U'Ŋ', U'ŋ'}, {U'Ŷ', U'ŷ'}, {U'Ź', U'ź'},
      {U'Ž', U'ž'}, {U'Ş', U'ş'}, {U'Ğ', U'ğ'}, {U'Ạ', U'ạ'}, {U'Α', U'α'}, {U'Ω', U'ω'},
      {U'А', U'а'}, {U'Я', U'я'}, {U'Ё', U'ё'}, {U'Ї', U'ї'}, {U'Ў', U'ў'}, {U'Ө', U'ө'},
      {U'Ү', U'ү'}, {U'Ң', U'ң'}, {U'Қ', U'қ'}, {U'Ғ', U'ғ'}, {U'Ә', U'ә'}, {U'Һ', U'һ'},
      {U'Ӣ', U'ӣ'}, {U'Ҷ', U'ҷ'}, {U'Ӂ', U'ӂ'}, {U'Ӏ', U'ӏ'}, {U'Ա', U'ա'}, {U'Ֆ', U'ֆ'},
  }));

  CHECK(is_upper(upper));
  CHECK_FALSE(is_lower(upper));
  CHECK(is_lower(lower));
  CHECK_FALSE(is_upper(lower));
  CHECK(to_lower(upper) == lower);
  CHECK(to_lower(lower) == lower);
}

TEST_CASE("characters: letters without case are letters, neither capital nor small",
          "[text][characters]") {
  const char32_t letter = GENERATE(U'ا', U'ש', U'क', U'ა', U'東', U'あ', U'ア', U'한', U'ไ', U'々');

  CHECK(is_letter(letter));
  CHECK_FALSE(is_upper(letter));
  CHECK_FALSE(is_lower(letter));
}

TEST_CASE("characters: digits, signs and marks are no letters", "[text][characters]") {
  const char32_t sign = GENERATE(U'0', U'9', U' ', U'\'', U'.', U'×', U'÷', U'«', U'»', U'§', U'“',
                                 U'—', U'…', U'€', U'₽', U'№', U'▲', U'−', U'、', U'。', U'「',
                                 U'』', U'（', U'、', U'،', U'؛', U'؟', U'۔');

  CHECK_FALSE(is_letter(sign));
}

TEST_CASE("characters: digits are the ASCII ones", "[text][characters]") {
  CHECK(is_digit(U'0'));
  CHECK(is_digit(U'9'));
  CHECK_FALSE(is_digit(U'٣'));
  CHECK_FALSE(is_digit(U'３'));
}

TEST_CASE("characters: spaces of every width are spaces", "[text][characters]") {
  const char32_t space = GENERATE(U' ', U'\t', U'\n', U'\r', U'\u00A0', U'\u2002', U'\u2009',
                                  U'\u202F', U'\u3000', U'\u2028');

  CHECK(is_space(space));
}

TEST_CASE("characters: zero-width characters are no spaces", "[text][characters]") {
  CHECK_FALSE(is_space(U'\u200B'));
  CHECK_FALSE(is_space(U'\uFEFF'));
}

TEST_CASE("characters: hyphens, dashes and the minus sign are dashes", "[text][characters]") {
  const char32_t dash = GENERATE(U'-', U'‐', U'–', U'—', U'―', U'−');

  CHECK(is_dash(dash));
  CHECK_FALSE(is_dash(U'_'));
}

TEST_CASE("characters: a text becomes lower case without changing its size", "[text][characters]") {
  CHECK(to_lower("БИШКЕК, Osh 1-ӨҢ") == "бишкек, osh 1-өң");
  CHECK(to_lower("") == "");
  CHECK(to_lower("東京 \U0001F4B1") == "東京 \U0001F4B1");
}

TEST_CASE("characters: spaces of every kind are trimmed at both ends only", "[text][characters]") {
  CHECK(trim_spaces("\u00A0 a\u202Fb \u3000\r\n") == "a\u202Fb");
  CHECK(trim_spaces("\u3000\u00A0") == "");
  CHECK(trim_spaces("") == "");
  CHECK(trim_spaces("a") == "a");
}

TEST_CASE("characters: has_letter finds one anywhere", "[text][characters]") {
  CHECK(has_letter("84.80 сом"));
  CHECK_FALSE(has_letter("* * * 84.80 — «»"));
  CHECK_FALSE(has_letter(""));
}

TEST_CASE("characters: the first word holds what joins its letters", "[text][characters]") {
  const auto [text, word] = GENERATE(table<std::string_view, std::string_view>({
      {"said Aida", "said"},
      {"don't stop", "don't"},
      {"don’t stop", "don’t"},
      {"Kara-Balta,", "Kara-Balta"},
      {"U.S. and", "U.S"},
      {"end.", "end"},
      {"students' books", "students"},
      {"сказал", "сказал"},
      {" said", ""},
      {"84 som", ""},
      {"", ""},
  }));

  CHECK(first_word(text) == word);
}
