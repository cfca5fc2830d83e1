#include <algorithm>
#include <iterator>
#include <utility>

#include "courant/rates.hpp"

namespace courant {
namespace {

std::unexpected<Error> failure(const char* message) {
  return std::unexpected(Error{ErrorCode::missing_field, {}, message});
}

/// Adds the quotes of `others` whose currencies are not in `quotes`, which are of `date`. Those
/// that are added are of `other_date` unless they say another.
void add_missing(std::vector<Quote>& quotes, std::optional<Date> date,
                 const std::vector<Quote>& others, std::optional<Date> other_date) {
  for (const Quote& other : others) {
    if (std::ranges::find(quotes, other.currency, &Quote::currency) != quotes.end()) continue;
    Quote added = other;
    if (!added.date) added.date = other_date;
    if (added.date == date) added.date.reset();
    quotes.push_back(added);
  }
}

/// The days of both, newest first; of one day in both, the quotes of `days` and what they lack.
std::vector<Fixing> merged(std::vector<Fixing> days, const std::vector<Fixing>& others) {
  std::vector<Fixing> all;
  all.reserve(days.size() + others.size());
  auto day = days.begin();
  for (const Fixing& other : others) {
    while (day != days.end() && day->date > other.date) all.push_back(std::move(*day++));
    if (day == days.end() || day->date != other.date) {
      all.push_back(other);
      continue;
    }
    all.push_back(std::move(*day++));
    add_missing(all.back().quotes, other.date, other.quotes, other.date);
  }
  std::move(day, days.end(), std::back_inserter(all));
  return all;
}

}  // namespace

Result<RateTable> merge_rates(RateTable rates, const RateTable& others) {
  if (rates.source != others.source) return failure("expected two tables of one source");
  if (rates.base != others.base) return failure("expected two tables in one base");
  if (rates.date && !others.date) return failure("expected rates that name their day");
  add_missing(rates.quotes, rates.date, others.quotes, others.date);
  rates.history = merged(std::move(rates.history), others.history);
  return rates;
}

}  // namespace courant
