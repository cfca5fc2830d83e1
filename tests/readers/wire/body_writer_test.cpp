#include "readers/wire/body_writer.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>
#include <string_view>

#include "courant/courant.hpp"
#include "support/outline.hpp"

using namespace courant;
using courant::test::outline;

namespace {

constexpr std::string_view before =
    "Talks go on\n\nThe talks went on in Osh, Aida Asanova said.\n\n";

Article article_of(std::string_view text, const ReadOptions& options = {}) {
  const auto document = read(std::string(before) + std::string(text), options);
  REQUIRE(document.has_value());
  return document->articles.at(0);
}

/// The blocks below the first paragraph.
std::string blocks_of(std::string_view text, const ReadOptions& options = {}) {
  const std::string all = outline(article_of(text, options).body);
  return all.substr(std::min(all.find('\n') + 1, all.size()));
}

ReadOptions without(DiagnosticCode rule) {
  ReadOptions options;
  options.rules.switch_off(rule);
  return options;
}

}  // namespace

TEST_CASE("body_writer: a pull quote is a quotation with its speaker", "[readers][wire]") {
  CHECK(blocks_of("“We go on.”\n\nAida Asanova\n\nMore.") ==
        "quotation [Aida Asanova]\n  paragraph: {“We go on.”}\nparagraph: More.");
  CHECK(blocks_of("We go on with our talks.\n\nAida Asanova, minister\n\nMore.") ==
        "quotation [Aida Asanova, minister]\n  paragraph: We go on with our talks.\nparagraph: "
        "More.");
}

TEST_CASE("body_writer: the dash before a speaker is not printed", "[readers][wire]") {
  CHECK(blocks_of("“We go on.”\n— Bek Bekov\n\nMore.") ==
        "quotation [Bek Bekov]\n  paragraph: {“We go on.”}\nparagraph: More.");
}

TEST_CASE("body_writer: a quotation that is reopened takes all its paragraphs", "[readers][wire]") {
  CHECK(blocks_of("“We go on.\n\n“We never stop.”\n\nsaid the minister.\n\nMore.") ==
        "quotation [said the minister.]\n  paragraph: {“We go on.}\n  paragraph: {“We never "
        "stop.”}\nparagraph: More.");
}

TEST_CASE("body_writer: a paragraph above that is closed is not taken in", "[readers][wire]") {
  CHECK(blocks_of("“We came,” she said.\n\n“We go on.”\n\nsaid the minister.\n\nMore.") ==
        "paragraph: {“We came,”} she said.\nquotation [said the minister.]\n  paragraph: {“We go "
        "on.”}\nparagraph: More.");
}

TEST_CASE("body_writer: lists keep their order and first number", "[readers][wire]") {
  CHECK(blocks_of("3. one\n4. two\n\nMore.") ==
        "list 3.\n  item\n    paragraph: one\n  item\n    paragraph: two\nparagraph: More.");
  CHECK(
      blocks_of("• one\nwrapped\n• two\n- three\n- four") ==
      "list •\n  item\n    paragraph: one wrapped\n  item\n    paragraph: two\nlist •\n  item\n   "
      " paragraph: three\n  item\n    paragraph: four");
}

TEST_CASE("body_writer: subheads, scene breaks and links are blocks of their own",
          "[readers][wire]") {
  CHECK(blocks_of("Background\n\nMore of it.\n\n* * *\n\nEven more.") ==
        "heading 1: Background\nparagraph: More of it.\nrule\nparagraph: Even more.");
}

