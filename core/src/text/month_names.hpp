#pragma once

#include <string_view>

namespace courant::text {

/// The month, from 1, that `word` begins to name in a language other than English; -1 if none.
[[nodiscard]] int month_in_other_languages(std::string_view word);

}  // namespace courant::text
