#include "support/article_samples.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "courant/render.hpp"
#include "support/json_lines.hpp"
#include "support/load.hpp"

namespace courant::test {
namespace {

std::string folder_of(Format format) {
  std::string folder(name_of(format));
  std::ranges::replace(folder, '-', '_');
  return folder;
}

}  // namespace

void check_article_samples(Format format) {
  const std::string folder = folder_of(format);
  const auto samples = samples_of(folder);
  REQUIRE_FALSE(samples.empty());
  for (const std::string& name : samples) {
    INFO("tests/data/" << folder << '/' << name);
    const std::string path = std::string(folder).append("/").append(name);
    const std::string bytes = load(path);
    const auto sniffed = sniff(bytes);
    REQUIRE(sniffed.has_value());
    CHECK(name_of(*sniffed) == name_of(format));
    const auto document = read(bytes);
    REQUIRE(document.has_value());
    const std::string golden = path.substr(0, path.find_last_of('.')) + ".expected.json";
    CHECK(matches_golden(golden, json_lines(render_json(*document))));
  }
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
