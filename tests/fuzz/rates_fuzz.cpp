// Reads any bytes as rates, in the format that they look like and in one that they may not be in,
// and renders what comes out in every form.

#include <cstddef>
#include <cstdint>
#include <string>

#include "courant/courant.hpp"
#include "fuzz/invariants.hpp"

namespace {

using namespace courant;
using courant::fuzz::require;

constexpr std::uint8_t format_count = 1
#define COURANT_FORMAT(name, web, ships, begins) +1
#include "courant/formats.def"
    ;

bool has_only_sound_prices(const std::vector<Quote>& quotes) {
  for (const Quote& quote : quotes) {
    if (quote.nominal == 0 || !is_listed(quote.currency)) return false;
    for (const auto& price : {quote.value, quote.buy, quote.sell}) {
      if (price && (price->is_zero() || price->is_negative())) return false;
    }
  }
  return true;
}

/// Our own JSON gives the same rates again.
void check_round_trip(const Document& document) {
  const std::string json = render_json(document);
  const Result<Document> again = read(json, {.format = Format::courant_json});
  require(again && again->rates, "own JSON is read");
  RateTable first = *document.rates;
  RateTable second = *again->rates;
  require(render_csv({.rates = std::move(first)}) == render_csv({.rates = std::move(second)}),
          "own JSON is lossless");
}

void check(const std::string& bytes, Format format) {
  const Result<Document> document = read(bytes, {.format = format, .wanted = Wanted::rates});
  if (!document) return fuzz::check_error(document.error());
  const RateTable& rates = *document->rates;
  require(has_only_sound_prices(rates.quotes), "prices are above zero");
  for (const Fixing& fixing : rates.history) {
    require(has_only_sound_prices(fixing.quotes), "earlier prices are above zero");
  }
  fuzz::check_document(*document);
  fuzz::check_outputs(*document, {.subject = Subject::rates, .rates_view = RatesView::table});
  check_round_trip(*document);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(data, data + size);
  check(bytes, Format::automatic);
  if (size > 0) check(bytes, static_cast<Format>(data[size - 1] % format_count));
  return 0;
}
