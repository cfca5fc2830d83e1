#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "courant/article.hpp"

namespace courant::readers::wire {

/// A dateline and what it takes of the paragraph that it opens.
struct FoundDateline {
  Dateline dateline;
  std::size_t size;  ///< Bytes of the paragraph up to its first word, separator included.
};

/// The dateline at the start of `paragraph`: a place in capitals, or any place with a date or an
/// agency, in one of the forms of news agencies (formats.md §3). A place alone counts only if copy
/// is commonly filed from there, so that kickers and speakers' names are not taken for one.
[[nodiscard]] std::optional<FoundDateline> find_dateline(std::string_view paragraph);

/// The day that `text` says in words, with its year: "June 12, 2031", "Thursday, 12 June 2031",
/// "12 июня 2031 года", "2031-жылдын 12-июну"; and the time behind it, as text::parse_timestamp
/// takes it: "June 12, 2031 at 15:30", "12 июня 2031 г., 15:30 +06:00". Absent if there is anything
/// else in it, and for a day that does not exist.
[[nodiscard]] std::optional<Timestamp> timestamp_in_words(std::string_view text);

}  // namespace courant::readers::wire
