#include "amounts/lexicon.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string_view>

using namespace courant::amounts;

namespace {

constexpr Kinds all = 0xFFFF'FFFF;

/// What of `text` is the word that it begins with.
std::string_view found(std::string_view language, std::string_view text, Kinds kinds = all) {
  return text.substr(0, Lexicon(language).find(text, 0, kinds).end);
}

}  // namespace

TEST_CASE("lexicon: words are found in any case, and only as a whole", "[amounts][lexicon]") {
  CHECK(found("en", "Million dollars") == "Million");
  CHECK(found("en", "millionaire").empty());
  CHECK(found("en", "million5").empty());
}

TEST_CASE("lexicon: words written with capitals are found in that case alone",
          "[amounts][lexicon]") {
  CHECK(found("en", "US dollars", bit_of(WordKind::country)) == "US");
  CHECK(found("en", "us dollars", bit_of(WordKind::country)).empty());
}

TEST_CASE("lexicon: the longest word counts", "[amounts][lexicon]") {
  CHECK(found("en", "pounds sterling") == "pounds sterling");
  CHECK(found("zh", "元人民币") == "元人民币");
}

TEST_CASE("lexicon: endings of the language may follow a stem", "[amounts][lexicon]") {
  CHECK(found("ru", "рублями") == "рублями");
  CHECK(found("ky", "доллардын") == "доллардын");
  CHECK(found("ky", "сомдорго") == "сомдорго");
  CHECK(found("ru", "сомнение").empty());
}

TEST_CASE("lexicon: an abbreviation has its full stop or not", "[amounts][lexicon]") {
  CHECK(found("ru", "млн. сом") == "млн.");
  CHECK(found("ru", "млн сом") == "млн");
}

TEST_CASE("lexicon: a number is glued to a scale where languages write one word",
          "[amounts][lexicon]") {
  CHECK(found("hu", "ötmillió", bit_of(WordKind::number)) == "öt");
  CHECK(found("hu", "ötlet", bit_of(WordKind::number)).empty());
}

TEST_CASE("lexicon: a language falls back on no other", "[amounts][lexicon]") {
  CHECK(has_words("en-GB"));
  CHECK(has_words("no"));
  CHECK_FALSE(has_words("cy"));
  CHECK_FALSE(has_words(""));
  CHECK(found("cy", "million").empty());
}

TEST_CASE("lexicon: the money of a language's own country is at home", "[amounts][lexicon]") {
  CHECK(Lexicon("ro").is_home("RON"));
  CHECK_FALSE(Lexicon("en").is_home("RON"));
}

TEST_CASE("lexicon: endings alone are told from other words", "[amounts][lexicon]") {
  CHECK(Lexicon("ky").has_ending("га барды", 0));
  CHECK_FALSE(Lexicon("en").has_ending("denominated", 0));
}
