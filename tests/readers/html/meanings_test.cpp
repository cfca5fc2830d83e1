#include "readers/html/meanings.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>

using namespace courant::readers::html;

namespace {

Meaning meaning(std::string_view name, std::string_view value) {
  return meaning_of({{.name = name, .value = value}});
}

}  // namespace

TEST_CASE("meanings: classes tell, each by itself and in any case", "[readers][html]") {
  CHECK(meaning("class", "x Screen-Reader-Text") == Meaning::hidden);
  CHECK(meaning("CLASS", "wp-block-pullquote") == Meaning::pull_quote);
  CHECK(meaning("class", "courant-figure courant-lead") == Meaning::lead);
  CHECK(meaning("class", "credits social-life") == Meaning::none);
}

TEST_CASE("meanings: what a browser does not show is hidden", "[readers][html]") {
  CHECK(meaning("hidden", "") == Meaning::hidden);
  CHECK(meaning("style", "color: red; DISPLAY : none") == Meaning::hidden);
  CHECK(meaning("style", "visibility:hidden") == Meaning::hidden);
  CHECK(meaning("style", "display: block") == Meaning::none);
}

TEST_CASE("meanings: hidden comes before all else", "[readers][html]") {
  CHECK(meaning_of({{.name = "class", .value = "credit"}, {.name = "hidden", .value = {}}}) ==
        Meaning::hidden);
  CHECK(meaning("itemprop", "copyrightHolder") == Meaning::credit);
}

TEST_CASE("meanings: words are what white space parts", "[readers][html]") {
  std::string words;
  for_each_word("  a\tb\n c ", [&](std::string_view word) { words.append(word) += '|'; });

  CHECK(words == "a|b|c|");
}
