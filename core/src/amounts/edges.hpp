#pragma once

#include <cstddef>

#include "amounts/item.hpp"
#include "amounts/passage.hpp"

namespace courant::amounts {

/// Whether what stands in front of `item` lets an amount begin there: it is neither inside a word
/// or a larger number nor behind a mark of code.
[[nodiscard]] bool may_begin(const Passage& in, const Item& item);

/// Whether what stands behind `item` lets an amount end there.
[[nodiscard]] bool may_end(const Passage& in, const Item& item);

/// "$5 or 6 million": the scale behind the second number is for the first, too.
[[nodiscard]] bool shares_with_next(const Passage& in, const Item& item);

/// Whether the words around an amount say that it is not exact.
[[nodiscard]] bool is_approximate(const Passage& in, std::size_t begin, std::size_t end);

}  // namespace courant::amounts
