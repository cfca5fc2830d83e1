#include "readers/html/page.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace courant;
using namespace courant::readers;
using namespace courant::readers::html;

namespace {

struct Read {
  PageFacts facts{};
  Article article{};
};

Read facts_of(std::string_view html, std::string_view url = {}) {
  const ReadOptions options;
  Findings findings(100);
  Times times(options, findings);
  Read result;
  result.facts = read_page_facts(Tree(html, 1000), url, result.article, times, findings);
  return result;
}

}  // namespace

TEST_CASE("page: Open Graph fills what nothing else says", "[readers][html]") {
  const Article article =
      facts_of(
          "<meta property=og:title content='Som &amp; lek'><meta name=description content=Dek>"
          "<meta property=og:image content=/a.jpg><meta property=og:image:alt content=A>"
          "<meta property=article:published_time content='2031-06-12T09:15:00+06:00'>"
          "<meta property=og:locale content=ky_KG><meta property=article:tag content=x>"
          "<meta property=og:site_name content=Kerege>",
          "https://ex.example/7")
          .article;

  CHECK(article.headline == "Som & lek");
  CHECK(article.dek == "Dek");
  CHECK(*article.image == Image{.url = "https://ex.example/a.jpg", .alt = "A"});
  CHECK(article.published->utc_offset == 360);
  CHECK(article.language == "ky-KG");
  CHECK(article.tags == std::vector<std::string>{"x"});
  CHECK(article.source == "Kerege");
}

TEST_CASE("page: the language of the root comes before that of Open Graph", "[readers][html]") {
  CHECK(facts_of("<html lang=ru><meta property=og:locale content=en_US>").article.language == "ru");
}

TEST_CASE("page: addresses are resolved against the base", "[readers][html]") {
  const Read read =
      facts_of("<base href=/b/><link rel='x canonical' href=7>", "https://ex.example/");

  CHECK(read.facts.base_url == "https://ex.example/b/");
  CHECK(read.article.url == "https://ex.example/b/7");
}

TEST_CASE("page: is told by what only pages have", "[readers][html]") {
  CHECK(is_page(Tree("<html><p>a", 1000)));
  CHECK(is_page(Tree("<title>a</title>", 1000)));
  CHECK_FALSE(is_page(Tree("<p>a", 1000)));
}

TEST_CASE("page: the element that says it holds the article does", "[readers][html]") {
  const Tree marked("<article><div itemprop=articleBody>a</div></article>", 1000);
  const Tree plain("<main><div><article>a</article></div></main>", 1000);
  const Tree alone("<main>a</main>", 1000);

  CHECK(marked[find_article(marked)].tag == Tag::div);
  CHECK(plain[find_article(plain)].tag == Tag::article);
  CHECK(alone[find_article(alone)].tag == Tag::main);
  CHECK(find_article(Tree("<div>a</div>", 1000)) == no_node);
}
