#include "renderers/quotations.hpp"

#include <catch2/catch_test_macros.hpp>

#include "courant/read.hpp"
#include "courant/render.hpp"

using namespace courant;

TEST_CASE("quotations: the index is shown where it is asked for", "[quotations][renderers]") {
  const auto document =
      read("A headline\n\n\"The bread is warm,\" said Ainura Saparova.\n", {.language = "en"})
          .value();
  RenderOptions options;
  CHECK_FALSE(render(document, Output::html, options).contains("courant-quotes"));

  options.show.quotations = true;
  CHECK(render(document, Output::html, options)
            .contains(R"(<section class="courant-quotes" role="group" aria-label="Quotations">)"
                      R"(<p class="courant-quotes-title">Quotations</p><ul>)"
                      R"(<li data-rule="verb-name"><figure class="courant-quote"><blockquote>)"));
}
