#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace courant::test {

/// What came of reading the feeds of another parser's tests, each with the result of that parser
/// beside it, and comparing: titles, links, dates, authors, summaries and texts.
struct FeedComparison {
  std::size_t files = 0;                   ///< That were read.
  std::size_t compared = 0;                ///< Of them with a result to compare with.
  std::size_t fields = 0;                  ///< That both results have.
  std::vector<std::string> differences{};  ///< "file: field: 'ours' is not 'theirs'".
};

/// Reads every file of ../shared/data/feeds beside the checkout; absent where that is not.
[[nodiscard]] std::optional<FeedComparison> compare_feeds();

/// The differences in files of which `expected` does not have a part of the name.
[[nodiscard]] std::vector<std::string> unexpected_differences(
    const FeedComparison& comparison, const std::vector<std::string_view>& expected);

}  // namespace courant::test
