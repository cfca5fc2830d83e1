#include "support/rate_samples.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "courant/render.hpp"
#include "support/load.hpp"
#include "support/samples.hpp"

namespace courant::test {
namespace {

/// Whether `part` has the same value for each currency of a day that `whole` has it for.
bool agrees(const std::vector<Quote>& part, const std::vector<Quote>& whole) {
  return std::ranges::all_of(part, [&](const Quote& quote) {
    const auto found = std::ranges::find(whole, quote.currency, &Quote::currency);
    return found != whole.end() && found->nominal == quote.nominal && found->buy == quote.buy &&
           found->sell == quote.sell && found->value == quote.value;
  });
}

const std::vector<Quote>* quotes_of(const RateTable& rates, std::optional<Date> date) {
  if (date == rates.date) return &rates.quotes;
  const auto fixing =
      std::ranges::find(rates.history, date, [](const Fixing& f) { return std::optional(f.date); });
  return fixing == rates.history.end() ? nullptr : &fixing->quotes;
}

/// Cutting may lose a day's date, its later rows or its base, never change a number.
void check_cuts(std::string_view bytes, const Document& document, Format format) {
  const RateTable& whole = *document.rates;
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    const auto cut = read(bytes.substr(0, size), {.format = format});
    if (!cut || !cut->rates) continue;
    const RateTable& part = *cut->rates;
    const std::vector<Quote>* quotes = quotes_of(whole, part.date);
    CAPTURE(size);
    REQUIRE((quotes != nullptr || !part.date));
    if (quotes != nullptr) REQUIRE(agrees(part.quotes, *quotes));
  }
}

}  // namespace

void check_rate_samples(Format format) {
  const auto line = [](const Document& document) { return render_json(document) + '\n'; };
  check_samples(format, {.golden_form = line, .besides = check_cuts});
}

std::string rate_in(const Document& document, std::string_view code) {
  const auto currency = Currency::from_code(code);
  if (!document.rates || !currency) return {};
  const Quote* quote = find_quote(*document.rates, *currency);
  return quote != nullptr && quote->value ? quote->value->to_string() : std::string();
}

Document rates_from(std::string_view bytes, Format format) {
  auto document = read(bytes, {.format = format});
  REQUIRE(document.has_value());
  REQUIRE(document->rates.has_value());
  return *std::move(document);
}

std::string recording(std::string_view path) {
  auto bytes = load_shared("rates/" + std::string(path));
  if (!bytes) SKIP("no recorded replies beside the checkout");
  return *std::move(bytes);
}

std::size_t count_of(const Document& document) {
  return document.rates ? document.rates->quotes.size() : 0;
}

}  // namespace courant::test
