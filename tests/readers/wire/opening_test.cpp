#include "readers/wire/opening.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>
#include <string_view>

#include "readers/wire/units.hpp"

using namespace courant;
using namespace courant::readers;
using namespace courant::readers::wire;

namespace {

struct Opened {
  Article article;
  std::string body;  // first line of each unit left
};

Opened opened(std::string_view text, const RuleSet& rules = {}, Article article = {}) {
  const auto lines = split_lines(text);
  Findings findings(100);
  auto units = make_units(lines, 0, rules, findings);
  take_opening(lines, units, rules, article, findings);
  std::string body;
  for (const Unit& unit : units) {
    if (!body.empty()) body += " | ";
    body += lines[unit.begin].text;
  }
  return {std::move(article), body};
}

RuleSet without(DiagnosticCode rule) {
  RuleSet rules;
  rules.switch_off(rule);
  return rules;
}

}  // namespace

TEST_CASE("opening: the first line is the headline unless it ends like a sentence",
          "[readers][wire]") {
  const auto [text, headline, body] =
      GENERATE(table<std::string_view, std::string_view, std::string_view>({
          {"Talks go on\n\nText.", "Talks go on", "Text."},
          {"Talks go on?\n\nText.", "Talks go on?", "Text."},
          {"Talks go on\nText is here.\nMore.", "Talks go on", "Text is here. | More."},
          {"Talks go on.\n\nText.", "", "Talks go on. | Text."},
          {"Talks go on", "Talks go on", ""},
          {"«Мы идём», — президент\n\nТекст.", "«Мы идём», — президент", "Текст."},
      }));

  const Opened result = opened(text);

  CHECK(result.article.headline == headline);
  CHECK(result.body == body);
}

TEST_CASE("opening: a correction and credits above the headline are left to the body",
          "[readers][wire]") {
  const auto [text, body] = GENERATE(table<std::string_view, std::string_view>({
      {"Correction: The year.\n\nTalks go on\n\nText.", "Correction: The year. | Text."},
      {"(Corrects the year)\nTalks go on\nText.", "(Corrects the year) | Text."},
      {"Photo: B. Bekov\n\nTalks go on\n\nText.", "Photo: B. Bekov | Text."},
      {"Correction: The year.\n\nPhoto: B. Bekov\n\nTalks go on\n\nBy A. Asanova\n\nText.",
       "Correction: The year. | Photo: B. Bekov | Text."},
  }));

  const Opened result = opened(text);

  CHECK(result.article.headline == "Talks go on");
  CHECK(result.body == body);
}

TEST_CASE("opening: other lines above are not stepped over", "[readers][wire]") {
  CHECK(opened(GENERATE("Correction:\n\nTalks go on\n\nText.", "© Kabar\n\nTalks go on\n\nText.",
                        "Editing by the board\n\nTalks go on."))
            .article.headline != "Talks go on");
  CHECK(opened("Correction: The year\n\nTalks go on\n\nText.", without(DiagnosticCode::correction))
            .article.headline.empty());
}

TEST_CASE("opening: a headline may be wrapped to three lines", "[readers][wire]") {
  CHECK(opened("Talks on trade\ngo on in Osh\n\nText.").article.headline ==
        "Talks on trade go on in Osh");
  CHECK(opened("Talks\non trade\ngo on\n\nText.").article.headline == "Talks on trade go on");
  CHECK(opened("Talks\non\ntrade\ngo on\n\nText.").article.headline.empty());
  CHECK(opened("Talks on trade\ngo on in Osh.\n\nText.").article.headline.empty());
}

TEST_CASE("opening: the headline ends where byline, dateline or another kind of line begins",
          "[readers][wire]") {
  CHECK(opened(GENERATE("Talks go on\nBy A. Asanova\n\nText.",
                        "Talks go on\nReporting by A. Asanova\n\nText.",
                        "Talks go on\nBISHKEK, June 20 (Agency) — Text.\n\nMore.",
                        "Talks go on\nТекст: А. Асанова. Фото: Б. Беков\n\nText.",
                        "Talks go on\n- a\n- b\n\nText."))
            .article.headline == "Talks go on");
}

TEST_CASE("opening: datelines, lists, credits and links are no headlines", "[readers][wire]") {
  CHECK(opened(GENERATE("BISHKEK, June 20 (Agency) — Text\n\nMore.", "- a\n- b\n\nText.",
                        "Photo: B. Bekov\n\nText.", "Read also: Som\n\nText.", "© Kabar\n\nText.",
                        "84.80\n\nText."))
            .article.headline.empty());
}

TEST_CASE("opening: a line alone is a headline up to 120 bytes", "[readers][wire][error]") {
  CHECK(opened(std::string(120, 'a')).article.headline.size() == 120);
  CHECK(opened(std::string(121, 'a')).article.headline.empty());
}

