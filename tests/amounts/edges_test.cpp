#include "amounts/edges.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string_view>

#include "support/passage.hpp"

using namespace courant::amounts;
using courant::test::PassageOf;

namespace {

/// Whether what begins at `at` of `text` may begin there and end where it does.
bool stands(std::string_view text, std::size_t at, std::string_view language = "en") {
  const PassageOf passage(text, language);
  const auto item = read_item(passage.get(), at);
  return item && may_begin(passage.get(), *item) && may_end(passage.get(), *item);
}

}  // namespace

TEST_CASE("edges: nothing begins inside a word, a number or code", "[amounts][edges]") {
  CHECK(stands("paid $5 now", 5));
  CHECK_FALSE(stands("A5 dollars", 1));
  CHECK_FALSE(stands("1.5 dollars", 2));
  CHECK_FALSE(stands("\\$5", 1));
  CHECK_FALSE(stands("€5 USD", 3));
  CHECK_FALSE(stands("-5 dollars", 1));
}

TEST_CASE("edges: nothing begins where a number in words goes on", "[amounts][edges]") {
  CHECK_FALSE(stands("five and a half million dollars", 9));
  CHECK_FALSE(stands("treinta y un mil euros", 10, "es"));
  CHECK_FALSE(stands("eenendertigduizend twintig euro", 19, "nl"));
  CHECK(stands("a five-dollar bill", 2));
}

TEST_CASE("edges: nothing ends where more belongs to it", "[amounts][edges]") {
  CHECK(stands("$5.", 0));
  CHECK_FALSE(stands("$5%", 0));
  CHECK_FALSE(stands("$5 1/2", 0));
  CHECK_FALSE(stands("5 USD-denominated", 0));
  CHECK_FALSE(stands("5 USD/KGS", 0));
}

TEST_CASE("edges: a scale behind a second number is for the first", "[amounts][edges]") {
  const PassageOf passage("$5 or 6 million");
  const PassageOf alone("$5 or 6 people");

  CHECK(shares_with_next(passage.get(), *read_item(passage.get(), 0)));
  CHECK_FALSE(shares_with_next(alone.get(), *read_item(alone.get(), 0)));
}

TEST_CASE("edges: words and marks around say that it is not exact", "[amounts][edges]") {
  CHECK(is_approximate(PassageOf("about $5").get(), 6, 8));
  CHECK(is_approximate(PassageOf("~$5").get(), 1, 3));
  CHECK_FALSE(is_approximate(PassageOf("over $5").get(), 5, 7));
}
