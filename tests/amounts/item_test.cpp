#include "amounts/item.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <string_view>

#include "support/passage.hpp"

using namespace courant::amounts;
using courant::test::PassageOf;

namespace {

std::string item(std::string_view text, std::string_view language = "en") {
  const PassageOf passage(text, language);
  const auto read = read_item(passage.get(), 0);
  if (!read) return "";
  return read->value.to_string() + ": " + std::string(text.substr(0, read->end));
}

}  // namespace

TEST_CASE("item: signs may stand on either side of a quantity, or be missing", "[amounts][item]") {
  CHECK(item("$5 million more") == "5000000: $5 million");
  CHECK(item("5 dollars more") == "5: 5 dollars");
  CHECK(item("$5 USD") == "5: $5 USD");
  CHECK(item("5 million") == "5000000: 5 million");
  CHECK(item("$ sign").empty());
}

TEST_CASE("item: parts of a unit are hundredths", "[amounts][item]") {
  CHECK(item("50 cents") == "0.50: 50 cents");
  CHECK(item("5 dollars and 30 cents") == "5.30: 5 dollars and 30 cents");
  CHECK(item("3 Euro 50 Cent", "de") == "3.50: 3 Euro 50 Cent");
  CHECK(item("720p").empty());
}

TEST_CASE("item: the toman is ten rials", "[amounts][item]") {
  CHECK(item("5 تومان", "fa") == "50: 5 تومان");
}

TEST_CASE("item: another currency behind a sign contradicts it", "[amounts][item]") {
  CHECK(read_item(PassageOf("US$5 Canadian dollars").get(), 0)->contradicts);
  CHECK_FALSE(read_item(PassageOf("$5 Canadian dollars").get(), 0)->contradicts);
  CHECK_FALSE(read_item(PassageOf("USD 5 EUR 7").get(), 0)->contradicts);
  CHECK_FALSE(read_item(PassageOf("$5 won").get(), 0)->contradicts);
}
