#include "readers/wire/names.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>
#include <string_view>

using namespace courant;
using namespace courant::readers::wire;

namespace {

using Authors = std::vector<Author>;

}  // namespace

TEST_CASE("names: two to five words with capitals look like a name", "[readers][wire]") {
  CHECK(looks_like_name(GENERATE("Vladimir Sokolov", "A. Asanova", "Ludwig van Beethoven",
                                 "Асан Бек уулу", "Jean-Pierre O’Neill", "Aida Asanova, minister",
                                 "Maria da Silva de Souza", "ЖАНА ЖОЛДОШЕВА")));
}

TEST_CASE("names: anything else does not look like a name", "[readers][wire]") {
  CHECK_FALSE(looks_like_name(GENERATE(
      "", "Asanova", "The ministry", "aida asanova", "Aida Asanova.", "Aida Asanova 2031",
      "Who Pays?", "Aida Asanova: yes", "A B C D E F", "“Aida Asanova”", "Talks Go on", "Уулу")));
}

TEST_CASE("names: a single word is a name where the copy marks it", "[readers][wire]") {
  CHECK(looks_like_name("Asanova", true));
  CHECK_FALSE(looks_like_name("asanova", true));
  CHECK_FALSE(looks_like_name("Yes.", true));
}

TEST_CASE("names: a title follows a comma", "[readers][wire]") {
  CHECK(name_part("A. Asanova, minister, Osh") == "A. Asanova");
  CHECK(name_part("A. Asanova") == "A. Asanova");
}

TEST_CASE("names: every form of byline names its authors", "[readers][wire]") {
  const auto [line, authors] = GENERATE(table<std::string_view, Authors>({
      {"By A. Asanova", {{.name = "A. Asanova"}}},
      {"BY AIDA ASANOVA", {{.name = "AIDA ASANOVA"}}},
      {"By Aida Asanova and Bek Bekov", {{.name = "Aida Asanova"}, {.name = "Bek Bekov"}}},
      {"By Aida Asanova, Bek Bekov and C. Cholponov",
       {{.name = "Aida Asanova"}, {.name = "Bek Bekov"}, {.name = "C. Cholponov"}}},
      {"By AIDA ASANOVA | Kabar", {{.name = "AIDA ASANOVA", .role = "Kabar"}}},
      {"By Aida Asanova, Staff Writer", {{.name = "Aida Asanova", .role = "Staff Writer"}}},
      {"By Reuters", {{.name = "Reuters"}}},
      {"Von Anna Meier, dpa", {{.name = "Anna Meier", .role = "dpa"}}},
      {"Von Anna Meier (dpa)", {{.name = "Anna Meier", .role = "dpa"}}},
      {"Par Anne Martin", {{.name = "Anne Martin"}}},
      {"Por Ana García", {{.name = "Ana García"}}},
      {"Di Anna Rossi", {{.name = "Anna Rossi"}}},
      {"Автор: А. Асанова", {{.name = "А. Асанова"}}},
      {"Автор: Асанова", {{.name = "Асанова"}}},
      {"Текст: Аида Асанова, Бек Беков", {{.name = "Аида Асанова"}, {.name = "Бек Беков"}}},
      {"Автору: Айгүл Асанова", {{.name = "Айгүл Асанова"}}},
      {"Aida Asanova, 24.kg news agency", {{.name = "Aida Asanova", .role = "24.kg news agency"}}},
      {"Aida Asanova, Kabar", {{.name = "Aida Asanova", .role = "Kabar"}}},
      {"— Aida Asanova", {{.name = "Aida Asanova"}}},
  }));

  CHECK(authors_of_byline(line) == authors);
}

TEST_CASE("names: in Arabic the words in front tell a byline", "[readers][wire]") {
  const auto [line, name] = GENERATE(table<std::string, std::string>({
      {"بقلم: أسان أسانوف", "أسان أسانوف"},
      {"بقلم أسان أسانوف", "أسان أسانوف"},
      {"كتب: أسان أسانوف", "أسان أسانوف"},
      {"كتبت: عائدة أسانوفا", "عائدة أسانوفا"},
      {"إعداد: أسان أسانوف (رويترز)", "أسان أسانوف"},
  }));

  const auto authors = authors_of_byline(line);

  CAPTURE(line);
  REQUIRE(authors.size() == 1);
  CHECK(authors.front().name == name);
}

TEST_CASE("names: Arabic commas part names, and without a label nothing is a byline",
          "[readers][wire]") {
  CHECK(authors_of_byline("بقلم: أسان أسانوف، عائدة أسانوفا").size() == 2);
  CHECK(authors_of_byline(GENERATE("كتب أسان أسانوف", "أسان أسانوف", "أسان أسانوف، رويترز",
                                   "بقلم رصاص كتب الرجل رسالته الأولى إلى أمه"))
            .empty());
}

TEST_CASE("names: lines that only start like a byline are none", "[readers][wire]") {
  CHECK(authors_of_byline(GENERATE("", "By the end of the day", "By Monday", "By June",
                                   "By A. Asanova and others said", "Von der Leyen visits Bishkek",
                                   "Di Maria and Messi win", "Por favor", "Aida Asanova",
                                   "Aida Asanova, minister", "— said Aida Asanova",
                                   "NEW YORK, June 12 (Kabar News Agency) — The talks go on",
                                   "The talks, an agency said"))
            .empty());
}

TEST_CASE("names: a byline has at most 160 bytes", "[readers][wire][error]") {
  std::string line = "By Aida Asanova and Bek ";
  line.append(160 - line.size(), 'B');

  CHECK(authors_of_byline(line).size() == 2);
  CHECK(authors_of_byline(line + 'b').empty());
}

TEST_CASE("names: roles name an employer or a trade", "[readers][wire]") {
  CHECK(is_role(GENERATE("Staff Writer", "dpa", "24.kg news agency", "корреспондент «Кабар»")));
  CHECK_FALSE(
      is_role(GENERATE("", "minister", "The news was good.", "June 20 (Agency) — The ministry")));
}

TEST_CASE("names: names are parted at commas and conjunctions", "[readers][wire]") {
  CHECK(split_authors("A. Asanova, B. Bekov; C. Cholponov жана D. Dolotov") ==
        Authors{{.name = "A. Asanova"},
                {.name = "B. Bekov"},
                {.name = "C. Cholponov"},
                {.name = "D. Dolotov"}});
  CHECK(split_authors(" , and ").empty());
}
