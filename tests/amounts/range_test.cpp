#include "amounts/range.hpp"

#include <catch2/catch_test_macros.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "support/passage.hpp"

using namespace courant::amounts;
using courant::test::PassageOf;

namespace {

std::string range(std::string_view text, std::string_view language = "en") {
  const PassageOf passage(text, language);
  const auto first = read_item(passage.get(), 0);
  const auto read = first ? read_range(passage.get(), *first) : std::nullopt;
  if (!read) return "";
  return read->low.to_string() + ".." + read->second.value.to_string();
}

}  // namespace

TEST_CASE("range: a dash or a word joins two ends", "[amounts][range]") {
  CHECK(range("$5–7") == "5..7");
  CHECK(range("$5 to $7") == "5..7");
  CHECK(range("5 dollars - 7 dollars") == "5..7");
  CHECK(range("5тен 7 сомго", "ky") == "5..7");
}

TEST_CASE("range: the scale of the second end is for both", "[amounts][range]") {
  CHECK(range("$5–7 million") == "5000000..7000000");
  CHECK(range("$500 to $1 million") == "500..1000000");
  CHECK(range("$500-1 million").empty());
}

TEST_CASE("range: ends that do not go together are none", "[amounts][range]") {
  CHECK(range("$5 to €7").empty());
  CHECK(range("$9 to $7").empty());
  CHECK(range("$5 to 7 people").empty());
  CHECK(range("$30-40,000").empty());
  CHECK(range("30 cents to $82").empty());
  CHECK(range("$2 to $84").empty());
}
