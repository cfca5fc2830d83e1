#include "readers/html/speakers.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "text/ascii.hpp"

namespace courant::readers::html {
namespace {

/// What parts a speaker from the words, in text or as written by reference.
constexpr std::array ends =
    std::to_array<std::string_view>({".", "!", "?", "\"", "-", ">", ";", "\u2026", "\u00BB",
                                     "\u201C", "\u201D", "\u2014", "\u2013", "\u2019", "\u300D"});

bool ends_sentence(std::string_view text) noexcept {
  return std::ranges::any_of(ends, [text](std::string_view end) { return text.ends_with(end); });
}

}  // namespace

std::uint32_t find_speaker(const Tree& tree, std::uint32_t index) {
  std::uint32_t speaker = no_node;
  std::uint32_t line_end = 0;  // of the innermost block that began last
  bool said = false;           // there was text
  bool parted = false;         // and its sentence or its line has ended since
  for (std::uint32_t at = index + 1; at < tree[index].end;) {
    const Node& node = tree[at];
    const Role role = role_of(node.tag);
    const std::string_view text =
        node.tag == Tag::text ? text::trim(tree.source(node)) : std::string_view();
    parted |= at >= line_end || is_block(role) || role == Role::line_break;
    if (is_block(role)) line_end = node.end;
    const bool names = node.tag == Tag::footer || (node.tag == Tag::cite && parted);
    if (names && said) {
      speaker = at;
      at = node.end;
      continue;
    }
    if (!text.empty()) {
      speaker = no_node;
      said = true;
      parted = ends_sentence(text);
      line_end = std::max(line_end, at + 1);
    }
    at = role == Role::quotation ? node.end : at + 1;
  }
  return speaker;
}

}  // namespace courant::readers::html
