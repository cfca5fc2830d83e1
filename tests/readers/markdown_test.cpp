#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "courant/courant.hpp"
#include "support/failure.hpp"
#include "support/json_lines.hpp"
#include "support/load.hpp"
#include "support/node_stream.hpp"
#include "support/outline.hpp"

using namespace courant;
using namespace courant::test;

namespace {

Document markdown(std::string_view text, ReadOptions options = {}) {
  options.format = Format::markdown;
  auto document = read(text, options);
  REQUIRE(document.has_value());
  return *std::move(document);
}

Article article_of(std::string_view text, const ReadOptions& options = {}) {
  return markdown(text, options).articles.at(0);
}

std::string repeated(std::string_view part, std::size_t size) {
  std::string text;
  while (text.size() < size) text += part;
  return text;
}

Limits with_nodes(std::size_t nodes) {
  Limits limits;
  limits.nodes = nodes;
  return limits;
}

}  // namespace

TEST_CASE("markdown: the samples are read as approved", "[readers][markdown][golden]") {
  const std::string name = GENERATE(from_range(samples_of("markdown")));

  const auto document = read(load("markdown/" + name));

  CAPTURE(name);
  REQUIRE(document.has_value());
  const std::string stem = name.substr(0, name.find('.'));
  CHECK(matches_golden("markdown/" + stem + ".expected.json", json_lines(render_json(*document))));
}

TEST_CASE("markdown: every sample is told from its bytes", "[readers][markdown]") {
  const std::string name = GENERATE(from_range(samples_of("markdown")));

  CHECK(sniff(load("markdown/" + name)) == Format::markdown);
}

TEST_CASE("markdown: what a source is said to be decides where its text does not",
          "[readers][markdown]") {
  const std::string_view text = "A plain text.\n\nAnd another.\n";

  CHECK(sniff(text) == Format::wire);
  CHECK(sniff(text, {.content_type = "text/markdown; charset=utf-8"}) == Format::markdown);
  CHECK(sniff(text, {.url = "https://example.org/story.MD?raw=1"}) == Format::markdown);
  CHECK(sniff(text, {.url = "https://example.org/story.txt?a=.md"}) == Format::wire);
}

TEST_CASE("markdown: wire copy is none", "[readers][markdown]") {
  const std::string name = GENERATE(from_range(cases_of("wire")));

  CHECK(sniff(load("wire/" + name + ".txt")) == Format::wire);
}

TEST_CASE("markdown: a heading on top is the headline, and levels begin below it",
          "[readers][markdown]") {
  const Article article = article_of("# Som holds\n\nText.\n\n## Why\n\n### How\n");

  CHECK(article.headline == "Som holds");
  CHECK(outline(article.body) == "paragraph: Text.\nheading 1: Why\nheading 2: How");
}

TEST_CASE("markdown: a heading that repeats the headline is dropped", "[readers][markdown]") {
  CHECK(outline(article_of("---\ntitle: Som holds\n---\n# Som holds\n\nText.\n").body) ==
        "paragraph: Text.");
  CHECK(outline(article_of("---\ntitle: Som holds\n---\n# Rates\n\nText.\n").body) ==
        "heading 1: Rates\nparagraph: Text.");
}

TEST_CASE("markdown: a picture may stand above the headline", "[readers][markdown]") {
  const Article article = article_of("![Bus](bus.jpg)\n\n# Som holds\n\nText.\n");

  CHECK(article.headline == "Som holds");
  CHECK(outline(article.body) == "figure []\nparagraph: Text.");
}

TEST_CASE("markdown: without rules of the trade everything is as CommonMark has it",
          "[readers][markdown]") {
  const Article article =
      article_of("# Som holds\n\nBISHKEK (Kabar) — Text.\n\n-30-\n", {.news_rules = false});

  CHECK(article.headline.empty());
  CHECK(outline(article.body) ==
        "heading 1: Som holds\nparagraph: BISHKEK (Kabar) — Text.\nparagraph: -30-");
}

TEST_CASE("markdown: a draft is held back", "[readers][markdown][error]") {
  const std::string text = std::string("---\ntitle: T\n") +
                           GENERATE("draft: true", "published: false", "status: withheld",
                                    "draft: perhaps", "embargo: tomorrow") +
                           "\n---\nText.\n";

  CHECK(failure_of(read(text)) == ErrorCode::withheld);
  CHECK(read(text, {.include_withheld = true}).has_value());
}

