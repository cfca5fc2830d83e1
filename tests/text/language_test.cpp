#include "text/language.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string_view>

using namespace courant::text;

TEST_CASE("language: tags have the shape of BCP 47", "[text][language]") {
  CHECK(is_language_tag(GENERATE("en", "ky", "fil", "pt-BR", "zh-Hant-TW", "es-419", "sr_Latn",
                                 "de-CH-1996", "en-x-a")));
}

TEST_CASE("language: anything else is no tag", "[text][language][error]") {
  CHECK_FALSE(
      is_language_tag(GENERATE("", "e", "e1", "english please", "en-", "-en", "en--US", "klingon",
                               "engl", "en-abcdefghi", "русский", "en\"x", "en us")));
}

TEST_CASE("language: the primary subtag stands before the first hyphen", "[text][language]") {
  CHECK(primary_subtag("pt-BR") == "pt");
  CHECK(primary_subtag("sr_Latn") == "sr");
  CHECK(primary_subtag("ky") == "ky");
}

TEST_CASE(
    "language: the letters tell Kyrgyz, Kazakh and Russian, and Arabic, Persian and Urdu apart",
    "[text][language]") {
  const auto [text, language] = GENERATE(table<std::string_view, std::string_view>({
      {"Сом бекем турду", "ru"},  // without its own letters Kyrgyz cannot be told
      {"Сом өзгөргөн жок", "ky"},
      {"СҮЙЛӨШҮҮЛӨР", "ky"},
      {"Жаңы", "ky"},
      {"Теңге нығайды, қазір", "kk"},
      {"Сом не изменился", "ru"},
      {"Курс USD и EUR вырос", "ru"},
      {"الخبز في المدينة", "ar"},
      {"نان در شهر چه گران شد", "fa"},
      {"شہر میں روٹی مہنگی ہے", "ur"},
      {"الخبز USD و EUR في المدينة", "ar"},
      {"The som held steady", ""},
      {"The name of Бишкек in print", ""},
      {"東京", ""},
      {"84.80", ""},
      {"", ""},
  }));

  CHECK(language_of_script(text) == language);
}
