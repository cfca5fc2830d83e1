#pragma once

#include <string_view>

#include "courant/article.hpp"
#include "readers/html/tree.hpp"

namespace courant::readers::html {

/// An image element as read.
struct FoundImage {
  Image image{};             ///< Its URL is empty if it names none but a placeholder.
  bool counts_only = false;  ///< Invisible: it tells somebody that the page is read.
  bool lacks_alt = false;    ///< Says nothing of its alternative text, not even that it needs none.
};

/// What the image element `node` shows: the address that a script would put in for a placeholder,
/// else the source, else the largest of a set; resolved against `base_url`.
[[nodiscard]] FoundImage image_of(const Tree& tree, const Node& node, std::string_view base_url);

/// The number that `text` begins with ("600", "600px"); 0 if it begins with none or a large one.
[[nodiscard]] std::uint32_t pixels_of(std::string_view text) noexcept;

}  // namespace courant::readers::html
