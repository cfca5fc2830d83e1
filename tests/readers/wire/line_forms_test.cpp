#include "readers/wire/line_forms.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>
#include <string_view>

using namespace courant::readers::wire;

TEST_CASE("line_forms: bullets and numbers mark items", "[readers][wire]") {
  const auto [line, kind, size, number] =
      GENERATE(table<std::string_view, MarkerKind, std::size_t, std::uint32_t>({
          {"• one", MarkerKind::bullet, 4, 0},
          {"- one", MarkerKind::bullet, 2, 0},
          {"*  one", MarkerKind::bullet, 3, 0},
          {"·\u00A0one", MarkerKind::bullet, 4, 0},
          {"1. one", MarkerKind::number, 3, 1},
          {"12) one", MarkerKind::number, 4, 12},
          {"999. one", MarkerKind::number, 5, 999},
          {"3. 84.80", MarkerKind::number, 3, 3},
      }));

  const ItemMarker marker = item_marker(line);

  CHECK(marker.kind == kind);
  CHECK(marker.size == size);
  CHECK(marker.number == number);
}

TEST_CASE("line_forms: years, amounts, dashes and marks are no items", "[readers][wire]") {
  CHECK(item_marker(GENERATE("", "one", "-one", "•", "- ", "1.", "1.5 million", "2031. A year",
                             "1 one", "— one", "– one", "* * *", "- 30 -", "-30-", "84.80 som",
                             "(1) one"))
            .kind == MarkerKind::none);
}

TEST_CASE("line_forms: an item continues a list of its own kind in order", "[readers][wire]") {
  CHECK(item_marker("3. c").continues(item_marker("1. a"), 2));
  CHECK_FALSE(item_marker("4. c").continues(item_marker("1. a"), 2));
  CHECK(item_marker("• c").continues(item_marker("• a"), 7));
  CHECK_FALSE(item_marker("- c").continues(item_marker("• a"), 1));
  CHECK_FALSE(item_marker("c").continues(item_marker("a"), 1));
}

TEST_CASE("line_forms: end marks stand alone", "[readers][wire]") {
  CHECK(is_end_mark(GENERATE("-30-", "- 30 -", "— 30 —", "–30–", "###", "# # #", "(ENDS)", "(Ends)",
                             "--END--", "-- END --", "ENDS", "END", "-end-")));
  CHECK_FALSE(is_end_mark(GENERATE("", "30", "### Heading", "The end", "***", "####", "-30",
                                   "--END-- of the talks", "endless")));
}

TEST_CASE("line_forms: asterisks, hyphens or underscores alone break scenes", "[readers][wire]") {
  CHECK(is_scene_break(GENERATE("***", "* * *", "*****", "---", "- - -", "___", "⁂", "———")));
  CHECK_FALSE(is_scene_break(
      GENERATE("", "**", "--", "* * a", "###", "...", "-30-", "------------------------- -")));
  CHECK(is_asterisks("* * *"));
  CHECK_FALSE(is_asterisks("---"));
}

TEST_CASE("line_forms: sentences end in marks", "[readers][wire]") {
  CHECK(ends_a_sentence(GENERATE("", "a.", "a!", "a?", "a…", "a:", "a,", "a.»", "a。", "a\"",
                                 "»a.«", "(a.)", "a?’", "[“a.“]", "« a. »")));
  CHECK_FALSE(ends_a_sentence(GENERATE("a", "a)", "2031", "a —")));
}

TEST_CASE("line_forms: quotations begin and end with marks of any kind", "[readers][wire]") {
  CHECK(begins_with_quote(GENERATE("«a", "\"a", "“a", "„a", "‘a", "「a", "»a", "”a")));
  CHECK_FALSE(begins_with_quote(GENERATE("", "a", "'a", "(«a", "— «a»")));
  CHECK(ends_with_quote(GENERATE("a»", "a\"", "a.”", "a”.", "a“,", "a’", "a」")));
  CHECK_FALSE(ends_with_quote(GENERATE("", ".", "a.", "a” he said", "a'")));
}

TEST_CASE("line_forms: a quotation has nothing outside its marks", "[readers][wire]") {
  CHECK(is_quotation(GENERATE("«We go on.\"", "“We don’t ‘go’ on”.", "„a“,", "‘a’")));
  CHECK_FALSE(
      is_quotation(GENERATE("", "a", "“a", "“a,” he said. “b”", "“a” “b”", "He: “a”", "“a” he")));
}

TEST_CASE("line_forms: what stands outside quotations is told", "[readers][wire]") {
  CHECK(outside_quotations("“Yes,” he said. “No”, «a ‘b’»!") == "  he said.  ,  !");
  CHECK(outside_quotations("He don’t say “no.") == "He don’t say  ");
  CHECK(outside_quotations("").empty());
}

TEST_CASE("line_forms: a name may stand behind a dash", "[readers][wire]") {
  CHECK(behind_dash("— Aida Asanova") == "Aida Asanova");
  CHECK(behind_dash("–  Aida") == "Aida");
  CHECK(behind_dash("-- Aida") == "Aida");
  CHECK(behind_dash(GENERATE("Aida", "- Aida", "—Aida", "")).empty());
}

TEST_CASE("line_forms: a headline has letters and no end of a sentence", "[readers][wire]") {
  CHECK(looks_like_headline(GENERATE("Talks go on", "Who pays?", "«Мы продолжим», — президент",
                                     "Talks go on…", "東京で会談", "2031: the year")));
  CHECK_FALSE(looks_like_headline(
      GENERATE("", "84.80", "* * *", "Talks go on.", "The points:", "First,", "会談は続く。",
               "She said: \"We go on.\"", "Sie: „Wir gehen.“", "Sie: »Wir gehen.«",
               "She: ‘We go on.’", "Elle : « Nous allons. »", "He left (as planned.)")));
}

TEST_CASE("line_forms: a headline has at most 200 characters", "[readers][wire]") {
  CHECK(looks_like_headline(std::string(200, 'a')));
  CHECK_FALSE(looks_like_headline(std::string(201, 'a')));
}

TEST_CASE("line_forms: the item in front of (c) is told by its letter", "[readers][wire]") {
  CHECK(is_item_b(GENERATE("(b) two", "(B) Two", "(b)")));
  CHECK_FALSE(is_item_b(GENERATE("", "(a) one", "b) two", "(c) three")));
}
