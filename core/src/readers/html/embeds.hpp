#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "readers/html/tree.hpp"

namespace courant::readers::html {

/// Something of another place that an article only points to.
struct Embed {
  std::string url{};  ///< Resolved; empty if the element names none, or only counts readers.
  std::string label{};
};

/// What the element at `index` (iframe, video, audio, object, embed) embeds.
[[nodiscard]] Embed embed_of(const Tree& tree, std::uint32_t index, std::string_view base_url);

/// The post that the element at `index` stands for until a script shows it.
[[nodiscard]] Embed post_of(const Tree& tree, std::uint32_t index, std::string_view base_url);

/// The link that the element at `index` consists of, or the bare address in its text.
[[nodiscard]] Embed link_of(const Tree& tree, std::uint32_t index, std::string_view base_url);

/// The host of `url` without "www.": what stands for a label where there is none.
[[nodiscard]] std::string_view host_of(std::string_view url) noexcept;

}  // namespace courant::readers::html
