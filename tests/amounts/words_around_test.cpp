#include "amounts/words_around.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string_view>

#include "support/passage.hpp"

using namespace courant::amounts;
using courant::test::PassageOf;

TEST_CASE("words_around: letters and digits make words, letters of Chinese none",
          "[amounts][words_around]") {
  CHECK(is_word(U'a'));
  CHECK(is_word(U'5'));
  CHECK(is_word(U'_'));
  CHECK_FALSE(is_word(U'元'));
  CHECK_FALSE(is_word(U'$'));
}

TEST_CASE("words_around: the word in front is found as a whole", "[amounts][words_around]") {
  const PassageOf passage("between five");
  const PrecedingWord word = word_before(passage.get(), 8, bit_of(WordKind::between));

  REQUIRE(word.word != nullptr);
  CHECK(word.begin == 0);
  CHECK_FALSE(is_preceded_by(passage.get(), 8, WordKind::about));
  CHECK_FALSE(is_preceded_by(PassageOf("inbetween five").get(), 10, WordKind::between));
}

TEST_CASE("words_around: a word that begins in front and ends behind is found, too",
          "[amounts][words_around]") {
  CHECK(is_preceded_by(PassageOf("soixante et onze", "fr").get(), 12, WordKind::number));
}

TEST_CASE("words_around: near is the same sentence", "[amounts][words_around]") {
  const std::string_view text = "He lost hope. It took 60 pounds.";
  const PassageOf passage(text);
  const std::size_t begin = text.find("60");

  CHECK_FALSE(is_near(passage.get(), begin, text.size() - 1, WordKind::foreboding));
  CHECK(is_near(PassageOf("he lost 60 pounds").get(), 8, 17, WordKind::foreboding));
  CHECK(is_near(PassageOf("60 pounds in weight").get(), 0, 9, WordKind::foreboding));
}

TEST_CASE("words_around: weak words count where they are enough", "[amounts][words_around]") {
  const PassageOf passage("he lost 60 pounds");

  CHECK(is_near(passage.get(), 8, 17, WordKind::foreboding, true));
  CHECK_FALSE(is_near(passage.get(), 8, 17, WordKind::foreboding, false));
}
