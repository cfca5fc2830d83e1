#include "locale/tables.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string_view>
#include <utility>

using courant::TextDirection;
using courant::locale::locale_of;
using courant::locale::part_of;
using courant::locale::script_direction;

namespace {

using Pair = std::pair<const char*, const char*>;

}  // namespace

TEST_CASE("tables: a tag is served by the most specific row", "[locale][tables]") {
  const auto [tag, same] = GENERATE(
      Pair{"ky-KG", "ky"}, Pair{"KY-kg", "ky"}, Pair{"ky_KG", "ky"}, Pair{"de-DE", "de"},
      Pair{"de-LI", "de-CH"}, Pair{"en-US", "en"}, Pair{"es-ES", "es"}, Pair{"pt-BR", "pt"},
      Pair{"pt-AO", "pt-PT"}, Pair{"es-CL", "es-AR"}, Pair{"ar-SA", "ar-EG"}, Pair{"fr-FR", "fr"});

  CAPTURE(tag, same);
  CHECK(locale_of(tag) == locale_of(same));
}

TEST_CASE("tables: regions that are not listed share the row of the rest", "[locale][tables]") {
  CHECK(locale_of("en-ZZ") == locale_of("en-001"));
  CHECK(locale_of("es-ZZ") == locale_of("es-419"));
  CHECK(locale_of("en-ZZ") != locale_of("en"));
}

TEST_CASE("tables: a region alone tells the script where it is another", "[locale][tables]") {
  CHECK(locale_of("zh-TW") == locale_of("zh-Hant"));
  CHECK(locale_of("zh-HK") == locale_of("zh-Hant"));
  CHECK(locale_of("uz-CN") == locale_of("uz-Cyrl"));
  CHECK(locale_of("zh-SG") == locale_of("zh"));
}

TEST_CASE("tables: a script that is named comes before the region", "[locale][tables]") {
  CHECK(locale_of("zh-Hans-TW") == locale_of("zh"));
  CHECK(locale_of("zh-Hant-CN") == locale_of("zh-Hant"));
  CHECK(locale_of("uz-Latn-CN") == locale_of("uz"));
  CHECK(locale_of("uz-Cyrl-UZ") != locale_of("uz"));
}

TEST_CASE("tables: former and broader codes find their language", "[locale][tables]") {
  CHECK(locale_of("iw").months == locale_of("he").months);
  CHECK(locale_of("no").months == locale_of("nb").months);
  CHECK(locale_of("nn").months == locale_of("nb").months);
}

TEST_CASE("tables: what is not in the table is served by English", "[locale][tables]") {
  const auto* tag = GENERATE("", "tlh", "xx", "xx-KG", "e", "en1", "english", "-", "\u043a\u044b");

  CAPTURE(tag);
  CHECK(locale_of(tag) == locale_of("en"));
}

TEST_CASE("tables: languages run in the direction of their usual script", "[locale][tables]") {
  const auto* right = GENERATE("ar", "fa-IR", "he", "ur", "ps", "ckb", "dv", "yi", "UG");

  CAPTURE(right);
  CHECK(script_direction(right) == TextDirection::right_to_left);
}

TEST_CASE("tables: other languages run from left to right", "[locale][tables]") {
  const auto* left = GENERATE("ky", "en", "ja", "tg", "hi", "", "xx", "az-AZ", "pa-IN", "uz");

  CAPTURE(left);
  CHECK(script_direction(left) == TextDirection::left_to_right);
}

TEST_CASE("tables: a region or a script turns the direction", "[locale][tables]") {
  CHECK(script_direction("pa-PK") == TextDirection::right_to_left);
  CHECK(script_direction("az-IR") == TextDirection::right_to_left);
  CHECK(script_direction("ky-Arab") == TextDirection::right_to_left);
  CHECK(script_direction("az-arab-AZ") == TextDirection::right_to_left);
  CHECK(script_direction("ur-Latn") == TextDirection::left_to_right);
}

TEST_CASE("tables: parts are counted from zero and end with the line", "[locale][tables]") {
  CHECK(part_of("a|b|c", 0) == "a");
  CHECK(part_of("a|b|c", 2) == "c");
  CHECK(part_of("a|b|c", 3).empty());
  CHECK(part_of("a||c", 1).empty());
  CHECK(part_of("", 0).empty());
}