TEST_CASE("body_writer: a read-also link leads to the address at its end", "[readers][wire]") {
  const auto [line, block] = GENERATE(table<std::string_view, std::string_view>({
      {"Read also: Som", "embed_link <>: Read also: Som"},
      {"Read also: Som https://example.org/a",
       "embed_link <https://example.org/a>: Read also: Som"},
      {"Read also: Som http://example.org/a.", "embed_link <http://example.org/a>: Read also: Som"},
      {"Read also: Som (https://example.org/a)",
       "embed_link <https://example.org/a>: Read also: Som"},
      {"Read also: https://example.org/a Som",
       "embed_link <>: Read also: https://example.org/a Som"},
      {"Read also:\nSom\nhttps://example.org/a",
       "embed_link <>: Read also:\nembed_link <>: Som\nembed_link <https://example.org/a>: "
       "https://example.org/a"},
      {"Read also: \"Som https://example.org/a\"",
       "embed_link <https://example.org/a>: Read also: \"Som\""},
      {"Read also: Som \"https://example.org/a\"",
       "embed_link <https://example.org/a>: Read also: Som"},
      {"Read also: \"Som\" https://example.org/a\"",
       "embed_link <https://example.org/a>: Read also: \"Som\""},
      {"Read also: Som https://example.org/?q='som'",
       "embed_link <https://example.org/?q='som'>: Read also: Som"},
      {"Read also: Som javascript:alert(1)", "embed_link <>: Read also: Som javascript:alert(1)"},
      {"Read also: Som https://u:p@example.org/", "embed_link <>: Read also: Som"},
  }));

  CHECK(blocks_of(line) == block);
}

TEST_CASE("body_writer: notes stand beside the body", "[readers][wire]") {
  const Article article = article_of(
      "More.\n\nPhoto: B. Bekov\n\n(Reporting by A. Asanova)\n\n© Kabar\n\nAll rights "
      "reserved.\n\nCorrection: the year was wrong.\n");

  CHECK(article.credits ==
        std::vector<std::string>{"Photo: B. Bekov", "(Reporting by A. Asanova)"});
  CHECK(article.rights == "© Kabar All rights reserved.");
  CHECK(article.corrections == std::vector<Correction>{{.text = "the year was wrong."}});
  CHECK(outline(article.body).ends_with("paragraph: More."));
}

TEST_CASE("body_writer: a label that renderers print is taken off a correction, other words stay",
          "[readers][wire]") {
  const auto [line, text] = GENERATE(table<std::string_view, std::string_view>({
      {"Correction: The year was wrong.", "The year was wrong."},
      {"CORRECTION : The year was wrong.", "The year was wrong."},
      {"(Correction: The year was wrong.)", "The year was wrong."},
      {"Исправление: год указан неверно.", "год указан неверно."},
      {"Оңдоо: жылы туура эмес.", "жылы туура эмес."},
      {"Corrects the year.", "Corrects the year."},
      {"Clarification: The year is that of the talks.",
       "Clarification: The year is that of the talks."},
      {"Уточнение: указан год переговоров.", "Уточнение: указан год переговоров."},
      {"Editor's note: This story was updated.", "Editor's note: This story was updated."},
      {"Editor’s note: This story was updated.", "Editor’s note: This story was updated."},
  }));

  const Article article = article_of("More.\n\n" + std::string(line));

  CHECK(article.corrections == std::vector<Correction>{{.text = std::string(text)}});
}

TEST_CASE("body_writer: a label without a correction stays as it is", "[readers][wire]") {
  CHECK(blocks_of("More.\n\nCorrection:") == "paragraph: More.\nparagraph: Correction:");
}

TEST_CASE("body_writer: text after the end mark is left out and said, notes are kept",
          "[readers][wire][error]") {
  const auto document =
      read(std::string(before) + "-30-\n\nMore.\n\nPhoto: B. Bekov\n\n© Kabar\n\n(ENDS)\n");

  REQUIRE(document.has_value());
  CHECK(test::warnings(*document) == std::vector<std::string>{"ignored-after-end 7:1"});
  CHECK(document->articles.at(0).credits.size() == 1);
  CHECK(document->articles.at(0).rights == "© Kabar");
  CHECK(document->articles.at(0).body.blocks.size() == 1);
}

TEST_CASE("body_writer: wrapped lines are joined, or kept apart without the rule",
          "[readers][wire]") {
  CHECK(blocks_of("The talks\nwent\non.") == "paragraph: The talks went on.");
  CHECK(blocks_of("The talks\nwent\non.", without(DiagnosticCode::joined_lines)) ==
        "paragraph: The talks⏎went⏎on.");
}

