// Reads any bytes as a feed or as an article in JSON, in the format that they look like and in one
// that they may not be in, and renders what comes out in every form.

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>

#include "courant/courant.hpp"
#include "fuzz/invariants.hpp"

namespace {

using namespace courant;
using courant::fuzz::require;

constexpr std::array formats = {Format::rss,         Format::atom,        Format::wordpress,
                                Format::ninjs,       Format::json_feed,   Format::apple_news,
                                Format::schema_json, Format::courant_json};

bool is_safe(const std::string& address) {
  return !address.starts_with("javascript:") && !address.starts_with("data:");
}

/// What every feed promises: no more entries than are accepted, none that is held back, and
/// addresses that may be followed.
void check_articles(const Document& document, const ReadOptions& options) {
  require(document.articles.size() <= options.limits.articles, "entries up to the limit");
  for (const Article& article : document.articles) {
    require(!article.language.empty(), "an article has a language");
    require(article.status == Status::usable, "nothing that is held back");
    require(is_safe(article.url), "an address may be followed");
    if (article.image) require(is_safe(article.image->url), "an image's address is one");
  }
}

/// Our own JSON gives the same document again.
void check_round_trip(Document document) {
  document.diagnostics.clear();
  const std::string json = render_json(document);
  Result<Document> again = read(json, {.format = Format::courant_json});
  // Deeper than any text of JSON that is accepted: refused, not misread.
  if (!again) return require(again.error().code == ErrorCode::too_large, "own JSON is read");
  again->diagnostics.clear();
  require(render_json(*again) == json, "own JSON is lossless");
}

void check(const std::string& bytes, const ReadOptions& options) {
  const Result<Document> document = read(bytes, options);
  if (!document) return fuzz::check_error(document.error());
  fuzz::check_document(*document);
  check_articles(*document, options);
  fuzz::check_outputs(*document, {});
  check_round_trip(*document);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(data, data + size);
  const std::uint8_t choice = fuzz::choice_of(bytes);
  check(bytes, {});
  ReadOptions options{.format = formats[choice % formats.size()], .wanted = Wanted::articles};
  if ((choice & 64U) != 0) options.limits = {.nodes = 20, .links = 1, .articles = 2};
  if ((choice & 128U) != 0) options.zone = std::int16_t{360};
  check(bytes, options);
  return 0;
}
