#include "readers/html/speakers.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>

#include "readers/html/plain.hpp"

using namespace courant::readers::html;

namespace {

std::string speaker(std::string_view html) {
  const Tree tree(html, 1000);
  const std::uint32_t found = find_speaker(tree, 0);
  return found == no_node ? "nobody" : plain_text(tree, found);
}

}  // namespace

TEST_CASE("speakers: a cite or a footer at the end of a quotation", "[readers][html]") {
  const std::string_view html =
      GENERATE("<blockquote><p>It holds</p><cite>A</cite></blockquote>",
               "<blockquote>It holds.<footer><cite>A</cite></footer></blockquote>",
               "<blockquote>It holds.” <cite>A</cite></blockquote>",
               "<blockquote><p>It holds<br><cite>A</cite></p></blockquote>",
               "<blockquote><p>It holds</p><p><cite>A</cite></p> </blockquote>");

  CHECK(speaker(html) == "A");
}

TEST_CASE("speakers: a title within the words says nobody", "[readers][html]") {
  const std::string_view html = GENERATE(
      "<blockquote><p>As in <cite>Hamlet</cite></p></blockquote>",
      "<blockquote><p>It holds.</p><cite>A</cite><p>More</p></blockquote>",
      "<blockquote><cite>Hamlet</cite> holds</blockquote>",
      "<blockquote><footer>A</footer></blockquote>", "<blockquote><p>It holds.</p></blockquote>");

  CHECK(speaker(html) == "nobody");
}
