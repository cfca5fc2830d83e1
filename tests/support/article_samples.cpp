#include "support/article_samples.hpp"

#include <catch2/catch_test_macros.hpp>

#include "courant/render.hpp"
#include "support/json_lines.hpp"
#include "support/samples.hpp"

namespace courant::test {

void check_article_samples(Format format) {
  const auto lines = [](const Document& document) { return json_lines(render_json(document)); };
  check_samples(format, {.golden_form = lines});
}

void check_article_cuts(std::string_view bytes, Format format) {
  const std::size_t last = bytes.find_last_not_of(" \r\n");
  for (std::size_t size = 0; size < last; ++size) {
    const auto document = read(bytes.substr(0, size), {.format = format});
    CAPTURE(size);
    if (document) REQUIRE_FALSE(document->complete);
  }
}

}  // namespace courant::test
