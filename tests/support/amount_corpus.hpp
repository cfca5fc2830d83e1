#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace courant::test {

/// How well amounts are found in the sentences of one language.
struct AmountScore {
  std::string language;
  std::size_t sentences = 0;
  std::size_t negatives = 0;  ///< Sentences in which nothing may be found.
  std::size_t expected = 0;
  std::size_t found = 0;
  std::size_t right = 0;                ///< Span, value, currency and what is said of it all agree.
  std::vector<std::string> mistakes{};  ///< A line for each sentence that is not all right.

  [[nodiscard]] double precision() const;
  [[nodiscard]] double recall() const;
};

/// The languages that tests/data/amounts has sentences of, sorted.
[[nodiscard]] std::vector<std::string> amount_languages();

/// Searches the sentences of tests/data/amounts/`language`.txt; tests/data/amounts/README.md
/// describes them.
[[nodiscard]] AmountScore score_amounts(const std::string& language);

/// All of `scores` together.
[[nodiscard]] AmountScore total_of(const std::vector<AmountScore>& scores);

/// A line for each of `scores` and one for their total.
[[nodiscard]] std::string table_of(const std::vector<AmountScore>& scores);

}  // namespace courant::test
