#include "readers/markdown/shortcodes.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace courant::readers::markdown {
namespace {

struct Brackets {
  std::string_view open;
  std::string_view close;
};

constexpr std::array brackets = {
    Brackets{"{{<", ">}}"},
    Brackets{"{{%", "%}}"},
    Brackets{"{{", "}}"},
    Brackets{"{%", "%}"},
};

/// Bytes of the shortcode that `text` begins with; 0 if it begins with none.
std::size_t shortcode_size(std::string_view text) {
  const auto found = std::ranges::find_if(
      brackets, [&](const Brackets& pair) { return text.starts_with(pair.open); });
  if (found == brackets.end()) return 0;
  const std::size_t end = text.find(found->close, found->open.size());
  return end == std::string_view::npos ? 0 : end + found->close.size();
}

}  // namespace

bool is_shortcodes(std::string_view text) {
  constexpr std::size_t longest_paragraph = 4'096;  // so that a text full of them takes no square
  text = text.substr(0, longest_paragraph);
  for (std::size_t size = shortcode_size(text); size != 0; size = shortcode_size(text)) {
    text.remove_prefix(size);
    const std::size_t next = std::min(text.find_first_not_of(" \t\r\n"), text.size());
    const bool is_last = next == text.size() || std::ranges::count(text.substr(0, next), '\n') > 1;
    if (is_last) return true;
    text.remove_prefix(next);
  }
  return false;
}

}  // namespace courant::readers::markdown
