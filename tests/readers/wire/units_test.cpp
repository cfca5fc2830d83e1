#include "readers/wire/units.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>
#include <string_view>

using namespace courant;
using namespace courant::readers;
using namespace courant::readers::wire;

namespace {

/// The units of `text`: lines parted by "/", units by "|".
std::string units_of(std::string_view text, const RuleSet& rules = {}) {
  const auto lines = split_lines(text);
  Findings findings(100);
  std::string all;
  for (const Unit& unit : make_units(lines, 0, rules, findings)) {
    if (!all.empty()) all += " | ";
    for (std::size_t i = unit.begin; i < unit.end; ++i) {
      if (i > unit.begin) all += " / ";
      all += lines[i].text;
    }
  }
  return all;
}

RuleSet without(DiagnosticCode rule) {
  RuleSet rules;
  rules.switch_off(rule);
  return rules;
}

}  // namespace

TEST_CASE("units: blank lines part them", "[readers][wire]") {
  CHECK(units_of("a\nb\n\n\nc\n\n") == "a / b | c");
  CHECK(units_of("\n\na\n \n\nb") == "a | b");
  CHECK(units_of("").empty());
}

TEST_CASE("units: without any blank line each line is one", "[readers][wire]") {
  CHECK(units_of("a\nb\nc") == "a | b | c");
  CHECK(units_of("a\nb\n\n\n") == "a | b");
  CHECK(units_of("a\nb\nc", without(DiagnosticCode::line_paragraphs)) == "a / b / c");
}

TEST_CASE("units: items of a list are units of their own", "[readers][wire]") {
  const auto [text, units] = GENERATE(table<std::string_view, std::string_view>({
      {"x\n\n• a\n• b", "x | • a | • b"},
      {"x\n\n- a\nwrapped\n- b", "x | - a / wrapped | - b"},
      {"x\n\nThe points:\n- a\n- b", "x | The points: | - a | - b"},
      {"x\n\nThe points:\n1. a\nwrapped\n2. b", "x | The points: | 1. a / wrapped | 2. b"},
      {"x\n\nThe points:\n• a\nwrapped\n• b", "x | The points: | • a / wrapped | • b"},
  }));

  CHECK(units_of(text) == units);
  CHECK(units_of("x\n\n- a\n- b", without(DiagnosticCode::list)) == "x | - a / - b");
}

TEST_CASE("units: prose that is wrapped before a number or hyphen is one unit", "[readers][wire]") {
  CHECK(units_of("x\n\nHe was born on May\n12. He grew up here.") ==
        "x | He was born on May / 12. He grew up here.");
  CHECK(units_of("x\n\nThe talks went on\n- so they say\nand ended") ==
        "x | The talks went on / - so they say / and ended");
}

TEST_CASE("units: turns of a dialogue are units of their own", "[readers][wire]") {
  const auto [text, units] = GENERATE(table<std::string_view, std::string_view>({
      {"x\n\n— Are you going?\n— Yes, I am.", "x | — Are you going? | — Yes, I am."},
      {"x\n\n— снизить\n— повысить", "x | — снизить | — повысить"},
      {"x\n\n— Мы идём\nдальше,\n— сказал он.", "x | — Мы идём / дальше, / — сказал он."},
      {"x\n\nМы идём,\n— сказал он.\n— Мы.", "x | Мы идём, / — сказал он. / — Мы."},
  }));

  CHECK(units_of(text) == units);
}

TEST_CASE("units: an end mark below text is one of its own", "[readers][wire]") {
  CHECK(units_of("x\n\nThe end.\n-30-") == "x | The end. | -30-");
  CHECK(units_of("x\n\n-30-\nReporting by C. Dee\nand E. Fox") ==
        "x | -30- | Reporting by C. Dee / and E. Fox");
  CHECK(units_of("x\n\nThe end.\n(ENDS)\nMore.") == "x | The end. | (ENDS) | More.");
  CHECK(units_of("x\n\nEND\nReporting by C. Dee") == "x | END | Reporting by C. Dee");
  CHECK(units_of("x\n\nend\nof it") == "x | end / of it");
  CHECK(units_of("x\n\nThis is the\nend\nof it") == "x | This is the / end / of it");
  CHECK(units_of("x\n\nThe end.\n-30-", without(DiagnosticCode::end_mark)) ==
        "x | The end. / -30-");
}

TEST_CASE("units: credits and rights below each other or below a sentence are units of their own",
          "[readers][wire]") {
  const auto [text, units] = GENERATE(table<std::string_view, std::string_view>({
      {"x\n\nThe end.\n(Reporting by A. Asanova)\n© Kabar",
       "x | The end. | (Reporting by A. Asanova) | © Kabar"},
      {"x\n\nФото: Пётр Ким\nВсе права защищены.", "x | Фото: Пётр Ким | Все права защищены."},
      {"x\n\nReporting by A. Asanova\nand B. Bekov", "x | Reporting by A. Asanova / and B. Bekov"},
      {"x\n\nCompiled by the desk\nCopyright 2031 Kabar",
       "x | Compiled by the desk | Copyright 2031 Kabar"},
      {"x\n\n(a) one.\n(b) two.\n(c) three.", "x | (a) one. / (b) two. / (c) three."},
      {"x\n\nThe book has a\nPhoto by A. Asanova", "x | The book has a / Photo by A. Asanova"},
      {"x\n\nThe end.\nEditing by the board takes time.",
       "x | The end. / Editing by the board takes time."},
  }));

  CHECK(units_of(text) == units);
}

TEST_CASE("units: notes stay with the text where their rules are off", "[readers][wire]") {
  CHECK(units_of("x\n\nThe end.\nPhoto: A. Asanova", without(DiagnosticCode::credit)) ==
        "x | The end. / Photo: A. Asanova");
  CHECK(units_of("x\n\nThe end.\n© Kabar", without(DiagnosticCode::rights)) ==
        "x | The end. / © Kabar");
}

TEST_CASE("units: a speaker behind a dash below a quotation is one of its own", "[readers][wire]") {
  CHECK(units_of("x\n\n“We go on.”\n— Aida Asanova") == "x | “We go on.” | — Aida Asanova");
  CHECK(units_of("x\n\nWe go on.\n— Aida Asanova") == "x | We go on. / — Aida Asanova");
  CHECK(units_of("x\n\n“We go on,”\n— she said.") == "x | “We go on,” / — she said.");
  CHECK(units_of("x\n\n“We go on.”\n— Aida", without(DiagnosticCode::pull_quote)) ==
        "x | “We go on.” / — Aida");
}
