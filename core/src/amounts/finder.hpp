#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "amounts/lexicon.hpp"
#include "amounts/quantity.hpp"
#include "courant/amounts.hpp"

namespace courant::amounts {

/// Bytes of a text, half open.
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// What is found in a text.
struct Found {
  std::vector<AmountMatch> amounts{};
  /// Digits with a sign of money that are no number, too long for one, or may be read in two ways.
  std::vector<Span> unread{};
};

/// Finds amounts in texts of one language; what find_amounts() does for one text. Borrows the
/// policy and the tag.
class Finder {
 public:
  Finder(std::string_view language, const AmountPolicy& policy);

  [[nodiscard]] Found find(std::string_view text) const;

 private:
  Lexicon lexicon_;
  NumberStyle style_;
  std::string_view region_;
  const AmountPolicy& policy_;
};

}  // namespace courant::amounts
