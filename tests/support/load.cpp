#include "support/load.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace courant::test {
namespace {

namespace fs = std::filesystem;

const fs::path data = COURANT_TEST_DATA;

std::optional<std::string> read_file(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return std::nullopt;
  return std::string(std::istreambuf_iterator<char>(file), {});
}

}  // namespace

std::string load(std::string_view path) {
  const auto bytes = read_file(data / path);
  INFO("tests/data/" << path);
  REQUIRE(bytes.has_value());
  return *bytes;
}

std::vector<std::string> cases_of(std::string_view format) {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(data / format)) {
    if (entry.path().extension() == ".txt") names.push_back(entry.path().stem().string());
  }
  std::ranges::sort(names);
  return names;
}

std::vector<std::string> samples_of(std::string_view format) {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(data / format)) {
    const std::string name = entry.path().filename().string();
    if (!name.ends_with(".expected.json")) names.push_back(name);
  }
  std::ranges::sort(names);
  return names;
}

std::optional<std::string> load_shared(std::string_view path) {
  return read_file(data / "../../../shared/data" / path);
}

bool matches_golden(std::string_view path, std::string_view actual) {
  if (std::getenv("COURANT_APPROVE") != nullptr) {
    std::ofstream(data / path, std::ios::binary) << actual;
    return true;
  }
  return read_file(data / path) == actual;
}

}  // namespace courant::test
