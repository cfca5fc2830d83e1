#pragma once

#include <string>
#include <string_view>

#include "courant/article.hpp"

namespace courant::renderers {

/// How many minutes it takes to read `body`, rounded up, at 200 words a minute, or 500 characters
/// of Chinese or Japanese; 0 for one without words.
[[nodiscard]] unsigned reading_minutes(const Body& body) noexcept;

/// "Reading time: 3 min" in `language`.
[[nodiscard]] std::string reading_time_text(unsigned minutes, std::string_view language);

}  // namespace courant::renderers
