// Reads any bytes as HTML and renders what comes out in every form. What we render is read again.

#include <cstddef>
#include <cstdint>
#include <string>

#include "courant/courant.hpp"
#include "fuzz/invariants.hpp"

namespace {

using namespace courant;

/// Options by the bits of `choice`.
ReadOptions options_of(std::uint8_t choice) {
  ReadOptions options{.format = Format::html};
  if ((choice & 1U) != 0) options.url = "https://example.org/a/b?c";
  if ((choice & 2U) != 0) options.language = "ru";
  if ((choice & 4U) != 0) options.include_withheld = true;
  if ((choice & 8U) != 0) options.limits = {.nodes = 20, .links = 1, .diagnostics = 6};
  if ((choice & 16U) != 0) options.news_rules = false;
  return options;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(data, data + size);
  const std::uint8_t choice = fuzz::choice_of(bytes);
  const auto document = fuzz::check_article(bytes, options_of(choice), {});
  if (document) static_cast<void>(read(render_html(*document), {.format = Format::html}));
  return 0;
}
