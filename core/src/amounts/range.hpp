#pragma once

#include <optional>

#include "amounts/item.hpp"
#include "amounts/passage.hpp"

namespace courant::amounts {

/// The two ends of a range.
struct ItemRange {
  Item second;
  Decimal low;  ///< The value of the first: a scale behind the second may be for both.
};

/// The range that begins with `first`, if one does.
[[nodiscard]] std::optional<ItemRange> read_range(const Passage& in, const Item& first);

}  // namespace courant::amounts
