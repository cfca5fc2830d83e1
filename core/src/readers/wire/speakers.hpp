#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace courant::readers::wire {

/// The names that running text lets speak: words with capitals near a verb of attribution, as in
/// "Vladimir Sokolov said" or "told Minister A. Asanova". Only what the copy itself says of
/// somebody makes a name alone on a line a speaker; misattribution is worse than a missed one.
class KnownSpeakers {
 public:
  void add(std::string_view prose);

  /// Whether the last word of `name` is one of the words.
  [[nodiscard]] bool knows(std::string_view name) const;

 private:
  void keep(std::uint32_t hash);

  std::vector<std::uint32_t> hashes_{};  // each once; a clash costs a subhead
};

}  // namespace courant::readers::wire
