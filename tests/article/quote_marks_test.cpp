#include "article/quote_marks.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>
#include <string_view>

using namespace courant;

namespace {

std::string_view label_of_opener(const QuoteMark& mark) {
  if (mark.partner == QuoteMark::no_partner) return "<";
  return mark.mismatched ? "((" : "(";
}

/// `paragraph` with what each of its marks does in front of it: ( opens, ) closes, both doubled if
/// mismatched, < opens and is left open, ? is stray, nothing for what is no quotation mark.
std::string annotated(std::string_view paragraph) {
  std::string text;
  std::size_t at = 0;
  for (const QuoteMark& mark : pair_quote_marks(paragraph)) {
    text += paragraph.substr(at, mark.offset - at);
    at = mark.offset;
    if (mark.role == MarkRole::open) text += label_of_opener(mark);
    if (mark.role == MarkRole::close) text += mark.mismatched ? "))" : ")";
    if (mark.role == MarkRole::stray) text += "?";
  }
  return text += paragraph.substr(at);
}

}  // namespace

TEST_CASE("quote_marks: the pairs of every language match", "[article][quote_marks]") {
  const auto [paragraph, expected] = GENERATE(table<std::string_view, std::string_view>({
      {"a “b” c", "a (“b)” c"},
      {"a ‘b’ c", "a (‘b)’ c"},
      {"a «b» c", "a («b)» c"},
      {"a „b“ c", "a („b)“ c"},
      {"a ‚b‘ c", "a (‚b)‘ c"},
      {"a „b” c", "a („b)” c"},
      {"a »b« c", "a (»b)« c"},
      {"a ”b” c", "a (”b)” c"},
      {"a ›b‹ c", "a (›b)‹ c"},
      {"a ‹b› c", "a (‹b)› c"},
      {"a ”b“ c", "a (”b)“ c"},
      {"a \"b\" c", "a (\"b)\" c"},
      {"a「b」c", "a(「b)」c"},
      {"a『b』c", "a(『b)』c"},
      {"a « b » c", "a (« b )» c"},
      {"a «\u00A0b\u00A0» c", "a («\u00A0b\u00A0)» c"},
      {"a «\u202Fb\u202F» c", "a («\u202Fb\u202F)» c"},
  }));

  CHECK(annotated(paragraph) == expected);
}

TEST_CASE("quote_marks: a single mark inside a word is one of its letters",
          "[article][quote_marks]") {
  const auto [paragraph, expected] = GENERATE(table<std::string_view, std::string_view>({
      {"G‘alaba o‘yini «Zo‘r\" bo‘ldi.", "G‘alaba o‘yini ((«Zo‘r))\" bo‘ldi."},
      {"O‘zbekiston … «Ha\", dedi u.", "O‘zbekiston … ((«Ha))\", dedi u."},
      {"The Hawai‘i governor said “aloha\" to all",
       "The Hawai‘i governor said ((“aloha))\" to all"},
  }));

  CHECK(annotated(paragraph) == expected);
}

TEST_CASE("quote_marks: a guillemet behind a space closes what is open before punctuation",
          "[article][quote_marks]") {
  CHECK(annotated("\"Clair », dit-il.") == "((\"Clair ))», dit-il.");
  CHECK(annotated("« Clair », dit-il, « net »") == "(« Clair )», dit-il, (« net )»");
}

TEST_CASE("quote_marks: quotations nest", "[article][quote_marks]") {
  const auto [paragraph, expected] = GENERATE(table<std::string_view, std::string_view>({
      {"“a ‘b’ c”", "(“a (‘b)’ c)”"},
      {"«a „b“ c»", "(«a („b)“ c)»"},
      {"«a «b» c»", "(«a («b)» c)»"},
      {"«a «b»»", "(«a («b)»)»"},
      {"„a „b“ c“", "(„a („b)“ c)“"},
      {"„a «b» c”", "(„a («b)» c)”"},
      {"\"a “b” c\"", "(\"a (“b)” c)\""},
      {"\"a \"b\" c\"", "(\"a (\"b)\" c)\""},  // a straight mark behind a space opens
      {"「a『b』」", "(「a(『b)』)」"},
  }));

  CHECK(annotated(paragraph) == expected);
}

TEST_CASE("quote_marks: depth counts the quotations around", "[article][quote_marks]") {
  const auto marks = pair_quote_marks("«a „b “c” d“ e»");

  REQUIRE(marks.size() == 6);
  CHECK(marks.at(0).depth == 0);
  CHECK(marks.at(1).depth == 1);
  CHECK(marks.at(2).depth == 2);
  CHECK(marks.at(3).depth == 2);
  CHECK(marks.at(5).depth == 0);
  CHECK(marks.at(0).partner == 5);
  CHECK(marks.at(5).partner == 0);
}

TEST_CASE("quote_marks: a closer of another family ends the innermost quotation",
          "[article][quote_marks]") {
  const auto [paragraph, expected] = GENERATE(table<std::string_view, std::string_view>({
      {"«a,\" he said", "((«a,))\" he said"},
      {"«a.\"", "((«a.))\""},
      {"«a!\" he said", "((«a!))\" he said"},
      {"«a\", he said", "((«a))\", he said"},
      {"“a», he said", "((“a))», he said"},
      {"\"a”, he said", "((\"a))”, he said"},
      {"„a\" said", "((„a))\" said"},
      {"“a “b“ c", "<“a ((“b))“ c"},  // no language closes with the mark that it opened with
      {"‘a,' he said", "((‘a,))' he said"},
      {"«a “b\" c,\" he said", "((«a ((“b))\" c,))\" he said"},
      {"«a», “b», \"c\"", "(«a)», ((“b))», (\"c)\""},
  }));

  CHECK(annotated(paragraph) == expected);
}

