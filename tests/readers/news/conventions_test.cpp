#include "readers/news/conventions.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "support/documents.hpp"
#include "support/outline.hpp"

using namespace courant;
using namespace courant::readers;
using courant::test::Copy;
using courant::test::outline;

namespace {

using Paragraphs = std::vector<std::string_view>;

/// An article in English after the conventions, and the rules that fired.
struct Read {
  Article article{};
  std::vector<std::string> fired{};
};

Read read_body(Article article, const ReadOptions& options = {}) {
  constexpr std::size_t offset = 7;
  if (article.language.empty()) article.language = "en";
  Findings findings(options.limits.diagnostics);
  news::apply_conventions(article, options, offset, findings);
  Read read{.article = std::move(article)};
  for (const Diagnostic& finding : findings.take()) {
    CHECK(finding.where.offset == offset);
    read.fired.emplace_back(name_of(finding.code));
  }
  return read;
}

Read read_copy(Copy& copy, const ReadOptions& options = {}) {
  Article article;
  article.body = copy.finish();
  return read_body(std::move(article), options);
}

Read read_paragraphs(const Paragraphs& paragraphs, const ReadOptions& options = {}) {
  Copy copy;
  for (const std::string_view text : paragraphs) copy.paragraph(text);
  return read_copy(copy, options);
}

std::string outline_of(const Paragraphs& paragraphs, const ReadOptions& options = {}) {
  return outline(read_paragraphs(paragraphs, options).article.body);
}

ReadOptions without(DiagnosticCode rule) {
  ReadOptions options;
  options.rules.switch_off(rule);
  return options;
}

/// A quotation block with these paragraphs.
void add_quotation(Copy& copy, const Paragraphs& paragraphs) {
  copy.open(BlockKind::quotation);
  for (const std::string_view text : paragraphs) copy.paragraph(text);
  copy.close();
}

using Fired = std::vector<std::string>;

}  // namespace

TEST_CASE("conventions: the dateline is taken off the first paragraph", "[readers][news]") {
  const Read read = read_paragraphs({"BISHKEK (Kabar) — Fares rise.", "OSH (Kabar) — They fall."});

  REQUIRE(read.article.dateline.has_value());
  CHECK(read.article.dateline->raw == "BISHKEK (Kabar)");
  CHECK(outline(read.article.body) ==
        "paragraph: Fares rise.\nparagraph: OSH (Kabar) — They fall.");
  CHECK(read.fired == Fired{"dateline"});
}

TEST_CASE("conventions: a dateline may be set in strong type", "[readers][news]") {
  Copy copy;
  copy.open(BlockKind::paragraph);
  copy.open_inline(InlineKind::strong);
  copy.add_text("BISHKEK");
  copy.close_inline();
  copy.add_text(" — Fares rise.");

  const Read read = read_copy(copy);

  REQUIRE(read.article.dateline.has_value());
  CHECK(read.article.dateline->raw == "BISHKEK");
  CHECK(outline(read.article.body) == "paragraph: Fares rise.");
}

TEST_CASE("conventions: a linked place is no dateline", "[readers][news]") {
  Copy copy;
  copy.open(BlockKind::paragraph);
  copy.open_link("https://example.org/");
  copy.add_text("BISHKEK");
  copy.close_inline();
  copy.add_text(" — Fares rise.");

  CHECK_FALSE(read_copy(copy).article.dateline.has_value());
}

TEST_CASE("conventions: below a heading there is no dateline", "[readers][news]") {
  Copy copy;
  copy.leaf({.kind = BlockKind::heading, .level = 1}, "Fares");
  copy.paragraph("BISHKEK — They rise.");

  CHECK_FALSE(read_copy(copy).article.dateline.has_value());
}

TEST_CASE("conventions: below notes and pictures there may be byline and dateline",
          "[readers][news]") {
  Copy copy;
  copy.paragraph("Correction: the year was wrong.");
  copy.open_figure({.url = "https://example.org/bus.jpg"});
  copy.close();
  copy.paragraph("By A. Asanova");
  copy.paragraph("BISHKEK — Fares rise.");

  const Article article = read_copy(copy).article;

  CHECK(article.byline == "By A. Asanova");
  CHECK(article.dateline.has_value());
  CHECK(outline(article.body) == "figure []\nparagraph: Fares rise.");
}

TEST_CASE("conventions: a byline names the authors before those of the metadata",
          "[readers][news]") {
  Article article{.authors = {{.name = "C. Chen"}, {.name = "A. Asanova"}}};
  Copy copy;
  copy.paragraph("By A. Asanova and B. Bekov");
  copy.paragraph("Fares rise.");
  article.body = copy.finish();

  const Read read = read_body(std::move(article));

  CHECK(read.article.authors ==
        std::vector<Author>{{.name = "A. Asanova"}, {.name = "B. Bekov"}, {.name = "C. Chen"}});
  CHECK(outline(read.article.body) == "paragraph: Fares rise.");
  CHECK(read.fired == Fired{"byline"});
}

