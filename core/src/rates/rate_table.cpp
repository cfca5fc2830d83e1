#include <algorithm>

#include "courant/rates.hpp"

namespace courant {
namespace {

const Quote* find_in(const std::vector<Quote>& quotes, Currency currency) noexcept {
  const auto found = std::ranges::find(quotes, currency, &Quote::currency);
  return found == quotes.end() ? nullptr : &*found;
}

}  // namespace

const Quote* find_quote(const RateTable& rates, Currency currency,
                        std::optional<Date> date) noexcept {
  const Quote* best = find_in(rates.quotes, currency);
  std::optional<Date> best_date;
  if (best != nullptr) best_date = best->date ? best->date : rates.date;
  // A table that names no day is its source's latest; that it held on a certain day is not known.
  if (best != nullptr && !best_date && !date) return best;
  if (date && (!best_date || *best_date > *date)) {
    best = nullptr;
    best_date.reset();
  }
  for (const Fixing& fixing : rates.history) {
    if (best_date && fixing.date <= *best_date) break;
    const Quote* quote = find_in(fixing.quotes, currency);
    if (quote == nullptr) continue;
    const Date quote_date = quote->date.value_or(fixing.date);
    if ((date && quote_date > *date) || (best_date && quote_date <= *best_date)) continue;
    best = quote;
    best_date = quote_date;
  }
  return best;
}

}  // namespace courant
