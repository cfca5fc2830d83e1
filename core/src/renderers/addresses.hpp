#pragma once

#include <string_view>

#include "courant/render.hpp"

namespace courant::renderers {

/// Whether a link may lead to `url`: relative, or http, https, mailto or tel, without credentials.
/// Readers have resolved and cleaned it; this is the last gate before the page, told from the text
/// alone, and it refuses what a browser would trim or mend first.
[[nodiscard]] bool may_link(std::string_view url);

/// Whether an image may be loaded from `url`: relative or below `origin`, which is the page's own
/// ("https://example.org"; empty if it is not known), or https unless `policy` forbids foreign
/// requests.
[[nodiscard]] bool may_load(std::string_view url, ImagePolicy policy, std::string_view origin = {});

/// The same by what `options` say of policy and origin.
[[nodiscard]] inline bool may_load(std::string_view url, const RenderOptions& options) {
  return may_load(url, options.images, options.origin);
}

}  // namespace courant::renderers