TEST_CASE("markdown: what has expired is held back", "[readers][markdown][error]") {
  const auto now = [](std::string_view text) {
    Options options;
    REQUIRE(set_option(options, "now", text).has_value());
    return *options.read.now;
  };
  const std::string name = GENERATE("expiryDate", "expires", "expiry_date");
  const std::string text = "---\ntitle: T\n" + name + ": 2031-06-12T09:00:00+06:00\n---\nText.\n";

  CHECK(read(text).has_value());
  CHECK(read(text, {.now = now("2031-06-12T02:59:59Z")}).has_value());
  CHECK(failure_of(read(text, {.now = now("2031-06-12T03:00:00Z")})) == ErrorCode::withheld);
  const auto document = read(text, {.now = now("2031-06-12T03:00:00Z"), .include_withheld = true});
  REQUIRE(document.has_value());
  CHECK(document->articles.at(0).status == Status::usable);
  REQUIRE(document->articles.at(0).expires);
  CHECK(to_string(*document->articles.at(0).expires) == "2031-06-12T09:00:00+06:00");
}

TEST_CASE("markdown: a day of expiry without zone begins in the far east",
          "[readers][markdown][error]") {
  Options options;
  REQUIRE(set_option(options, "now", "2031-06-11T09:59:59Z").has_value());
  constexpr std::string_view text = "+++\ntitle = \"T\"\nexpiryDate = 2031-06-12\n+++\nText.\n";

  CHECK(read(text, options.read).has_value());
  REQUIRE(set_option(options, "now", "2031-06-11T10:00:00Z").has_value());
  CHECK(failure_of(read(text, options.read)) == ErrorCode::withheld);
  options.read.zone = 360;
  CHECK(read(text, options.read).has_value());
}

TEST_CASE("markdown: an expiry that cannot be read is reported", "[readers][markdown]") {
  const auto document = read("---\ntitle: T\nexpires: never\n---\nText.\n");

  REQUIRE(document.has_value());
  CHECK(warnings(*document).size() == 1);
}

TEST_CASE("markdown: front matter that is not closed is no text, and holds a draft back",
          "[readers][markdown][error]") {
  const auto document = read("---\ntitle: T\ndate: 2031-06-12\n\nText.\n");

  REQUIRE(document.has_value());
  CHECK(document->articles.at(0).headline == "T");
  CHECK(outline(document->articles.at(0).body) == "paragraph: Text.");
  CHECK(document->complete);
  REQUIRE(warnings(*document).size() == 1);
  CHECK(failure_of(read("---\ntitle: T\ndraft: true\n\nText.\n")) == ErrorCode::withheld);
}

TEST_CASE("markdown: cut inside its front matter, a text is not complete",
          "[readers][markdown][error]") {
  const auto document = read("---\ntitle: T\ndate: 2031-06-12\n");

  REQUIRE(document.has_value());
  CHECK_FALSE(document->complete);
}

TEST_CASE("markdown: at its word the format links no bare address and keeps what is empty",
          "[readers][markdown]") {
  const std::string_view text = "##\n\n> \n\n```\n```\n\nSee https://example.org today.\n";

  const Article plain = article_of(text, {.format = Format::markdown, .news_rules = false});
  const Article news = article_of(text, {.format = Format::markdown});

  CHECK(outline(plain.body) ==
        "heading 2: \nquotation []\ncode: \nparagraph: See https://example.org today.");
  REQUIRE(news.body.blocks.size() == 1);
  CHECK(std::ranges::any_of(news.body.inlines,
                            [](const Inline& node) { return node.kind == InlineKind::link; }));
}

TEST_CASE("markdown: what is no draft is shown", "[readers][markdown]") {
  const std::string text = std::string("---\ntitle: T\n") +
                           GENERATE("draft: false", "published: true", "draft:") + "\n---\nText.\n";

  CHECK(read(text).has_value());
}

TEST_CASE("markdown: front matter alone is an article if it says something",
          "[readers][markdown][error]") {
  CHECK(article_of("---\ntitle: Som holds\n---\n").headline == "Som holds");
  CHECK(failure_of(read("---\nlayout: post\n---\n")) == ErrorCode::missing_field);
  CHECK(failure_of(read("", {.format = Format::markdown})) == ErrorCode::missing_field);
}

