#include "support/amounts.hpp"

namespace courant::test {

std::string found_in(std::string_view text, std::string_view language, const AmountPolicy& policy) {
  std::string found;
  for (const AmountMatch& match : find_amounts(text, language, policy)) {
    const Amount& amount = match.amount;
    if (!found.empty()) found += ", ";
    found += '[' + std::string(text.substr(match.begin, match.end - match.begin)) + "] ";
    if (amount.approximate) found += '~';
    found += amount.low.to_string();
    if (amount.high != amount.low) found += ".." + amount.high.to_string();
    found += ' ';
    found += amount.currency ? amount.currency->code() : "?";
    if (amount.currency && match.candidates.size() > 1) found += '*';
  }
  return found;
}

}  // namespace courant::test
