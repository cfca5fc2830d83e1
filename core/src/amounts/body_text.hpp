#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "courant/article.hpp"

namespace courant::amounts {

/// A place in an inline of kind text.
struct InlinePlace {
  std::uint32_t node = 0;    ///< In Body::inlines.
  std::uint32_t offset = 0;  ///< Bytes into its text.
};

/// The text of a run of inlines as a reader sees it, and where in the inlines it stands. Code,
/// footnote marks and what was deleted part it, so that nothing reads on across them: "$5" with a
/// raised 2 behind it is no "$52".
class BodyText {
 public:
  BodyText(const Body& body, Range inlines);

  [[nodiscard]] std::string_view text() const& noexcept [[clang::lifetimebound]] { return text_; }
  [[nodiscard]] std::string_view text() const&& = delete;

  /// Where the character at `offset` of the text stands.
  [[nodiscard]] InlinePlace place_of(std::size_t offset) const noexcept;

 private:
  struct Piece {
    std::size_t begin;
    std::uint32_t node;
  };

  void part() { text_ += "\n\n\n"; }

  std::string text_{};
  std::vector<Piece> pieces_{};
};

}  // namespace courant::amounts