TEST_CASE("conventions: a linked author has the address", "[readers][news]") {
  Copy copy;
  copy.open(BlockKind::paragraph);
  copy.add_text("By ");
  copy.open_link("https://example.org/a");
  copy.add_text("A. Asanova");
  copy.close();

  CHECK(read_copy(copy).article.authors ==
        std::vector<Author>{{.name = "A. Asanova", .url = "https://example.org/a"}});
}

TEST_CASE("conventions: a byline that the metadata gives stays", "[readers][news]") {
  Article article{.byline = "By C. Chen"};
  Copy copy;
  copy.paragraph("By A. Asanova");
  article.body = copy.finish();

  const auto read = read_body(std::move(article));

  CHECK(read.article.byline == "By C. Chen");
}

TEST_CASE("conventions: a quotation that its speaker follows is a pull quote", "[readers][news]") {
  CHECK(outline_of({"Talks went on, Aida Asanova said.", "“We go on.”", "Aida Asanova", "More."}) ==
        "paragraph: Talks went on, Aida Asanova said.\nquotation [Aida Asanova]\n  paragraph: "
        "{“We go on.”}\nparagraph: More.");
  CHECK(outline_of({"“We go on.", "“We never stop.”", "— Bek Bekov, minister", "More."}) ==
        "quotation [Bek Bekov, minister]\n  paragraph: {“We go on.}\n  paragraph: {“We never "
        "stop.”}\nparagraph: More.");
}

TEST_CASE("conventions: a name that the copy does not know is no speaker", "[readers][news]") {
  CHECK(outline_of({"“We go on.”", "Aida Asanova", "More."}) ==
        "paragraph: {“We go on.”}\nparagraph: Aida Asanova\nparagraph: More.");
}

TEST_CASE("conventions: an attribution alone belongs to the quotation above", "[readers][news]") {
  const Read read = read_paragraphs({"“We go on.”", "said the minister."});

  CHECK(outline(read.article.body) == "quotation [said the minister.]\n  paragraph: {“We go on.”}");
  CHECK(read.fired == Fired{"attribution"});
}

TEST_CASE("conventions: a quotation block takes the speaker below it", "[readers][news]") {
  const std::string_view line = GENERATE("— Aida Asanova", "– Aida Asanova", "-- Aida Asanova");
  Copy copy;
  add_quotation(copy, {"We go on."});
  copy.paragraph(line);
  copy.paragraph("More.");

  const Read read = read_copy(copy);

  CHECK(outline(read.article.body) ==
        "quotation [Aida Asanova]\n  paragraph: We go on.\nparagraph: More.");
  CHECK(read.fired == Fired{"pull-quote"});
}

TEST_CASE("conventions: the last paragraph of a quotation block may be its speaker",
          "[readers][news]") {
  Copy copy;
  add_quotation(copy, {"We go on.", "— Aida Asanova"});

  CHECK(outline(read_copy(copy).article.body) ==
        "quotation [Aida Asanova]\n  paragraph: We go on.");
}

TEST_CASE("conventions: a quotation that is a name behind a dash alone stays one",
          "[readers][news]") {
  Copy copy;
  add_quotation(copy, {"— Aida Asanova"});

  CHECK(outline(read_copy(copy).article.body) == "quotation []\n  paragraph: — Aida Asanova");
}

TEST_CASE("conventions: a speaker that the format gives stays", "[readers][news]") {
  Copy copy;
  copy.open(BlockKind::quotation);
  copy.paragraph("We go on.");
  copy.begin_caption();
  copy.add_text("Aida Asanova");
  copy.close();
  copy.paragraph("— Bek Bekov");

  CHECK(outline(read_copy(copy).article.body) ==
        "quotation [Aida Asanova]\n  paragraph: We go on.\nparagraph: — Bek Bekov");
}

TEST_CASE("conventions: the marks of a speaker's name are kept", "[readers][news]") {
  Copy copy;
  add_quotation(copy, {"We go on."});
  copy.open(BlockKind::paragraph);
  copy.add_text("— ");
  copy.open_inline(InlineKind::emphasis);
  copy.add_text("Aida Asanova");
  copy.close();

  CHECK(outline(read_copy(copy).article.body) ==
        "quotation [{Aida Asanova}]\n  paragraph: We go on.");
}

