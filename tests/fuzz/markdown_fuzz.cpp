// Reads any bytes as Markdown and renders what comes out in every form.

#include <cstddef>
#include <cstdint>
#include <string>

#include "courant/courant.hpp"
#include "fuzz/invariants.hpp"

namespace {

using namespace courant;

/// Options by the bits of `choice`.
ReadOptions options_of(std::uint8_t choice) {
  ReadOptions options{.format = Format::markdown};
  if ((choice & 1U) != 0) options.typography = Typography::source;
  if ((choice & 2U) != 0) options.language = "fr";
  if ((choice & 4U) != 0) options.include_withheld = true;
  if ((choice & 8U) != 0) options.limits = {.nodes = 20, .links = 1, .images = 1, .diagnostics = 6};
  if ((choice & 16U) != 0) options.news_rules = false;
  if ((choice & 32U) != 0) options.limits.block_depth = options.limits.inline_depth = 3;
  return options;
}

RenderOptions render_options_of(std::uint8_t choice) {
  RenderOptions options;
  if ((choice & 64U) != 0) options.language = "ky";
  if ((choice & 128U) != 0) options.heading_level = 6;
  return options;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(data, data + size);
  const std::uint8_t choice = fuzz::choice_of(bytes);
  const auto document = fuzz::check_article(bytes, options_of(choice), render_options_of(choice));
  if (document) static_cast<void>(sniff(bytes));
  return 0;
}