TEST_CASE("quote_marks: what does not plainly close is left alone", "[article][quote_marks]") {
  const auto [paragraph, expected] = GENERATE(table<std::string_view, std::string_view>({
      {"«a \" b", "<«a ?\" b"},  // spaces on both sides
      {"«a\"b", "<«a?\"b"},      // inside a word
      {"“a’ b", "<“a’ b"},       // rather an apostrophe
      {"a\" b", "a?\" b"},       // nothing is open
      {"a» b", "a?» b"},         //
      {"a” b", "a?” b"},         //
  }));

  CHECK(annotated(paragraph) == expected);
}

TEST_CASE("quote_marks: an opener that is not closed in its paragraph stays open",
          "[article][quote_marks]") {
  CHECK(annotated("“We go on.") == "<“We go on.");
  CHECK(annotated("\"We go on.") == "<\"We go on.");
  CHECK(annotated("“a,” he said, “b") == "(“a,)” he said, <“b");
}

TEST_CASE("quote_marks: a straight mark opens after a space or bracket and closes before one",
          "[article][quote_marks]") {
  const auto [paragraph, expected] = GENERATE(table<std::string_view, std::string_view>({
      {"\"a\"", "(\"a)\""},
      {"x (\"a\").", "x ((\"a)\")."},
      {"x [\"a\"]", "x [(\"a)\"]"},
      {"x—\"a\"—y", "x—(\"a)\"—y"},
      {"\"a,\" he said, \"b.\"", "(\"a,)\" he said, (\"b.)\""},
      {"\"a.\" \"b.\"", "(\"a.)\" (\"b.)\""},
      {"\"a.\"\"b.\"", "(\"a.)\"(\"b.)\""},
  }));

  CHECK(annotated(paragraph) == expected);
}

TEST_CASE("quote_marks: apostrophes are no quotation marks", "[article][quote_marks]") {
  const std::string_view paragraph =
      GENERATE("don't stop", "don’t stop", "the '90s and ’90s", "the ‘90s", "the students' books",
               "the students’ books", "rock 'n' roll", "rock ’n’ roll", "’Tis late", "'Tis late",
               "O’zbekiston, l'eau, п’ять", "He said 'yes' and 'no'.");

  CHECK(annotated(paragraph) == paragraph);
}

TEST_CASE("quote_marks: an apostrophe does not end a single quotation", "[article][quote_marks]") {
  CHECK(annotated("‘We don’t go,’ he said") == "(‘We don’t go,)’ he said");
  CHECK(annotated("“We 'really' don't”") == "(“We 'really' don't)”");
  CHECK(annotated("‘in the ’90s’ it was") == "(‘in the ’90s)’ it was");
}

TEST_CASE("quote_marks: inches and feet are no quotation marks", "[article][quote_marks]") {
  const std::string_view paragraph = GENERATE("6'2\" tall", "a 12\" record", "12\" and 10\" wide",
                                              "5'10\", he", "5\"", "1'30\" long", "6’2” tall");

  CHECK(annotated(paragraph) == paragraph);
}

TEST_CASE("quote_marks: a measure inside a quotation does not end it, a number at its end may",
          "[article][quote_marks]") {
  CHECK(annotated("\"It is 12\" wide,\" he said") == "(\"It is 12\" wide,)\" he said");
  CHECK(annotated("“It is 12\" wide,” he said") == "(“It is 12\" wide,)” he said");
  CHECK(annotated("\"We have 12\", he said") == "(\"We have 12)\", he said");
  CHECK(annotated("«We have 12\", he said") == "((«We have 12))\", he said");
}

TEST_CASE("quote_marks: offsets and sizes are those of the marks", "[article][quote_marks]") {
  const auto marks = pair_quote_marks("ө «b\"");

  REQUIRE(marks.size() == 2);
  CHECK(marks.at(0).offset == 3);
  CHECK(marks.at(0).size == 2);
  CHECK(marks.at(1).offset == 6);
  CHECK(marks.at(1).size == 1);
}

TEST_CASE("quote_marks: nesting beyond any copy is not followed", "[article][quote_marks][error]") {
  std::string paragraph;
  for (int i = 0; i < 1'000; ++i) paragraph += "«";
  paragraph += "a";

  const auto marks = pair_quote_marks(paragraph);

  CHECK(marks.size() == 1'000);
  CHECK(marks.at(15).role == MarkRole::open);
  CHECK(marks.at(16).role == MarkRole::inside);
}

TEST_CASE("quote_marks: marks beyond 20,000 are plain characters",
          "[article][quote_marks][error]") {
  CHECK(pair_quote_marks(std::string(19'999, '"')).size() == 19'999);
  CHECK(pair_quote_marks(std::string(20'000, '"')).size() == 20'000);
  CHECK(pair_quote_marks(std::string(20'001, '"')).size() == 20'000);
}

TEST_CASE("quote_marks: no text has no marks", "[article][quote_marks]") {
  CHECK(pair_quote_marks("").empty());
  CHECK(pair_quote_marks("The som held.").empty());
}
