#include "readers/wire/speakers.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string_view>

using courant::readers::wire::KnownSpeakers;

namespace {

bool knows(std::string_view prose, std::string_view name) {
  KnownSpeakers speakers;
  speakers.add(prose);
  return speakers.knows(name);
}

}  // namespace

TEST_CASE("speakers: a name beside a verb of speech is known", "[readers][wire]") {
  CHECK(knows(GENERATE("“Yes,” Aida Asanova said.", "“Yes,” said Aida Asanova.",
                       "“Yes,” said Deputy Prime Minister Aida Asanova.",
                       "President Asanova has said so.", "Asanova, 51, told journalists.",
                       "“Yes,” said A. Asanova.", "“Yes,” said minister Aida Asanova."),
              "Aida Asanova"));
}

TEST_CASE("speakers: titles in small letters may stand between", "[readers][wire]") {
  CHECK(knows("«Да», — сказал министр Аида Асанова.", "Аида Асанова"));
  CHECK(knows("«Ооба», — деди министр Аида Асанова.", "Аида Асанова"));
  CHECK(knows("Anne Martin a déclaré que oui.", "Anne Martin"));
  CHECK(knows("„Ja“, sagte Anna Meier.", "Anna Meier"));
}

TEST_CASE("speakers: articles may stand between", "[readers][wire]") {
  CHECK(knows("“Yes,” said the minister, Aida Asanova.", "Aida Asanova"));
  CHECK(knows("„Ja“, sagte die Ministerin der Finanzen Anna Meier.", "Anna Meier"));
  CHECK(knows("« Oui », a déclaré la directrice de la compagnie, Claire Fontaine.",
              "Claire Fontaine"));
  CHECK_FALSE(knows("He said the talks in Central Asia go on.", "Central Asia"));
}

TEST_CASE("speakers: places and names that do not speak are not known", "[readers][wire]") {
  const auto [prose, name] = GENERATE(table<std::string_view, std::string_view>({
      {"He said in Central Asia the talks go on.", "Central Asia"},
      {"She told journalists that Central Asia is calm.", "Central Asia"},
      {"Он сказал, что Центральная Азия спокойна.", "Центральная Азия"},
      {"The talks with Aida Asanova went on.", "Aida Asanova"},
      {"That is all he said. Aida Asanova was there.", "Aida Asanova"},
      {"Aida Asanova came. The minister said so.", "Aida Asanova"},
      {"", "Aida Asanova"},
      {"Aida Asanova said.", ""},
  }));

  CHECK_FALSE(knows(prose, name));
}
