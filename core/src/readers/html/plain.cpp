#include "readers/html/plain.hpp"

#include <algorithm>
#include <vector>

#include "text/ascii.hpp"
#include "text/characters.hpp"

namespace courant::readers::html {
namespace {

void append_collapsed(std::string& out, std::string_view text) {
  while (!text.empty()) {
    const auto word_end = std::ranges::find_if(text, text::is_white);
    out.append(text.begin(), word_end);
    text = {word_end, text.end()};
    if (text.empty()) return;
    if (!out.empty() && out.back() != ' ') out += ' ';
    text = {std::ranges::find_if_not(text, text::is_white), text.end()};
  }
}

}  // namespace

bool is_shown(Role role) noexcept {
  return role != Role::dropped && role != Role::embed && role != Role::noscript &&
         role != Role::metadata;
}

std::string plain_text(const Tree& tree, std::uint32_t begin, std::uint32_t end) {
  std::string text;
  std::vector<std::uint32_t> block_ends;
  for (std::uint32_t index = begin; index < end;) {
    const Node& node = tree[index];
    const Role role = role_of(node.tag);
    for (; !block_ends.empty() && block_ends.back() <= index; block_ends.pop_back()) {
      append_collapsed(text, " ");
    }
    if (is_block(role)) block_ends.push_back(node.end);
    if (node.tag == Tag::text) append_collapsed(text, tree.text(node));
    if (is_block(role) || role == Role::line_break) append_collapsed(text, " ");
    const bool skipped = !is_shown(role) || node.meaning == Meaning::hidden;
    index = skipped ? node.end : index + 1;
  }
  return std::string(text::trim_spaces(text));
}

std::uint32_t find_tag(const Tree& tree, std::uint32_t begin, std::uint32_t end, Tag tag) noexcept {
  while (begin < end && tree[begin].tag != tag) ++begin;
  return begin;
}

}  // namespace courant::readers::html
