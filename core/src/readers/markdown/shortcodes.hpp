#pragma once

#include <string_view>

namespace courant::readers::markdown {

/// Whether the paragraph that `text` begins with is nothing but shortcodes of Hugo or tags of
/// Liquid: "{{< figure src=x.jpg >}}", "{% include ad.html %}". They are never run.
[[nodiscard]] bool is_shortcodes(std::string_view text);

}  // namespace courant::readers::markdown
