#pragma once

#include <cstddef>
#include <string_view>

#include "amounts/lexicon.hpp"
#include "amounts/number.hpp"
#include "courant/amounts.hpp"

namespace courant::amounts {

/// A text that is searched, and what decides how it is read. Borrows all of it.
struct Passage {
  std::string_view text;
  const Lexicon& lexicon;
  const NumberStyle& style;
  std::string_view region;  ///< Of the language tag; empty if it has none.
  const AmountPolicy& policy;

  /// See Lexicon::find().
  [[nodiscard]] FoundWord find(std::size_t at, Kinds kinds,
                               Boundary boundary = Boundary::no_word) const noexcept {
    return lexicon.find(text, at, kinds, boundary);
  }
};

}  // namespace courant::amounts
