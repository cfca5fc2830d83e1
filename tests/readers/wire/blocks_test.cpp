#include "readers/wire/blocks.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>
#include <string_view>

#include "readers/wire/units.hpp"

using namespace courant;
using namespace courant::readers;
using namespace courant::readers::wire;

namespace {

constexpr std::string_view before =
    "The talks went on in Bishkek on Tuesday, Aida Asanova said.\n\n";
constexpr std::string_view after = "\n\nThe talks will go on for another week, she said.\n";

/// The kinds of the units of `text` between two paragraphs.
std::vector<UnitKind> kinds(std::string_view text, const RuleSet& rules = {},
                            std::string_view language = "en") {
  const std::string copy = std::string(before) + std::string(text) + std::string(after);
  const auto lines = split_lines(copy);
  Findings findings(100);
  const auto units = make_units(lines, 0, rules, findings);
  std::vector<UnitKind> all;
  for (const BodyUnit& unit : classify(lines, units, rules, language)) all.push_back(unit.kind);
  REQUIRE(all.size() >= 2);
  CHECK(all.front() == UnitKind::paragraph);
  all.erase(all.begin());
  all.pop_back();
  return all;
}

RuleSet without(DiagnosticCode rule) {
  RuleSet rules;
  rules.switch_off(rule);
  return rules;
}

using Kinds = std::vector<UnitKind>;
using enum UnitKind;

}  // namespace

TEST_CASE("blocks: a short line without full stop before a paragraph is a subhead",
          "[readers][wire]") {
  CHECK(kinds(GENERATE("Background", "What the som did", "2031 in figures", "Контекст")) ==
        Kinds{subhead});
  CHECK(kinds(GENERATE("Background.", "What next?", "The points:", "background", "2031", "...",
                       "Sie: »Alles klar.«", "He left (as planned.)", "Sie: „Ja.“",
                       "— Background")) == Kinds{paragraph});
  CHECK(kinds("Background", without(DiagnosticCode::subhead)) == Kinds{paragraph});
}

TEST_CASE("blocks: turns of a dialogue behind hyphens are no list", "[readers][wire]") {
  CHECK(kinds("- Да, - сказал он.\n- Нет.") == Kinds{paragraph, paragraph});
  CHECK(kinds("- Ооба. - деди уста.\n- Жок.") == Kinds{paragraph, paragraph});
  CHECK(kinds("- Бүтөт… – деди ал.\n- Качан?") == Kinds{paragraph, paragraph});
  CHECK(kinds("- Хлеб - 30 сомов\n- Соль, - 15 сомов") == Kinds{list_item, list_item});
}

TEST_CASE("blocks: a subhead may stand above a list", "[readers][wire]") {
  CHECK(kinds("Fares\n\n- one\n- two") == Kinds{subhead, list_item, list_item});
  CHECK(kinds("Fares\n\nPhoto: B. Bekov") == Kinds{paragraph, credit});
}

TEST_CASE("blocks: a subhead may stand above another", "[readers][wire]") {
  CHECK(kinds("Fares\n\nBuses") == Kinds{subhead, subhead});
  CHECK(kinds("By the numbers") == Kinds{subhead});
  CHECK(kinds("Fares\n\nBuses\n\nOsh") == Kinds{paragraph, subhead, subhead});
}

TEST_CASE("blocks: a subhead has at most 80 characters", "[readers][wire][error]") {
  CHECK(kinds(std::string(80, 'A')) == Kinds{subhead});
  CHECK(kinds(std::string(81, 'A')) == Kinds{paragraph});
}

TEST_CASE("blocks: a name that the copy lets speak, below a quotation, is its speaker",
          "[readers][wire]") {
  const std::string_view quotation =
      GENERATE("“We go on.”", "“We go on”.", "«Мы идём.»", "\"We go on.\"", "„Wir gehen.“",
               "‘We go on.’", "«We go on.\"");

  CHECK(kinds(std::string(quotation) + "\n\nAida Asanova") == Kinds{paragraph, speaker});
  CHECK(kinds(std::string(quotation) + "\n\nAida Asanova, minister") == Kinds{paragraph, speaker});
}

TEST_CASE("blocks: below words in the first person it is, too", "[readers][wire]") {
  CHECK(kinds("Today we confirmed that our talks go on.\n\nAida Asanova") ==
        Kinds{paragraph, speaker});
}

