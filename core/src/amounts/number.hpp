#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "courant/money.hpp"

namespace courant::amounts {

/// How a language writes numbers.
struct NumberStyle {
  char decimal_mark = '.';
  char group_mark = ',';       ///< ' ' for spaces of any kind.
  bool indian_groups = false;  ///< "1,50,000"
  bool point_groups = false;   ///< A point does, too.
};

/// A number in digits.
struct WrittenNumber {
  std::size_t end = 0;             ///< Behind its last digit, or behind the ",–" of round prices.
  std::optional<Decimal> value{};  ///< Absent: these digits are no number, or may be two.
  bool grouped = false;            ///< It has a separator: no year and no label.
  bool small = false;              ///< Fewer than four digits and no separator.
};

/// The digits at `at`, where one is, and what belongs to them.
[[nodiscard]] WrittenNumber read_number(std::string_view text, std::size_t at,
                                        const NumberStyle& style);

/// `value` × 10^`exponent`; absent if that is beyond what Decimal holds.
[[nodiscard]] std::optional<Decimal> shifted(const Decimal& value, int exponent);

}  // namespace courant::amounts