TEST_CASE("body_writer: the dateline is taken off the first paragraph only", "[readers][wire]") {
  const auto document = read(
      "Talks go on\n\nBISHKEK, June 20 (Agency) — The talks\ngo on.\n\nOSH, June 21 (Agency) — "
      "More.\n");

  REQUIRE(document.has_value());
  CHECK(document->articles.at(0).dateline->places == std::vector<std::string>{"BISHKEK"});
  CHECK(outline(document->articles.at(0).body) ==
        "paragraph: The talks go on.\nparagraph: OSH, June 21 (Agency) — More.");
}

TEST_CASE("body_writer: a dateline that names the year gives the day of publication",
          "[readers][wire]") {
  const std::string copy = "Talks go on\n\nBISHKEK, June 20, 2031 (Agency) — The talks go on.\n";

  const auto document = read(copy);
  const auto dated = read("Date: 2031-06-21\nLanguage: en\n\n" + copy);
  const auto yearless = read("Talks go on\n\nBISHKEK, June 20 (Agency) — The talks go on.\n");

  REQUIRE((document.has_value() && dated.has_value() && yearless.has_value()));
  REQUIRE(document->articles.at(0).published);
  CHECK(to_string(*document->articles.at(0).published) == "2031-06-20");
  CHECK(to_string(*dated->articles.at(0).published) == "2031-06-21");
  CHECK_FALSE(yearless->articles.at(0).published);
}

TEST_CASE("body_writer: a correction above the headline costs neither it nor the dateline",
          "[readers][wire]") {
  const auto document = read(
      "Correction: The year.\n\nTalks go on\n\nBISHKEK, June 20 (Agency) — The talks go on.\n");

  REQUIRE(document.has_value());
  CHECK(document->articles.at(0).headline == "Talks go on");
  CHECK(document->articles.at(0).corrections.at(0).text == "The year.");
  CHECK(document->articles.at(0).dateline->places == std::vector<std::string>{"BISHKEK"});
  CHECK(outline(document->articles.at(0).body) == "paragraph: The talks go on.");
}

TEST_CASE("body_writer: a credit directly below the end mark is kept", "[readers][wire]") {
  const Article article = article_of("More.\n\n-30-\nReporting by C. Dee\n");

  CHECK(article.credits == std::vector<std::string>{"Reporting by C. Dee"});
  CHECK(outline(article.body).ends_with("paragraph: More."));
}

TEST_CASE("body_writer: marks are repaired, stray and open ones reported at their place",
          "[readers][wire]") {
  const auto document =
      read("Talks go on\n\nHe said «yes\",\nand “no.\n\nShe” left again, for home.\n");

  REQUIRE(document.has_value());
  CHECK(test::reported(*document) == std::vector<std::string>{"headline 1:1", "joined-lines 3:1",
                                                              "paired-quotes 3:9", "open-quote 4:5",
                                                              "stray-quote 6:4"});
  CHECK(outline(document->articles.at(0).body) ==
        "paragraph: He said {“yes”}, and “no.\nparagraph: She” left again, for home.");
}

TEST_CASE("body_writer: source typography and the rule leave marks as written", "[readers][wire]") {
  const ReadOptions options = GENERATE(ReadOptions{.typography = Typography::source},
                                       without(DiagnosticCode::paired_quotes));

  CHECK(blocks_of("He said «yes\".", options) == "paragraph: He said {«yes\"}.");
}

TEST_CASE("body_writer: what exceeds a limit is cut and said where it happened",
          "[readers][wire][error]") {
  const auto document = read("One.\n\nTwo.\n\nThree.\n", {.limits = {.nodes = 4}});

  REQUIRE(document.has_value());
  CHECK(test::warnings(*document) == std::vector<std::string>{"limit-reached 5:1"});
  CHECK(outline(document->articles.at(0).body) == "paragraph: One.\nparagraph: Two.");
}
