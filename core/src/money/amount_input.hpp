#pragma once

#include <optional>
#include <string_view>

#include "courant/money.hpp"

namespace courant {

/// What somebody meant who wrote an amount into a field.
struct AmountReading {
  std::optional<Decimal> value{};  ///< Absent if it is no amount: no number, or one with a sign.
  std::optional<Decimal> other{};  ///< What it can mean as well, if nothing settles which.
};

/// Reads `written`, UTF-8, as a reader of `language` would: digits of any of our languages, groups
/// parted by spaces, apostrophes, points or commas. "1 234,5" and "1,234.5" have one meaning
/// everywhere; "1.234" has the one that the point has in `language`, and two where it has none
/// there.
[[nodiscard]] AmountReading read_amount(std::string_view written, std::string_view language);

}  // namespace courant
