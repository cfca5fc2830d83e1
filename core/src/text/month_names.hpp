#pragma once

#include <string_view>

namespace courant::text {

/// The month, from 1, that `word` begins to name in a language other than English that datelines
/// are read in; -1 if none. The word may be in any case.
[[nodiscard]] int month_in_datelines(std::string_view word);

/// The same, in the further languages of feeds, too.
[[nodiscard]] int month_in_feeds(std::string_view word);

}  // namespace courant::text
