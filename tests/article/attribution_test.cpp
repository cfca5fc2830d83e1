#include "article/attribution.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using courant::is_attribution_verb;

TEST_CASE("words: verbs of attribution are known in many languages", "[readers][wire]") {
  CHECK(is_attribution_verb(GENERATE("said", "Said", "emphasized", "сказал", "сказала", "считает",
                                     "деди", "билдирди", "мәлімдеді", "sagte", "déclaré", "dijo",
                                     "belirtti")));
  CHECK_FALSE(is_attribution_verb(GENERATE("", "sad", "president", "сказать")));
}
