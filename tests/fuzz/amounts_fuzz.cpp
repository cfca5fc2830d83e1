// Looks for amounts of money in any bytes, in a language that the first of them chooses, and marks
// and converts those in wire copy.

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "courant/courant.hpp"
#include "fuzz/invariants.hpp"

namespace {

using namespace courant;
using courant::fuzz::require;

constexpr std::array<std::string_view, 16> languages = {
    "en", "ru", "ky", "uz", "tr", "de", "fr", "es", "fi", "hu", "ja", "zh", "ko", "hi", "ar", "fa"};

void check_matches(std::string_view text, std::string_view language) {
  const std::vector<AmountMatch> matches = find_amounts(text, language);
  std::size_t last = 0;
  for (const AmountMatch& match : matches) {
    require(match.begin >= last && match.end > match.begin && match.end <= text.size(),
            "matches are in order and inside the text");
    require(match.amount.low <= match.amount.high, "a range ascends");
    require(!match.amount.low.is_zero() && !match.amount.low.is_negative(),
            "an amount is above zero");
    require(!match.candidates.empty(), "a sign stands for a currency");
    require(!match.amount.currency || *match.amount.currency == match.candidates.front(),
            "the currency is the likeliest candidate");
    last = match.end;
  }
}

std::string text_of(const Document& document) {
  std::string text;
  for (const Article& article : document.articles) {
    for (const Block& block : article.body.blocks) {
      text += plain_text(article.body, block.inlines);
    }
  }
  return text;
}

/// Marking and converting leave every word as it is.
void check_marking(std::string_view bytes, std::string_view language) {
  Result<Document> document =
      read(bytes, {.format = Format::wire, .language = std::string(language)});
  if (!document) return;
  const std::string before = text_of(*document);
  annotate(*document);
  require(text_of(*document) == before, "marking keeps the words");
  convert_amounts(*document, nullptr,
                  {.target = Currency::from_code("KGS"), .day = ConversionDay::latest});
  fuzz::check_outputs(*document, {});
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(data, data + size);
  const std::string_view language = languages[size == 0 ? 0 : data[0] % languages.size()];
  check_matches(bytes, language);
  check_marking(bytes, language);
  return 0;
}
