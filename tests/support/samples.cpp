#include "support/samples.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "support/load.hpp"

namespace courant::test {

void check_samples(Format format, const SampleChecks& checks) {
  std::string folder(name_of(format));
  std::ranges::replace(folder, '-', '_');
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
    const std::string golden = path.substr(0, path.find_last_of('.')).append(".expected.json");
    CHECK(matches_golden(golden, checks.golden_form(*document)));
    if (checks.besides != nullptr) checks.besides(bytes, *document, format);
  }
}

}  // namespace courant::test
