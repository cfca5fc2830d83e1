#pragma once

#include <string>
#include <string_view>

#include "courant/amounts.hpp"

namespace courant::test {

/// The amounts in `text`, parted by ", ": words, value and currency as in "[$5m] ~5000000 USD*".
/// A range is "5..7", '~' says about, '*' that others share the sign, '?' that nothing settles it.
[[nodiscard]] std::string found_in(std::string_view text, std::string_view language,
                                   const AmountPolicy& policy = {});

}  // namespace courant::test
