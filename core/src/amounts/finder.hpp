#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "amounts/lexicon.hpp"
#include "amounts/quantity.hpp"
#include "courant/amounts.hpp"

namespace courant::amounts {

/// Finds amounts in texts of one language; what find_amounts() does for one text. Borrows the
/// policy and the tag.
class Finder {
 public:
  Finder(std::string_view language, const AmountPolicy& policy);

  [[nodiscard]] std::vector<AmountMatch> find(std::string_view text) const;

 private:
  Lexicon lexicon_;
  NumberStyle style_;
  std::string_view region_;
  const AmountPolicy& policy_;
};

}  // namespace courant::amounts
