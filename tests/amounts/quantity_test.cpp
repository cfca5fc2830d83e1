#include "amounts/quantity.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>
#include <string_view>

using namespace courant::amounts;

namespace {

constexpr NumberStyle english{.indian_groups = true};
constexpr NumberStyle russian{.decimal_mark = ',', .group_mark = ' '};

std::string quantity(std::string_view text, std::string_view language,
                     const NumberStyle& style = english) {
  const auto read = read_quantity(text, 0, Lexicon(language), style);
  return read ? read->value.to_string() + ": " + std::string(text.substr(0, read->end)) : "";
}

}  // namespace

TEST_CASE("quantity: scales multiply what stands before them", "[amounts][quantity]") {
  const auto [text, language, value] =
      GENERATE(table<std::string_view, std::string_view, std::string_view>({
          {"1.2 billion x", "en", "1200000000: 1.2 billion"},
          {"2 lakh crore", "en", "2000000000000: 2 lakh crore"},
          {"two hundred and fifty thousand", "en", "250000: two hundred and fifty thousand"},
          {"3億5000万円", "ja", "350000000: 3億5000万"},
          {"三千五百万美元", "zh", "35000000: 三千五百万"},
          {"1만5000원", "ko", "15000: 1만5000"},
          {"5m x", "en", "5000000: 5m"},
          {"5 m x", "en", ""},
          {"two and a half million", "en", "2500000: two and a half million"},
          {"5 thousand million", "en", "5000000000: 5 thousand million"},
          {"5 million thousand", "en", "5000000: 5 million"},
      }));

  CHECK(quantity(text, language) == value);
}

TEST_CASE("quantity: a thousand that is one word is no part of hundreds behind it",
          "[amounts][quantity]") {
  CHECK(quantity("mille deux cents", "fr") == "1200: mille deux cents");
  CHECK(quantity("bin iki yüz elli", "tr") == "1250: bin iki yüz elli");
  CHECK(quantity("mil millones", "es") == "1000000000: mil millones");
}

TEST_CASE("quantity: numbers in words are read as a whole or not at all", "[amounts][quantity]") {
  const auto [text, language, value] =
      GENERATE(table<std::string_view, std::string_view, std::string_view>({
          {"тринадцать x", "ru", "13: тринадцать"},
          {"двести пятьдесят четыре тысячи", "ru", "254000: двести пятьдесят четыре тысячи"},
          {"quatre-vingt-dix-sept x", "fr", "97: quatre-vingt-dix-sept"},
          {"soixante et onze x", "fr", "71: soixante et onze"},
          {"setenta y cinco x", "es", "75: setenta y cinco"},
          {"sjuttiofem x", "sv", "75: sjuttiofem"},
          {"settantacinque x", "it", "75: settantacinque"},
          {"hetvenöt x", "hu", "75: hetvenöt"},
          {"fünfunddreißig x", "de", ""},
      }));

  CHECK(quantity(text, language) == value);
}

TEST_CASE("quantity: parts are added up from large to small", "[amounts][quantity]") {
  CHECK(quantity("1 млн 200 тыс. сом", "ru", russian) == "1200000: 1 млн 200 тыс.");
  CHECK(quantity("5 миллион 7 миллион", "ky", russian) == "5000000: 5 миллион");
}

TEST_CASE("quantity: an article alone is no number", "[amounts][quantity]") {
  CHECK(quantity("a dollar", "en").empty());
  CHECK(quantity("a million", "en") == "1000000: a million");
  CHECK(quantity("0 dollars", "en").empty());
}
