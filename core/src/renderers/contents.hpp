#pragma once

#include <cstdint>
#include <string>

#include "courant/article.hpp"
#include "renderers/context.hpp"

namespace courant::renderers {

/// What the ids of the headings of `article` begin with: "courant-" and a hash of its text, so that
/// two articles of a page have different ones, and none takes a name that the page uses.
[[nodiscard]] std::string heading_prefix(const Article& article);

/// The id of the heading that is number `number`, from 1, of those that stand in no other block.
[[nodiscard]] std::string heading_id(std::string_view prefix, std::uint32_t number);

/// Writes links to those headings, nested as their levels are; nothing if there are none.
void write_contents(const Context& context, const Article& article);

}  // namespace courant::renderers
