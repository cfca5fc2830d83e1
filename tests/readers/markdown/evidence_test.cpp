#include "readers/markdown/evidence.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string_view>

using courant::readers::markdown::is_marked_up;

TEST_CASE("evidence: marks that plain copy does not have make Markdown", "[readers][markdown]") {
  CHECK(is_marked_up(GENERATE("# Som holds\n\nText.\n", "Text.\n\n## Why\n\nText.\n",
                              "Som holds\n=========\n\nText.\n", "Text.\n\n```\nx\n```\n",
                              "See [it](https://example.org/).\n", "![A](/a.png)\n",
                              "| a | b |\n|---|---|\n| 1 | 2 |\n")));
}

TEST_CASE("evidence: what copy may hold does not", "[readers][markdown]") {
  CHECK_FALSE(is_marked_up(
      GENERATE("Text.\n", "Text.\n\n# # #\n", "Text.\n\n###\n", "#1 in Osh\n\nText.\n",
               "- one\n- two\n", "* * *\n", "Som *holds* and _rises_.\n", "He said [sic](again).\n",
               "Line\n-----\n\nText.\n", "# not a heading\nbut a line\n", "a | b\nc | d\n",
               "Text.\n\n```\nnever closed\n", "> quoted\n", "")));
}

TEST_CASE("evidence: what begins with rates or header lines is wire copy", "[readers][markdown]") {
  CHECK_FALSE(is_marked_up("USD 84.80\nEUR 98.41\n\nSee [it](https://example.org/).\n"));
  CHECK_FALSE(is_marked_up("Headline: Som holds\nLang: en\n\nSee [it](https://example.org/).\n"));
}
