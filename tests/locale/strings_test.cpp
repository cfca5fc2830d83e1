#include "locale/strings.hpp"

#include <array>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <string_view>

using courant::locale::Label;
using courant::locale::label;

namespace {

constexpr std::array all = {
#define COURANT_STRING(name, en) Label::name,
#include "locale/strings.def"
};

}  // namespace

TEST_CASE("strings: a label is in the language that is asked for", "[locale][strings]") {
  CHECK(label(Label::rate, "en") == "Rate");
  CHECK(label(Label::rate, "ru") == "Курс");
  CHECK(label(Label::and_word, "ky") == "жана");
}

TEST_CASE("strings: first and last label are found", "[locale][strings]") {
  CHECK(label(Label::exchange_rates, "ky") == "Валюта курстары");
  CHECK(label(all.back(), "en") == "Quotations");
}

TEST_CASE("strings: the language alone decides, in any case", "[locale][strings]") {
  CHECK(label(Label::sell, "ky-KG") == "Сатуу");
  CHECK(label(Label::sell, "KY_kg") == "Сатуу");
  CHECK(label(Label::sell, "ru-Cyrl-KG") == "Продажа");
}

TEST_CASE("strings: other languages have English labels", "[locale][strings]") {
  const auto* language = GENERATE("", "sw", "kyx", "k", "xx-KY", "tgl");

  CAPTURE(language);
  CHECK(label(Label::currency, language) == "Currency");
}

TEST_CASE("strings: further languages have translations", "[locale][strings]") {
  CHECK(label(Label::exchange_rates, "kk") == "Валюта бағамдары");
  CHECK(label(Label::rate, "uz-Latn-UZ") == "Kurs");
  CHECK(label(Label::sell, "TG") == "Фурӯш");
  CHECK(label(Label::as_of, "uk") == "станом на {}");
  CHECK(label(Label::source, "fr-CA") == "Source\u00A0: {}");
  CHECK(label(Label::table, "ja") == "表");
  CHECK(label(Label::copy, "ar-EG") == "نسخ");
}

TEST_CASE("strings: every label is there in every language", "[locale][strings]") {
  const auto* language = GENERATE("en", "ru", "ky", "kk", "uz", "tg", "uk", "tr", "de", "fr", "es",
                                  "pt", "ar", "fa", "zh", "ja");
  const auto which = GENERATE(Catch::Generators::from_range(all));

  CAPTURE(language, static_cast<int>(which));
  CHECK_FALSE(label(which, language).empty());
}

TEST_CASE("strings: the place of a value is marked in all languages", "[locale][strings]") {
  const auto* language = GENERATE("en", "ru", "ky", "kk", "uz", "tg", "uk", "tr", "de", "fr", "es",
                                  "pt", "ar", "fa", "zh", "ja");
  const auto which = GENERATE(Catch::Generators::from_range(all));
  const std::string_view place = "{}";
  const std::string_view text = label(which, language);

  CAPTURE(language, text);
  CHECK(text.contains(place) == label(which, "en").contains(place));
  CHECK(text.find(place) == text.rfind(place));
}
