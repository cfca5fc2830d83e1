#pragma once

#include <array>
#include <cstddef>
#include <optional>

#include "courant/money.hpp"

namespace courant::amounts {

/// Adds up what numbers and scales say one after the other. A scale multiplies what was said since
/// the last larger one: "two hundred fifty thousand" is 250 × 1,000, "3億5000万" 3 × 10^8 + 5000 ×
/// 10^4, "2 lakh crore" 2 × 10^5 × 10^7.
class Terms {
 public:
  /// @return false if `value` cannot follow what is there; the same for add_scale().
  [[nodiscard]] bool add_number(const Decimal& value);
  /// Multiplies by 10^`scale`.
  [[nodiscard]] bool add_scale(int scale);

  /// The sum; absent if it is beyond what Decimal holds.
  [[nodiscard]] std::optional<Decimal> total() const;
  /// Whether there is one number, and at most scales of it.
  [[nodiscard]] bool is_single() const noexcept { return count_ == 1; }
  /// Whether a number behind the last scale can be part of the same quantity.
  [[nodiscard]] bool has_room_below(const Decimal& value) const;

 private:
  struct Term {
    Decimal value;
    int scale;
  };

  [[nodiscard]] bool ends_in_number() const noexcept;
  bool add_to_scale(const Decimal& part);
  bool add_to_number(const Decimal& value);
  bool add_to_last(const std::optional<Decimal>& value);
  bool fail() noexcept;

  std::array<Term, 6> terms_{};
  std::size_t count_ = 0;
  bool sound_ = true;  // false once something was beyond what Decimal holds
};

}  // namespace courant::amounts
