// Amounts in sentences that were written before the rules, by the conventions of each language.

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>
#include <vector>

#include "support/amount_corpus.hpp"

using namespace courant::test;

namespace {

std::vector<AmountScore> all_scores() {
  std::vector<AmountScore> scores;
  for (const std::string& language : amount_languages()) scores.push_back(score_amounts(language));
  return scores;
}

std::string mistakes_of(const AmountScore& score) {
  std::string text;
  for (const std::string& mistake : score.mistakes) text += mistake + '\n';
  return text;
}

}  // namespace

TEST_CASE("corpus: amounts are found exactly and nothing else is", "[amounts][corpus]") {
  const std::vector<AmountScore> scores = all_scores();
  const AmountScore total = total_of(scores);
  WARN(table_of(scores));

  CHECK(total.precision() >= 0.98);
  CHECK(total.recall() >= 0.92);
  CHECK(total.sentences >= 1500);
  CHECK(total.negatives >= 400);
}

TEST_CASE("corpus: what newsrooms of Central Asia write is found nearly always",
          "[amounts][corpus]") {
  const AmountScore score = score_amounts(GENERATE("en", "ru", "ky"));
  INFO(mistakes_of(score));

  CHECK(score.recall() >= 0.95);
  CHECK(score.sentences >= 100);
}

TEST_CASE("corpus: a list of the mistakes, for whoever mends them", "[.][mistakes]") {
  for (const AmountScore& score : all_scores()) WARN(mistakes_of(score));
}