TEST_CASE("blocks: the first person is that of the language", "[readers][wire]") {
  const auto [language, paragraph] = GENERATE(table<std::string_view, std::string_view>({
      {"en-US", "Now I am sure of it."},
      {"ru", "Сегодня мы подтвердили это."},
      {"ky", "Биз муну бүгүн ырастадык."},
      {"kk", "Біз мұны бүгін растадық."},
      {"de", "Heute haben wir das bestätigt."},
  }));

  CHECK(kinds(std::string(paragraph) + "\n\nAida Asanova", {}, language) ==
        Kinds{UnitKind::paragraph, speaker});
}

TEST_CASE("blocks: a dash makes any name a speaker", "[readers][wire]") {
  CHECK(kinds("“We go on.”\n\n— Bek Bekov") == Kinds{paragraph, speaker});
  CHECK(kinds("“We go on.”\n— Bekov") == Kinds{paragraph, speaker});
  CHECK(kinds("We go on with our talks.\n\n— Bek Bekov") == Kinds{paragraph, speaker});
}

TEST_CASE("blocks: without such evidence a name is no speaker", "[readers][wire]") {
  const auto [text, expected] = GENERATE(table<std::string_view, Kinds>({
      {"“We go on.”\n\nBek Bekov", {paragraph, subhead}},               // never speaks
      {"“We go on.”\n\nCentral Asia", {paragraph, subhead}},            // a place
      {"“We go on,” she said.\n\nAida Asanova", {paragraph, subhead}},  // has a speaker
      {"The talks go on.\n\nAida Asanova", {paragraph, subhead}},       // not spoken
      {"The talks go on.\n\n— Aida Asanova", {paragraph, paragraph}},   //
      {"“We go on.”\n\nAsanova", {paragraph, subhead}},                 // one word
      {"“We go on.”\n\nThe ministry", {paragraph, subhead}},            // no name
      {"“We go on.”\n\nAida Asanova.", {paragraph, paragraph}},         // a sentence
      {"• a\n• b\n\nAida Asanova", {list_item, list_item, subhead}},    // below a list
      {"Aida Asanova", {subhead}},
  }));

  CHECK(kinds(text) == expected);
}

TEST_CASE("blocks: words that look like the first person give nobody a paragraph",
          "[readers][wire][error]") {
  const auto [language, paragraph] = GENERATE(table<std::string_view, std::string_view>({
      {"en", "The US Treasury imposed new sanctions on Tuesday."},
      {"uz", "Two men were arrested near the border."},
      {"tr", "Ben Affleck arrived at the festival on Tuesday."},
      {"en", "The museum shows finds from World War I and later years."},
      {"ru", "В МО введён режим. Мо Фара победил."},
      {"tg", "В МО введён режим. Мо Фара победил."},
      {"en", "The museum, built by us in 1950, burned."},
      {"en", "Our correspondent reports from the scene."},
      {"en", "He asked what we want."},
      {"en", "We welcome the loan for our roads, the ministry said."},
      {"ru", "По словам министра, мы продолжим."},
      {"kk", "Қазақстан мен Қырғызстан келісті."},
  }));

  CHECK(kinds(std::string(paragraph) + "\n\nAida Asanova", {}, language) ==
        Kinds{UnitKind::paragraph, subhead});
}

TEST_CASE("blocks: a dash gives nobody a paragraph in the third person", "[readers][wire][error]") {
  CHECK(kinds(GENERATE("He asked what men want.\n\n— Jane Doe",
                       "“We never agreed,” Mary Jones said. “We will not.”\n\n— Jane Doe",
                       "“We will not,” said Jones. Then he added: “Never”\n— Jane Doe")) ==
        Kinds{UnitKind::paragraph, UnitKind::paragraph});
}

TEST_CASE("blocks: a paragraph that names its speaker is not given to the name below",
          "[readers][wire][error]") {
  const std::string_view paragraph =
      GENERATE("\"We never agreed,\" President Mary Jones said. \"We will not.\"",
               "\"We will not,\" said Jones. Then he added: \"Never\"", "\"Never.\" \"We will.\"",
               "The minister refused and said \"we will not sign that paper\".",
               "He said \"we agreed\"", "He spoke of \"our way, as we call it\" at length.");

  CHECK(kinds(std::string(paragraph) + "\n\nAida Asanova") == Kinds{UnitKind::paragraph, subhead});
  CHECK(kinds(std::string(paragraph) + "\n\nsaid Aida Asanova.") ==
        Kinds{UnitKind::paragraph, UnitKind::paragraph});
}

