#include "amounts/body_text.hpp"

#include <algorithm>

namespace courant::amounts {
namespace {

bool parts_text(InlineKind kind) noexcept {
  return kind == InlineKind::code || kind == InlineKind::deleted || kind == InlineKind::subscript ||
         kind == InlineKind::superscript;
}

}  // namespace

BodyText::BodyText(const Body& body, Range inlines) {
  std::vector<std::uint32_t> ends;
  for (std::uint32_t index = inlines.begin; index < inlines.end; ++index) {
    for (; !ends.empty() && ends.back() <= index; ends.pop_back()) part();
    const Inline& node = body.inlines[index];
    if (node.kind == InlineKind::line_break) text_ += '\n';
    if (parts_text(node.kind)) {
      part();
      ends.push_back(node.end);
    }
    if (node.kind != InlineKind::text) continue;
    pieces_.push_back({.begin = text_.size(), .node = index});
    text_ += body.view(node.text);
  }
}

InlinePlace BodyText::place_of(std::size_t offset) const noexcept {
  const auto behind = std::ranges::upper_bound(pieces_, offset, {}, &Piece::begin);
  const Piece& piece = *(behind - 1);
  return {.node = piece.node, .offset = static_cast<std::uint32_t>(offset - piece.begin)};
}

}  // namespace courant::amounts