TEST_CASE("opening: a byline follows the headline, or the dek", "[readers][wire]") {
  const std::string_view text =
      GENERATE("Talks go on\nBy A. Asanova\n\nText.", "Talks go on\n\nBy A. Asanova\n\nText.",
               "Talks go on\n\nPresidents meet to talk trade again\n\nBy A. Asanova\n\nText.",
               "Talks go on\n\nBy A. Asanova\n\nPresidents meet to talk trade again\n\nText.",
               "Talks go on\nBy A. Asanova\nText.");

  const Opened result = opened(text);

  CHECK(result.article.byline == "By A. Asanova");
  CHECK(result.article.authors == std::vector<Author>{{.name = "A. Asanova"}});
  CHECK(result.body == "Text.");
}

TEST_CASE("opening: a byline beside an author of the header wins, and adds", "[readers][wire]") {
  Article article;
  article.authors = {{.name = "A. Asanova"}, {.name = "B. Bekov"}};

  const Opened result = opened("Talks go on\n\nBy A. Asanova and C. Chen\nStaff Writers\n\nText.",
                               {}, std::move(article));

  CHECK(result.article.byline == "By A. Asanova and C. Chen, Staff Writers");
  CHECK(result.article.authors ==
        std::vector<Author>{{.name = "A. Asanova", .role = "Staff Writers"},
                            {.name = "C. Chen", .role = "Staff Writers"},
                            {.name = "B. Bekov"}});
  CHECK(result.body == "Text.");
}

TEST_CASE("opening: the role of an author may stand below the byline", "[readers][wire]") {
  const Opened result = opened("Talks go on\nBy A. Asanova\nStaff Writer\n\nText.");

  CHECK(result.article.authors.front().role == "Staff Writer");
  CHECK(result.body == "Text.");
  CHECK(opened("Talks go on\nBy A. Asanova\n\nThe agency\n\nText.").body == "The agency | Text.");
}

TEST_CASE("opening: a paragraph with a dateline is no byline", "[readers][wire]") {
  const Opened result =
      opened("Talks go on\n\nNEW YORK, June 20 (News Agency) — The talks go on.\n\nMore.");

  CHECK(result.article.authors.empty());
  CHECK(result.body == "NEW YORK, June 20 (News Agency) — The talks go on. | More.");
}

TEST_CASE("opening: a dek is a line of five words or more with text below", "[readers][wire]") {
  const auto [text, dek] = GENERATE(table<std::string_view, std::string_view>({
      {"Talks go on\n\nPresidents meet to talk trade\n\nText.", "Presidents meet to talk trade"},
      {"Talks go on\n\nPresidents meet to talk\n\nText.", ""},
      {"Talks go on\n\nPresidents meet to talk trade.\n\nText.", ""},
      {"Talks go on\n\nPresidents meet to talk trade", ""},
      {"Talks go on\n\n“We go on with our talks”\n\nText.", ""},
      {"Talks go on.\n\nPresidents meet to talk trade\n\nText.", ""},
      {"Talks go on\n\nShe said: \"We go on right now.\"\n\nText.", ""},
      {"Talks go on\n\nSie sagte: „Wir gehen sofort weiter.“\n\nText.", ""},
      {"Talks go on\n\nShe asked: ‘Do we go on?’\n\nText.", ""},
      {"Talks go on\n\nPresidents call talks a “good start”\n\nText.",
       "Presidents call talks a “good start”"},
      {"Talks go on\n\nBy A. Asanova, B. Bekov and C. Chen\n\nText.", ""},
  }));

  CHECK(opened(text).article.dek == dek);
}

TEST_CASE("opening: a byline is no dek where it may not be a byline either", "[readers][wire]") {
  const Opened result = opened("Talks go on\n\nBy A. Asanova, B. Bekov and C. Chen\n\nText.",
                               without(DiagnosticCode::byline));

  CHECK(result.article.dek.empty());
  CHECK(result.body == "By A. Asanova, B. Bekov and C. Chen | Text.");
}

TEST_CASE("opening: what the header told is not told again", "[readers][wire]") {
  Article article;
  article.headline = "Told";
  article.dek = "Told, too";

  const Opened result = opened("Talks go on\n\nText.", {}, article);

  CHECK(result.article.headline == "Told");
  CHECK(result.article.dek == "Told, too");
  CHECK(result.body == "Talks go on | Text.");
}

TEST_CASE("opening: each part can be switched off", "[readers][wire]") {
  constexpr std::string_view text =
      "Talks go on\n\nBy A. Asanova\n\nPresidents meet to talk trade again\n\nText.";

  CHECK(opened(text, without(DiagnosticCode::headline)).article.headline.empty());
  CHECK(opened(text, without(DiagnosticCode::byline)).article.authors.empty());
  CHECK(opened(text, without(DiagnosticCode::dek)).article.dek.empty());
}
