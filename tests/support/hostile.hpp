#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "courant/read.hpp"

namespace courant::test {

/// Text that makes parsers of the wrong kind square their work: `head`, then `first` and `second`
/// as often as asked each, then `tail`.
struct HostilePattern {
  std::string_view head{};
  std::string_view first{};
  std::string_view second{};
  std::string_view tail{};
};

/// The patterns of Markdown, markup, JSON and prose that are known to hurt parsers.
[[nodiscard]] const std::vector<HostilePattern>& hostile_patterns();

/// `pattern` with as many repetitions as make about `size` bytes.
[[nodiscard]] std::string hostile_text(const HostilePattern& pattern, std::size_t size);

/// Texts of about `size` bytes that grow in more than one place: runs of marks of every length,
/// items each deeper than the last, definitions with their uses, tables as wide as long.
[[nodiscard]] std::vector<std::string> grown_texts(std::size_t size);

/// A way in which a format carries a text that somebody else wrote.
struct Carrier {
  std::string_view name;
  Format format;
  std::string_view before;
  std::string_view after;
  /// How the text is written there: to the letter, or escaped once or twice.
  enum class Writing { plain, json, markup, character_data } writing = Writing::plain;
};

/// Every place of a format of articles that holds text, HTML or Markdown.
[[nodiscard]] const std::vector<Carrier>& carriers();

/// A document in the format of `carrier` with `text` in its place.
[[nodiscard]] std::string carried(const Carrier& carrier, std::string_view text);

}  // namespace courant::test