TEST_CASE("markdown: the language is that of the front matter, or told from the script",
          "[readers][markdown]") {
  CHECK(article_of("---\ntitle: Сом\nlang: ky\n---\nТекст.\n").language == "ky");
  CHECK(article_of("# Сом\n\nТекст.\n").language == "ru");
}

TEST_CASE("markdown: findings stand where the source has them", "[readers][markdown]") {
  const Document document =
      markdown("---\ntitle: T\ncolour: red\n---\nText.\n\n[a](javascript:b)\n\n{{< ad >}}\n");

  CHECK(warnings(document) ==
        std::vector<std::string>{"unknown-header 3:9", "dropped-url 7:5", "shortcode 9:1"});
}

TEST_CASE("markdown: what exceeds the limit of nodes is left out and reported",
          "[readers][markdown][error]") {
  const std::string_view text = "One.\n\nTwo.\n";  // two paragraphs with a text each

  CHECK(warnings(markdown(text, {.limits = with_nodes(3)})) ==
        std::vector<std::string>{"limit-reached 3:1"});
  CHECK(warnings(markdown(text, {.limits = with_nodes(4)})).empty());
  CHECK(warnings(markdown(text, {.limits = with_nodes(5)})).empty());
}

TEST_CASE("markdown: more links than the limit are text", "[readers][markdown][error]") {
  const std::size_t links = GENERATE(1U, 2U, 3U);
  Limits limits;
  limits.links = links;

  const Document document = markdown("[a](/a) [b](/b)\n", {.limits = limits});

  CHECK(warnings(document).empty() == (links >= 2));
  CHECK(plain_text(document.articles.at(0).body,
                   document.articles.at(0).body.blocks.at(0).inlines) == "a b");
}

TEST_CASE("markdown: what is said to be Markdown may begin with a tag", "[readers][markdown]") {
  const std::string_view text = "<b>Som</b> *holds*\n";
  const auto [format, content_type] = GENERATE(table<Format, std::string>(
      {{Format::markdown, ""}, {Format::automatic, "text/markdown; charset=utf-8"}}));

  const auto document = read(text, {.format = format, .content_type = content_type});

  REQUIRE(document.has_value());
  CHECK(render_html(*document).contains("<em>holds</em>"));
  CHECK(sniff(text) == Format::html);
}

TEST_CASE("markdown: any nesting is cut at the limit of depth", "[readers][markdown][error]") {
  const std::string_view part = GENERATE("> ", "- ", "1. ", "> - ");
  const Document document =
      markdown(repeated(part, 1'000'000) + "x\n" + std::string(100'000, '\n'));

  CHECK_FALSE(warnings(document).empty());
  CHECK(document.articles.at(0).body.blocks.size() <= 201);
}

TEST_CASE("markdown: patterns that other parsers square are read in time",
          "[readers][markdown][error]") {
  const std::string_view part =
      GENERATE("[", "![", "](", "](\n", "[\n](\n", "*a ", "*a **a ", "a***", "_a ", "`a ", "~~a ",
               "<a ", "<!--", "</", "&a", "[a](<b", "[a](b", "[ (](", "![[]()", "\\", "a@", "www.",
               "http://", "|a\n", "{{<\n\n", "\"");

  const auto document = read(repeated(part, 1'000'000), {.format = Format::markdown});

  CAPTURE(part);
  CHECK((document.has_value() || document.error().code == ErrorCode::missing_field));
}

TEST_CASE("markdown: a destination that is used often is cut", "[readers][markdown][error]") {
  const std::string text =
      "[x]: /" + std::string(100'000, 'x') + "\n\n" + repeated("[x]\n", 400'000);

  const Document document = markdown(text);

  CHECK(warnings(document).size() == 1);
  CHECK(document.articles.at(0).body.text.size() < 4'000'000);
}

TEST_CASE("markdown: a sample that is cut anywhere gives a document or a missing field",
          "[readers][markdown][error]") {
  const std::string name = GENERATE(from_range(samples_of("markdown")));
  const std::string whole = load("markdown/" + name);
  std::vector<std::size_t> failures;

  for (std::size_t size = 0; size <= whole.size(); ++size) {
    const auto document =
        read(whole.substr(0, size), {.format = Format::markdown, .include_withheld = true});
    const bool fits = document ? flaw_of(render_html(*document)).empty()
                               : document.error().code == ErrorCode::missing_field;
    if (!fits) failures.push_back(size);
  }

  CHECK(failures.empty());
}
