#pragma once

#include <cstdint>

#include "courant/article.hpp"
#include "renderers/context.hpp"

namespace courant::renderers {

/// Where a lead image is shown, which is once, even if the body has the same picture.
struct LeadPlace {
  static constexpr std::uint32_t nowhere = 0xFFFF'FFFF;

  bool on_top = true;                ///< Above the body.
  std::uint32_t left_out = nowhere;  ///< The block of the body that repeats it.
};

/// The first figure of the body repeats the lead image if its address is the same, or is that of
/// another size that WordPress made: "a-300x200.jpg" of "a.jpg". The one without a caption gives
/// way; if both have one, or neither, that of the body stays, where its author put it.
[[nodiscard]] LeadPlace place_lead(const Image& lead, const Body& body);

/// Writes `image`, which may_load() admits, as an `img`.
void write_image(Markup& markup, const Image& image);

/// Writes `image` as a figure with the inlines of `caption`, or with the image's own caption if
/// there are none, and its credit. An image that may not be loaded leaves its alternative text;
/// without any text it leaves nothing.
void write_figure(const Context& context, std::string_view class_names, const Image& image,
                  const Body& body, Range caption);

}  // namespace courant::renderers
