#include "readers/front_matter.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>
#include <string_view>

using namespace courant;
using namespace courant::readers;

namespace {

Article article_of(std::string_view text) {
  news::Header header;
  Findings findings(100);
  CHECK(read_front_matter(text, header, findings).size == front_matter_size(text));
  return header.article;
}

}  // namespace

TEST_CASE("front matter: YAML, TOML and JSON stand at the start", "[readers][front_matter]") {
  const auto [front, rest] = GENERATE(table<std::string_view, std::string_view>({
      {"---\ntitle: T\n---\n", "text"},
      {"---\ntitle: T\n...\n", "text"},
      {"--- \r\n# note\r\n\r\ntitle: T\r\n---\r\n", "text"},
      {"+++\ntitle = \"T\"\n+++\n", "text"},
      {"+++\n[params]\n+++\n", "text"},
      {"{\"title\": \"T\"}\n", "text"},
      {"{\n  \"title\": \"T\"\n}\n", "\ntext"},
  }));

  CHECK(front_matter_size(std::string(front) + std::string(rest)) == front.size());
}

TEST_CASE("front matter: rules and sentences are none", "[readers][front_matter]") {
  CHECK(front_matter_size(GENERATE("", "---", "---\n", "---\n---\n",
                                   "---\nA sentence: with a colon\n---\n", "\n---\ntitle: T\n---\n",
                                   "----\ntitle: T\n----\n", "+++\ntext\n+++\n", "{\"a\": 1}",
                                   "{\"a\": 1} text", "{a}\ntext", "{\"a\": [1}\ntext")) == 0);
}

TEST_CASE("front matter: what nobody closed ends at the first blank line and is reported",
          "[readers][front_matter][error]") {
  const std::string_view front =
      GENERATE("---\ntitle: T\ntags:\n  - a\n- b\n# note\n", "+++\ntitle = \"T\"\n[params]\n");
  const std::string text = std::string(front) + "\nText: more.\n";
  news::Header header;
  Findings findings(100);

  const FrontMatter found = read_front_matter(text, header, findings);

  CHECK(found.size == front.size());
  CHECK_FALSE(found.is_cut);
  CHECK(header.article.headline == "T");
  CHECK(findings.take().at(0).code == DiagnosticCode::open_front_matter);
}

TEST_CASE("front matter: without a known key, or with a line of text, an open one is text",
          "[readers][front_matter]") {
  CHECK(front_matter_size(GENERATE("---\nNote: this is new.\n\nText.\n",
                                   "---\ntitle: T\nText goes on.\n\nMore.\n", "---\n\ntitle: T\n",
                                   "+++\nnote = 1\n\nText.\n")) == 0);
}

TEST_CASE("front matter: an open one with nothing behind is cut",
          "[readers][front_matter][error]") {
  news::Header header;
  Findings findings(100);

  CHECK(read_front_matter("---\ntitle: T\n", header, findings).is_cut);
  CHECK_FALSE(read_front_matter("---\ntitle: T\n---\n", header, findings).is_cut);
}

TEST_CASE("front matter: the names of generators fill the fields", "[readers][front_matter]") {
  const Article article = article_of(
      "---\ntitle: T\ndescription: D\nauthor: A. Asanova\npubDate: 2031-06-12\nlastmod: "
      "2031-06-13\nlang: ky\nsection: City\ntags: [a, b]\nimage:\n  src: /a.png\n  alt: "
      "Alt\nurl: /n/1\nlocation: Osh\n---\n");

  CHECK(article.headline == "T");
  CHECK(article.dek == "D");
  CHECK(article.authors == std::vector<Author>{{.name = "A. Asanova"}});
  CHECK(article.published->date == Date{.year = 2031, .month = 6, .day = 12});
  CHECK(article.updated->date == Date{.year = 2031, .month = 6, .day = 13});
  CHECK(article.language == "ky");
  CHECK(article.section == "City");
  CHECK(article.tags == std::vector<std::string>{"a", "b"});
  CHECK(article.image == Image{.url = "/a.png", .alt = "Alt"});
  CHECK(article.url == "/n/1");
  CHECK(article.dateline->raw == "Osh");
}

TEST_CASE("front matter: TOML and JSON fill the same fields", "[readers][front_matter]") {
  const std::string_view text = GENERATE(
      "+++\ntitle = 'T'\ntags = ['a', 'b']\n[image]\nsrc = '/a.png'\n+++\n",
      "{\"title\": \"T\", \"tags\": [\"a\", \"b\"], \"image\": {\"src\": \"/a.png\"}}\n\nx");

  const Article article = article_of(text);

  CHECK(article.headline == "T");
  CHECK(article.tags == std::vector<std::string>{"a", "b"});
  CHECK(article.image == Image{.url = "/a.png"});
}
