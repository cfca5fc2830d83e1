#pragma once

#include <string_view>

namespace courant {

/// Whether `word` is a verb of attribution in the form that follows or precedes a name: "said".
[[nodiscard]] bool is_attribution_verb(std::string_view word);

}  // namespace courant