TEST_CASE("blocks: pull quotes can be switched off", "[readers][wire]") {
  CHECK(kinds("“We go on.”\n\nAida Asanova", without(DiagnosticCode::pull_quote)) ==
        Kinds{paragraph, subhead});
}

TEST_CASE("blocks: a line of attribution belongs to the quotation above", "[readers][wire]") {
  CHECK(
      kinds(GENERATE("“We go on.”\n\nconcluded the head of state.",
                     "“We go on.”\n\nsaid Aida Asanova.", "“We go on.”\n\nsaid Aida Asanova",
                     "“We go on.\n\n“We go on.”\n\nsaid Aida Asanova.",
                     "“We go on.”\n\nthe head of state concluded.",
                     "«Мы идём.»\n\nзаключил глава государства.", "«Уланабыз.»\n\nдеди президент."))
          .back() == attribution);
}

TEST_CASE("blocks: other lines below a quotation are no attribution", "[readers][wire]") {
  CHECK(kinds(GENERATE("The talks go on.\n\nsaid Aida Asanova.",
                       "“We go on.”\n\nSaid she who knows.", "“We go on.”\n\nsays who?",
                       "“We go on,” she said.\n\nsaid Aida Asanova.", "“We go on.”\n\nsaid.",
                       "“We go on.”\n\nand so the talks go on.")) == Kinds{paragraph, paragraph});
  CHECK(kinds("“We go on.”\n\nsaid Aida Asanova.", without(DiagnosticCode::attribution)) ==
        Kinds{paragraph, paragraph});
}

TEST_CASE("blocks: an attribution has at most 120 bytes", "[readers][wire][error]") {
  const std::string line = "“We go on.”\n\nsaid ";

  CHECK(kinds(line + std::string(115, 'a')).back() == attribution);
  CHECK(kinds(line + std::string(116, 'a')).back() == paragraph);
}

TEST_CASE("blocks: two items or more of one kind are a list", "[readers][wire]") {
  CHECK(kinds(GENERATE("• a\n• b", "- a\n- b", "* a\n* b", "1. a\n2. b", "1) a\n\n2) b",
                       "5. a\n6. b")) == Kinds{list_item, list_item});
  CHECK(kinds(GENERATE("- a\n\n• b", "1. a\n3. b", "- Are you?\n- I am.", "- Go!\n- No.")) ==
        Kinds{paragraph, paragraph});
  CHECK(kinds(GENERATE("- a", "1. a", "— a")) == Kinds{paragraph});
}

TEST_CASE("blocks: marks alone on a line end the text or part it", "[readers][wire]") {
  CHECK(kinds(GENERATE("-30-", "— 30 —", "###", "# # #", "(ENDS)", "--END--")) == Kinds{end_mark});
  CHECK(kinds(GENERATE("***", "* * *", "---")) == Kinds{scene_break});
  CHECK(kinds("### Heading of it") == Kinds{paragraph});
  CHECK(kinds("-30-", without(DiagnosticCode::end_mark)) == Kinds{paragraph});
  CHECK(kinds("***", without(DiagnosticCode::scene_break)) == Kinds{paragraph});
}

TEST_CASE("blocks: a mark on top of the text does not end it", "[readers][wire]") {
  const auto lines = split_lines("###\nThe talks go on.\n(ENDS)");
  const std::vector<Unit> units{{0, 1}, {1, 2}, {2, 3}};

  const auto told = classify(lines, units, {}, "en");

  CHECK(told.at(0).kind == paragraph);
  CHECK(told.at(1).kind == paragraph);
  CHECK(told.at(2).kind == end_mark);
  CHECK(classify(lines, std::span(units).first(1), {}, "en").at(0).kind == end_mark);
}

TEST_CASE("blocks: asterisks at the very end are an end mark", "[readers][wire]") {
  const auto lines = split_lines("The talks go on.\n\n***\n");
  const std::vector<Unit> units{{0, 1}, {2, 3}};

  CHECK(classify(lines, units, {}, "en").back().kind == end_mark);
}

