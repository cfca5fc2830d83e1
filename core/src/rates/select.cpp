#include <algorithm>
#include <utility>

#include "courant/rates.hpp"

namespace courant {
namespace {

std::unexpected<Error> failure(ErrorCode code, const char* message) {
  return std::unexpected(Error{code, {}, message});
}

/// Adds each quote of a day whose currency is not in `quotes` yet, with that day.
void add_missing(std::vector<Quote>& quotes, const std::vector<Quote>& day, Date date) {
  for (const Quote& quote : day) {
    if (std::ranges::find(quotes, quote.currency, &Quote::currency) != quotes.end()) continue;
    quotes.push_back(quote);
    quotes.back().date = quote.date.value_or(date);
  }
}

/// The rates valid on `date`, each of its nearest day.
Result<RateTable> as_of(RateTable rates, Date date) {
  if (!rates.date) return failure(ErrorCode::missing_field, "expected rates that name their day");
  std::vector<Quote> quotes;
  std::optional<Date> newest;
  if (*rates.date <= date) {
    newest = rates.date;
    add_missing(quotes, rates.quotes, *rates.date);
  }
  for (const Fixing& fixing : rates.history) {
    if (fixing.date > date) continue;
    if (!newest) newest = fixing.date;
    add_missing(quotes, fixing.quotes, fixing.date);
  }
  if (!newest)
    return failure(ErrorCode::missing_field, "expected rates of the day or of one before");
  for (Quote& quote : quotes) {
    if (quote.date == newest) quote.date.reset();
  }
  std::erase_if(rates.history, [&](const Fixing& fixing) { return fixing.date >= *newest; });
  rates.date = newest;
  rates.quotes = std::move(quotes);
  return rates;
}

std::vector<Quote> picked(const std::vector<Quote>& quotes, const std::vector<Currency>& codes) {
  std::vector<Quote> result;
  for (const Currency& code : codes) {
    const auto found = std::ranges::find(quotes, code, &Quote::currency);
    if (found != quotes.end()) result.push_back(*found);
  }
  return result;
}

}  // namespace

Result<RateTable> select_rates(RateTable rates, const RateSelection& selection) {
  Result<RateTable> selected = selection.date ? as_of(std::move(rates), *selection.date)
                                              : Result<RateTable>(std::move(rates));
  if (!selected || selection.codes.empty()) return selected;
  selected->quotes = picked(selected->quotes, selection.codes);
  if (selected->quotes.empty()) {
    return failure(ErrorCode::unknown_currency, "expected one of the codes among the rates");
  }
  for (Fixing& fixing : selected->history) fixing.quotes = picked(fixing.quotes, selection.codes);
  std::erase_if(selected->history, [](const Fixing& fixing) { return fixing.quotes.empty(); });
  return selected;
}

}  // namespace courant