TEST_CASE("conventions: credits, rights and corrections stand beside the body", "[readers][news]") {
  const Read read = read_paragraphs({"Fares rise.", "Photo: B. Bekov", "(Reporting by A. Asanova)",
                                     "© Kabar", "Correction: the year was wrong."});

  CHECK(outline(read.article.body) == "paragraph: Fares rise.");
  CHECK(read.article.credits ==
        std::vector<std::string>{"Photo: B. Bekov", "(Reporting by A. Asanova)"});
  CHECK(read.article.rights == "© Kabar");
  CHECK(read.article.corrections == std::vector<Correction>{{.text = "the year was wrong."}});
  CHECK(read.fired == Fired{"credit", "credit", "rights", "correction"});
}

TEST_CASE("conventions: only notes are read behind the end mark", "[readers][news]") {
  const Read read = read_paragraphs({"Fares rise.", "-30-", "Notes to editors", "© Kabar"});

  CHECK(outline(read.article.body) == "paragraph: Fares rise.");
  CHECK(read.article.rights == "© Kabar");
  CHECK(read.fired == Fired{"end-mark", "ignored-after-end", "rights"});
}

TEST_CASE("conventions: asterisks part the text, and end it at its end", "[readers][news]") {
  CHECK(outline_of({"One.", "* * *", "Two.", "***"}) == "paragraph: One.\nrule\nparagraph: Two.");
}

TEST_CASE("conventions: marks of one quotation are paired across inlines", "[readers][news]") {
  Copy copy;
  copy.open(BlockKind::paragraph);
  copy.add_text("He said «");
  copy.open_inline(InlineKind::emphasis);
  copy.add_text("yes");
  copy.close_inline();
  copy.add_text("\".");

  const Read read = read_copy(copy);

  CHECK(outline(read.article.body) == "paragraph: He said {“{yes}”}.");
  CHECK(read.fired == Fired{"paired-quotes"});
}

TEST_CASE("conventions: quotation marks are paired in every block of text", "[readers][news]") {
  Copy copy;
  copy.leaf({.kind = BlockKind::heading, .level = 1}, "«Fares\" rise");
  copy.open(Block{.kind = BlockKind::list, .tight = true});
  copy.item("«one\"");
  copy.close();
  copy.open(BlockKind::table);
  copy.open(BlockKind::table_row);
  copy.leaf({.kind = BlockKind::table_cell}, "«two\"");
  copy.close();
  copy.begin_caption();
  copy.add_text("«three\"");
  copy.close();

  CHECK(outline(read_copy(copy).article.body) ==
        "heading 1: {“Fares”} rise\nlist •\n  item\n    paragraph: {“one”}\ntable [{“three”}]\n  "
        "row\n    cell: {“two”}");
}

TEST_CASE("conventions: code is shown to the letter", "[readers][news]") {
  Copy copy;
  copy.add_code_block("print(«x\")", "python");
  copy.open(BlockKind::paragraph);
  copy.add_text("A ");
  copy.add_code("«y\"");
  copy.add_text(" B");

  CHECK(outline(read_copy(copy).article.body) == "code: print(«x\")\nparagraph: A «y\" B");
}

TEST_CASE("conventions: everything else of the body stays as it is", "[readers][news]") {
  const std::string html = test::inner_html(test::everything("x").articles.at(0).body);

  const Read read = read_body(test::everything("x").articles.at(0));

  CHECK(test::inner_html(read.article.body) == html);
}

TEST_CASE("conventions: each rule can be switched off", "[readers][news]") {
  using enum DiagnosticCode;
  const auto [rule, paragraphs] = GENERATE(table<DiagnosticCode, Paragraphs>({
      {byline, {"By A. Asanova", "More."}},
      {dateline, {"BISHKEK — More."}},
      {pull_quote, {"\"We go on.\"", "— Aida Asanova"}},
      {attribution, {"\"We go on.\"", "said the minister."}},
      {credit, {"More.", "Photo: B. Bekov"}},
      {rights, {"More.", "© Kabar"}},
      {correction, {"More.", "Correction: the year was wrong."}},
      {end_mark, {"More.", "-30-"}},
      {scene_break, {"More.", "* * *", "More."}},
      {paired_quotes, {"«More\""}},
  }));

  const Read off = read_paragraphs(paragraphs, without(rule));

  CHECK(read_paragraphs(paragraphs).fired == Fired{std::string(name_of(rule))});
  CHECK(off.fired.empty());
  CHECK(off.article.body.blocks.size() == paragraphs.size());
}

TEST_CASE("conventions: a body at the limit of blocks stays whole", "[readers][news][error]") {
  const std::size_t nodes = GENERATE(3U, 4U, 5U);
  ReadOptions options;
  options.limits.nodes = nodes;

  const Read read = read_paragraphs({"One.", "Two."}, options);

  CHECK(read.article.body.blocks.size() == (nodes == 3 ? 1 : 2));
  CHECK(read.fired == (nodes == 3 ? Fired{"limit-reached"} : Fired{}));
}
