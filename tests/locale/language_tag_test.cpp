#include "locale/language_tag.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string_view>

using courant::locale::has_word;
using courant::locale::LanguageTag;
using courant::locale::parse_language_tag;
using courant::locale::take_until;

TEST_CASE("language_tag: language, script and region are told apart", "[locale][language_tag]") {
  const LanguageTag tag = parse_language_tag("zh-Hant-TW");

  CHECK(tag.language == "zh");
  CHECK(tag.script == "Hant");
  CHECK(tag.region == "TW");
}

TEST_CASE("language_tag: parts that are not named are empty", "[locale][language_tag]") {
  const LanguageTag tag = parse_language_tag("ky");

  CHECK(tag.language == "ky");
  CHECK(tag.script.empty());
  CHECK(tag.region.empty());
}

TEST_CASE("language_tag: an underscore parts like a hyphen", "[locale][language_tag]") {
  const LanguageTag tag = parse_language_tag("pt_BR");

  CHECK(tag.language == "pt");
  CHECK(tag.region == "BR");
}

TEST_CASE("language_tag: a region may be a number", "[locale][language_tag]") {
  CHECK(parse_language_tag("es-419").region == "419");
}

TEST_CASE("language_tag: variants and extensions are passed over", "[locale][language_tag]") {
  const auto* text = GENERATE("de-1996", "de-u-nu-arab", "de-x-at", "de-1901-x-ch", "de-t-it");

  const LanguageTag tag = parse_language_tag(text);

  CAPTURE(text);
  CHECK(tag.language == "de");
  CHECK(tag.script.empty());
  CHECK(tag.region.empty());
}

TEST_CASE("language_tag: what follows the region does not replace it", "[locale][language_tag]") {
  const LanguageTag tag = parse_language_tag("ca-ES-valencia-u-rg-adzzzz");

  CHECK(tag.region == "ES");
}

TEST_CASE("language_tag: no text gives no language", "[locale][language_tag]") {
  CHECK(parse_language_tag("").language.empty());
  CHECK(parse_language_tag("-").language.empty());
  CHECK(parse_language_tag("-KG").language.empty());
}

TEST_CASE("language_tag: taking a part leaves what follows its end", "[locale][language_tag]") {
  std::string_view text = "a|b";

  CHECK(take_until(text, '|') == "a");
  CHECK(take_until(text, '|') == "b");
  CHECK(take_until(text, '|').empty());
}

TEST_CASE("language_tag: words are found whole and in any case", "[locale][language_tag]") {
  CHECK(has_word("be kk ky", "KY"));
  CHECK_FALSE(has_word("be kk ky", "k"));
  CHECK_FALSE(has_word("be kk ky", "kk ky"));
  CHECK_FALSE(has_word("", "ky"));
}
