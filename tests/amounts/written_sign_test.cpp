#include "amounts/written_sign.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <string_view>

#include "support/passage.hpp"

using namespace courant::amounts;
using courant::test::PassageOf;

namespace {

/// The words that make the name at the start of `text`, and whose it is.
std::string name(std::string_view text, std::string_view language = "en") {
  const PassageOf passage(text, language);
  const Sign sign = read_name(passage.get(), 0);
  return std::string(text.substr(sign.begin, sign.end - sign.begin)) + ' ' +
         std::string(sign.country);
}

}  // namespace

TEST_CASE("written_sign: a sign or a code stands in front of digits", "[amounts][written_sign]") {
  CHECK(read_prefix(PassageOf("US$5").get(), 0).value == "USD");
  CHECK(read_prefix(PassageOf("USD5").get(), 0).code == "USD");
  CHECK_FALSE(read_prefix(PassageOf("dollars 5").get(), 0).is_there());
}

TEST_CASE("written_sign: a country stands in front of a name or behind it",
          "[amounts][written_sign]") {
  CHECK(name("Canadian dollars") == "dollars CA");
  CHECK(name("долларов США", "ru") == "долларов США US");
  CHECK(name("долл. США", "ru") == "долл. США US");
  CHECK(name("dollars of Canada") == "dollars ");
}

TEST_CASE("written_sign: a country leaves no doubt", "[amounts][written_sign]") {
  CHECK(read_name(PassageOf("pounds").get(), 0).weak);
  CHECK_FALSE(read_name(PassageOf("Egyptian pounds").get(), 0).weak);
}

TEST_CASE("written_sign: a full stop belongs to an abbreviation where the sentence goes on",
          "[amounts][written_sign]") {
  CHECK(name("руб. за штуку", "ru") == "руб. ");
  CHECK(name("руб. За штуку", "ru") == "руб ");
  CHECK(sentence_goes_on(PassageOf(". 5").get(), 1));
  CHECK_FALSE(sentence_goes_on(PassageOf(". Five").get(), 1));
}

TEST_CASE("written_sign: a sign is a symbol by its last character", "[amounts][written_sign]") {
  CHECK(read_prefix(PassageOf("US$5").get(), 0).is_symbol);
  CHECK_FALSE(read_prefix(PassageOf("Rs. 5").get(), 0).is_symbol);
}