TEST_CASE("blocks: lines that name reporters or photographers are credits", "[readers][wire]") {
  CHECK(kinds(GENERATE("Reporting by A. Asanova; editing by B. Bekov",
                       "(Reporting by A. Asanova; editing by B. Bekov)", "Photo: B. Bekov",
                       "Фото: Б. Беков", "Сүрөт: Б. Беков", "Foto: Anna Meier/dpa")) ==
        Kinds{credit});
  CHECK(kinds(GENERATE("Editing by the board takes time.", "Photo:", "Photos of the talks.")) ==
        Kinds{paragraph});
  CHECK(kinds("Photo: B. Bekov.", without(DiagnosticCode::credit)) == Kinds{paragraph});
}

TEST_CASE("blocks: lines of copyright are rights", "[readers][wire]") {
  CHECK(kinds(GENERATE("(c) 2031 Kabar", "(C) Kabar", "© Kabar", "All rights reserved.",
                       "© 2031 Kabar. All rights reserved", "Copyright 2031 Kabar",
                       "Все права защищены.")) == Kinds{rights});
  CHECK(kinds(GENERATE("Copyright law is hard, he said.", "(a) first of all.", "(c)")) ==
        Kinds{paragraph});
  CHECK(kinds("© Kabar.", without(DiagnosticCode::rights)) == Kinds{paragraph});
}

TEST_CASE("blocks: a sentence about copyright is text", "[readers][wire]") {
  CHECK(kinds(GENERATE("Copyright 2031 law was passed by the parliament.",
                       "Copyright 2031 Law was passed by the parliament.",
                       "Copyright: the parliament passed the law.",
                       "(c) three of the items was passed by the parliament.")) ==
        Kinds{paragraph});
}

TEST_CASE("blocks: words in small letters behind a year of copyright are no notice",
          "[readers][wire]") {
  CHECK(kinds("Copyright 2031 law passed") == Kinds{subhead});
}

TEST_CASE("blocks: the third of lettered items is no sign of copyright", "[readers][wire]") {
  CHECK(
      kinds(GENERATE("(a) one.\n\n(b) two.\n\n(c) three.", "(A) One.\n\n(B) Two.\n\n(C) Three.")) ==
      Kinds{paragraph, paragraph, paragraph});
}

TEST_CASE("blocks: lines that point elsewhere are read-also links", "[readers][wire]") {
  CHECK(kinds(GENERATE("Read also: Som holds", "READ ALSO: Som holds https://example.org/",
                       "Читайте также: Сом", "Дагы окуңуз: Сом", "Lesen Sie auch: Der Som",
                       "Lire aussi : Le som", "Подробнее: https://example.org/1", "Кененирээк: Сом",
                       "Mehr dazu: Der Som", "Leer más: El som",
                       "Lire la suite : https://example.org/1",
                       "Lire la suite https://example.org/1", "Devamı: Som")) == Kinds{read_also});
  CHECK(kinds(GENERATE("Lire la suite de cette histoire.", "Details: https://example.org/1")) ==
        Kinds{paragraph});
  CHECK(kinds("Related stories are told.") == Kinds{paragraph});
  CHECK(kinds("Read also: Som.", without(DiagnosticCode::read_also)) == Kinds{paragraph});
}

TEST_CASE("blocks: credits, rights, links and end marks may stand below a correction",
          "[readers][wire]") {
  const auto lines =
      split_lines("Talks.\n\nCorrection: a.\n\nPhoto: B\n\n© Kabar\n\nRead also: C\n\n(ENDS)");
  const std::vector<Unit> units{{0, 1}, {2, 3}, {4, 5}, {6, 7}, {8, 9}, {10, 11}};

  CHECK(classify(lines, units, {}, "en").at(1).kind == correction);
}

TEST_CASE("blocks: a correction stands first or last", "[readers][wire]") {
  const auto lines =
      split_lines("Correction: a.\n\nThe talks go on.\n\nCorrection: b.\n\nCorrection: c.");
  const std::vector<Unit> units{{0, 1}, {2, 3}, {4, 5}, {6, 7}};

  const auto units_told = classify(lines, units, {}, "en");

  CHECK(units_told.at(0).kind == correction);
  CHECK(units_told.at(1).kind == paragraph);
  CHECK(units_told.at(2).kind == paragraph);
  CHECK(units_told.at(3).kind == correction);
  CHECK(classify(lines, units, without(DiagnosticCode::correction), "en").at(0).kind == paragraph);
}
