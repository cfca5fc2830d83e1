// Reads any bytes as wire copy and renders what comes out in every form.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "courant/courant.hpp"
#include "fuzz/invariants.hpp"
#include "text/characters.hpp"
#include "text/encoding.hpp"
#include "text/utf8.hpp"

namespace {

using namespace courant;
using courant::fuzz::require;

/// The letters and digits of `text`: what no rule may change.
std::string words_of(std::string_view text) {
  std::string words;
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint c = text::decode_at(text, at);
    if (text::is_letter(c.value) || text::is_digit(c.value)) words += text.substr(at, c.size);
    at += c.size;
  }
  return words;
}

bool has(const Document& document, DiagnosticCode code) {
  for (const Diagnostic& diagnostic : document.diagnostics) {
    if (diagnostic.code == code) return true;
  }
  return false;
}

/// Options by the bits of `choice`.
ReadOptions options_of(std::uint8_t choice) {
  ReadOptions options{.format = Format::wire};
  if ((choice & 1U) != 0) options.typography = Typography::source;
  if ((choice & 2U) != 0) options.language = "fr";
  if ((choice & 4U) != 0) options.include_withheld = true;
  if ((choice & 8U) != 0) options.limits = {.nodes = 20, .links = 1, .diagnostics = 6};
  if ((choice & 16U) != 0) options.base = Currency::from_code("KGS");
  return options;
}

RenderOptions render_options_of(std::uint8_t choice) {
  RenderOptions options;
  if ((choice & 32U) != 0) options.rates_view = RatesView::table;
  if ((choice & 64U) != 0) options.language = "ky";
  options.show.quotations = (choice & 64U) != 0;
  if ((choice & 128U) != 0) options.heading_level = 6;
  return options;
}

/// Without news rules every word of the copy is in the body, in order and unchanged.
void check_words(std::string_view bytes) {
  const ReadOptions options{.format = Format::wire, .news_rules = false};
  const Result<Document> document = read(bytes, options);
  if (!document || has(*document, DiagnosticCode::limit_reached)) return;
  const std::string text = text::decode(bytes).text;
  require(words_of(text) == words_of(document->articles.at(0).body.text), "no word is changed");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(data, data + size);
  const std::uint8_t choice = fuzz::choice_of(bytes);
  const auto document = fuzz::check_article(bytes, options_of(choice), render_options_of(choice));
  if (document) {
    check_words(bytes);
    static_cast<void>(read(render_text(*document), {.format = Format::wire}));
  }
  return 0;
}
