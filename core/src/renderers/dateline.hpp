#pragma once

#include <cstdint>
#include <string_view>

#include "courant/article.hpp"

namespace courant::renderers {

/// What parts a dateline from the text behind it, whatever its source wrote.
inline constexpr std::string_view dateline_separator = " \u2014 ";

/// No block.
inline constexpr std::uint32_t no_block = static_cast<std::uint32_t>(-1);

/// The block that the dateline opens: the first paragraph that stands in no other block.
/// `no_block` if there is none.
[[nodiscard]] inline std::uint32_t dateline_block(const Body& body) noexcept {
  for (std::uint32_t index = 0; index < body.blocks.size(); index = body.blocks[index].end) {
    if (body.blocks[index].kind == BlockKind::paragraph) return index;
  }
  return no_block;
}

/// The dateline as written; empty if there is none.
[[nodiscard]] inline std::string_view dateline_text(const Article& article) noexcept {
  return article.dateline ? std::string_view(article.dateline->raw) : std::string_view{};
}

}  // namespace courant::renderers
