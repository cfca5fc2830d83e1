#include "renderers/vocabulary.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "courant/render.hpp"

namespace courant {
namespace {

constexpr std::array tags = std::to_array<std::string_view>({
#define COURANT_ELEMENT(name, tag) tag,
#include "renderers/vocabulary.def"
});

constexpr std::array attributes = std::to_array<std::string_view>({
#define COURANT_ATTRIBUTE(name, spelling) spelling,
#include "renderers/vocabulary.def"
});

}  // namespace

namespace renderers {

std::string_view tag_of(Element element) noexcept {
  return tags[static_cast<std::size_t>(element)];
}

std::string_view name_of(Attribute attribute) noexcept {
  return attributes[static_cast<std::size_t>(attribute)];
}

Element heading(int level) noexcept {
  const int first = static_cast<int>(Element::h1);
  return static_cast<Element>(first + std::clamp(level, 1, 6) - 1);
}

}  // namespace renderers

const std::vector<std::string_view>& element_names() {
  static const std::vector<std::string_view> names(tags.begin(), tags.end());
  return names;
}

const std::vector<std::string_view>& attribute_names() {
  static const std::vector<std::string_view> names(attributes.begin(), attributes.end());
  return names;
}

}  // namespace courant
