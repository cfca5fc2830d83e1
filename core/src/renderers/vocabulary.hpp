#pragma once

#include <cstdint>
#include <string_view>

namespace courant::renderers {

/// The elements that rendered markup can hold: one enumerator per row of vocabulary.def.
enum class Element : std::uint8_t {
#define COURANT_ELEMENT(name, tag) name,
#include "renderers/vocabulary.def"
};

/// The attributes that rendered markup can hold.
enum class Attribute : std::uint8_t {
#define COURANT_ATTRIBUTE(name, spelling) name,
#include "renderers/vocabulary.def"
};

/// The tag of `element`. Static storage.
[[nodiscard]] std::string_view tag_of(Element element) noexcept;

/// The spelling of `attribute`. Static storage.
[[nodiscard]] std::string_view name_of(Attribute attribute) noexcept;

/// Whether `element` has no end tag and nothing inside (HTML Standard, 13.1.2).
[[nodiscard]] constexpr bool is_void(Element element) noexcept {
  return element == Element::img || element == Element::hr || element == Element::br;
}

/// The heading of `level`; levels outside 1 to 6 become the nearest.
[[nodiscard]] Element heading(int level) noexcept;

}  // namespace courant::renderers
