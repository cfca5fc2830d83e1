#include "readers/wire/words.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>
#include <string_view>

using namespace courant::readers::wire;

TEST_CASE("words: a line is told by how it starts, in any case", "[readers][wire]") {
  const auto [line, kind] = GENERATE(table<std::string_view, LineWord>({
      {"By A. Asanova", LineWord::byline},
      {"BY A. ASANOVA", LineWord::byline},
      {"Автор: А. Асанова", LineWord::byline},
      {"Автор : А. Асанова", LineWord::byline},
      {"Reporting by A. Asanova", LineWord::credit},
      {"Фото: Б. Беков", LineWord::credit},
      {"Сүрөт: Б. Беков", LineWord::credit},
      {"(c) Kabar", LineWord::rights},
      {"© Kabar", LineWord::rights},
      {"©Kabar", LineWord::rights},
      {"Copyright 2031 Kabar", LineWord::rights},
      {"Copyright © Kabar", LineWord::rights},
      {"Correction: the year", LineWord::correction},
      {"Оңдоо: жыл", LineWord::correction},
      {"Read also: Som holds", LineWord::read_also},
      {"Читайте также: Сом", LineWord::read_also},
      {"Дагы окуңуз: Сом", LineWord::read_also},
      {"", LineWord::none},
      {"Bypass opens", LineWord::none},
      {"Автор книги", LineWord::none},
      {"Copyright law is hard", LineWord::none},
      {"Copyright 2031 law was passed", LineWord::none},
      {"Copyright 2031 by Kabar", LineWord::rights},
      {"Copyright 2031", LineWord::rights},
      {"Related stories of the war", LineWord::none},
      {"(c)", LineWord::none},
  }));

  CHECK(leading_word(line).kind == kind);
}

TEST_CASE("words: articles are told in any case", "[readers][wire]") {
  CHECK(is_article(GENERATE("the", "The", "die", "la", "de")));
  CHECK_FALSE(is_article(GENERATE("", "that", "in", "a")));
}

TEST_CASE("words: a bracket in front of a line is not a part of it", "[readers][wire]") {
  CHECK(without_bracket("(Reporting by A. Asanova)") == "Reporting by A. Asanova)");
  CHECK(without_bracket("(c) Kabar") == "(c) Kabar");
  CHECK(without_bracket("© Kabar") == "© Kabar");
}

TEST_CASE("words: a credit names somebody", "[readers][wire]") {
  const auto [line, names] = GENERATE(table<std::string_view, bool>({
      {"Reporting by A. Asanova", true},
      {"Photo: the agency", true},
      {"Photo:", false},
      {"Editing by the board takes time", false},
  }));

  CHECK(credits_somebody(line, leading_word(line)) == names);
}

TEST_CASE("words: the size of the leading words covers their colon", "[readers][wire]") {
  CHECK(leading_word("By A.").size == 3);
  CHECK(leading_word("Автор : А.").size == std::string_view("Автор :").size());
}

TEST_CASE("words: rights are reserved anywhere in a short line", "[readers][wire]") {
  CHECK(reserves_rights("© 2031 Kabar. All Rights Reserved."));
  CHECK(reserves_rights("Все права защищены"));
  CHECK_FALSE(reserves_rights("All rights are human"));
  CHECK_FALSE(reserves_rights(std::string(300, 'a') + " all rights reserved"));
}

TEST_CASE("words: a short notice is no sentence", "[readers][wire]") {
  CHECK(is_short_notice(GENERATE("© 2031 Kabar", "© 2031 Kabar. All rights reserved.")));
  CHECK_FALSE(is_short_notice("© 2031 was the year."));
  CHECK(is_short_notice(std::string(160, 'a')));
  CHECK_FALSE(is_short_notice(std::string(161, 'a')));
}

TEST_CASE("words: the first person is told by its subjects as whole words", "[readers][wire]") {
  CHECK(speaks_in_first_person(
      GENERATE("Today we confirmed", "We’re sure", "I am sure", "I’m sure"), "en"));
  CHECK(speaks_in_first_person(GENERATE("Мы продолжим", "Что я видел"), "ru"));
  CHECK(speaks_in_first_person(GENERATE("Биз улантабыз", "Мен ишенем"), "ky-KG"));
  CHECK(speaks_in_first_person(GENERATE("Wir machen weiter", "Das sehe ich"), "DE"));
  CHECK_FALSE(
      speaks_in_first_person(GENERATE("", "The talks went on", "The wet season", "The US",
                                      "World War I", "Our talks", "I amended", "Wir machen weiter"),
                             "en"));
  CHECK_FALSE(speaks_in_first_person(GENERATE("Мысль ясна", "МЫ", "Мо Фара"), "ru"));
}

TEST_CASE("words: who reports what others say does not speak", "[readers][wire]") {
  CHECK_FALSE(speaks_in_first_person(
      GENERATE("We go on, she said", "He asked what we want", "According to him, we go on"), "en"));
  CHECK_FALSE(speaks_in_first_person("По его словам, мы продолжим", "ru"));
}

TEST_CASE("words: agencies and filing places are known", "[readers][wire]") {
  CHECK(is_agency(GENERATE("AP", "Reuters", "24.kg", "РИА Новости", "Кабар", "dpa")));
  CHECK_FALSE(is_agency(GENERATE("", "Finance", "Police")));
  CHECK(is_filing_place(GENERATE("BISHKEK", "Bishkek", "БИШКЕК", "Kara-Balta", "NEW YORK", "ОШ")));
  CHECK_FALSE(is_filing_place(GENERATE("", "WARNING", "NATO", "PUTIN", "CHINA")));
}

TEST_CASE("words: months are known by name and abbreviation", "[readers][wire]") {
  const auto [word, month] = GENERATE(table<std::string_view, int>({
      {"June", 6}, {"Jun", 6},       {"NOV", 11},  {"Sept", 9},   {"июнь", 6},   {"июня", 6},
      {"июн", 6},  {"май", 5},       {"мая", 5},   {"Mai", 5},    {"juin", 6},   {"août", 8},
      {"März", 3}, {"Dezember", 12}, {"enero", 1}, {"giugno", 6}, {"қазан", 10}, {"Ağustos", 8},
      {"", 0},     {"day", 0},       {"ју", 0},
  }));

  CHECK(month_of(word) == month);
}

TEST_CASE("words: particles and conjunctions of names", "[readers][wire]") {
  CHECK(is_name_particle(GENERATE("van", "de", "уулу", "кызы")));
  CHECK_FALSE(is_name_particle("the"));
  CHECK(is_conjunction(GENERATE("and", "und", "и", "жана", "&")));
  CHECK_FALSE(is_conjunction("or"));
}
