#include <algorithm>
#include <iterator>
#include <utility>

#include "courant/rates.hpp"

namespace courant {

void add_history(RateTable& rates, RateTable earlier) {
  if (!rates.date || !earlier.date) return;
  if (rates.base && earlier.base && rates.base != earlier.base) return;
  std::vector<Fixing>& days = rates.history;
  const auto own = static_cast<std::ptrdiff_t>(days.size());
  days.push_back({.date = *earlier.date, .quotes = std::move(earlier.quotes)});
  std::ranges::move(earlier.history, std::back_inserter(days));
  // Both parts have the newest day first; of two alike the first stays, which is our own.
  std::ranges::inplace_merge(days, days.begin() + own, std::ranges::greater{}, &Fixing::date);
  days.erase(std::ranges::unique(days, {}, &Fixing::date).begin(), days.end());
  std::erase_if(days, [&](const Fixing& day) { return day.date >= *rates.date; });
}

}  // namespace courant
