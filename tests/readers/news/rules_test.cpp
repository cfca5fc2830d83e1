#include "readers/news/rules.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string_view>

using namespace courant;
using namespace courant::readers;

namespace {

news::NoteLine between_text(std::string_view text) {
  return {.text = text, .alone = true, .first = false, .last = false, .below_item_b = false};
}

news::NoteLine last_line(std::string_view text) {
  return {.text = text, .alone = true, .first = false, .last = true, .below_item_b = false};
}

}  // namespace

TEST_CASE("rules: a note is told by its first words", "[readers][news]") {
  using enum DiagnosticCode;
  const auto [line, kind] = GENERATE(table<std::string_view, DiagnosticCode>({
      {"Photo: B. Bekov", credit},
      {"(Reporting by A. Asanova)", credit},
      {"© Kabar", rights},
      {"Kabar. All rights reserved.", rights},
      {"Correction: the year was wrong.", correction},
      {"Read also: Fares rise", read_also},
  }));

  CHECK(news::note_kind(last_line(line), {}) == kind);
}

TEST_CASE("rules: a correction stands first or last", "[readers][news]") {
  CHECK_FALSE(news::note_kind(between_text("Correction: the year was wrong."), {}).has_value());
}

TEST_CASE("rules: a rule that is switched off finds no note", "[readers][news]") {
  RuleSet rules;
  rules.switch_off(DiagnosticCode::credit);

  CHECK_FALSE(news::note_kind(last_line("Photo: B. Bekov"), rules).has_value());
}

TEST_CASE("rules: below an item (b) the sign (c) is an item", "[readers][news]") {
  news::NoteLine line = last_line("(c) the third");
  line.below_item_b = true;

  CHECK_FALSE(news::note_kind(line, {}).has_value());
}

TEST_CASE("rules: an attribution has a verb of speech in front or at the end", "[readers][news]") {
  CHECK(news::is_attribution(GENERATE("said the minister.", "the minister said.")));
  CHECK_FALSE(news::is_attribution(
      GENERATE("", "said", "Said the minister.", "the minister left.", "said she: no.")));
}

TEST_CASE("rules: a role belongs to the authors of the byline alone", "[readers][news]") {
  Article article{.authors = {{.name = "C. Chen"}}};

  news::set_byline(article, "By A. Asanova", "Staff Writer");

  CHECK(article.byline == "By A. Asanova, Staff Writer");
  CHECK(article.authors ==
        std::vector<Author>{{.name = "A. Asanova", .role = "Staff Writer"}, {.name = "C. Chen"}});
}

TEST_CASE("rules: a quotation that goes on in the next paragraph stays open", "[readers][news]") {
  CHECK(news::stays_open("“We go on."));
  CHECK_FALSE(news::stays_open(GENERATE("“We go on.”", "We “go on.", "We go on.")));
}
