#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <span>

#include "courant/money.hpp"

namespace courant {

/// A whole number below 10^225: what the exact arithmetic of Decimal needs on its way. A product of
/// two decimals has at most 82 digits, scaling adds at most 120, a long division two limbs. Bounds
/// are asserted, since Decimal keeps them.
class WideInteger {
 public:
  static constexpr std::uint32_t base = 1'000'000'000;  ///< Of a limb.

  WideInteger() = default;
  explicit WideInteger(std::uint32_t value) noexcept : WideInteger(std::span(&value, 1)) {}
  /// The number that `limbs` hold, least significant first.
  explicit WideInteger(std::span<const std::uint32_t> limbs) noexcept;

  [[nodiscard]] bool is_zero() const noexcept { return size_ == 0; }
  [[nodiscard]] bool is_odd() const noexcept { return (limbs_[0] & 1) != 0; }
  /// Decimal digits; 1 for zero.
  [[nodiscard]] int digits() const noexcept;
  /// The limbs in use, least significant first; none for zero. Valid while this number lives
  /// unchanged.
  [[nodiscard]] std::span<const std::uint32_t> limbs() const& noexcept [[clang::lifetimebound]] {
    return std::span(limbs_).first(size_);
  }
  [[nodiscard]] std::span<const std::uint32_t> limbs() const&& = delete;

  /// This × `factor` + `addend`, both up to `base`.
  void multiply_add(std::uint32_t factor, std::uint32_t addend) noexcept;
  /// This × 10^`exponent`.
  void shift_left(int exponent) noexcept;
  /// This ÷ 10 if that leaves no remainder. @return whether it did.
  bool drop_zero() noexcept;
  void add(const WideInteger& other) noexcept;
  /// `other` is not greater than this.
  void subtract(const WideInteger& other) noexcept;

  friend std::strong_ordering operator<=>(const WideInteger& a, const WideInteger& b) noexcept;
  friend bool operator==(const WideInteger& a, const WideInteger& b) noexcept {
    return (a <=> b) == std::strong_ordering::equal;
  }
  friend WideInteger multiply(const WideInteger& a, const WideInteger& b) noexcept;
  friend WideInteger divide(WideInteger dividend, WideInteger divisor, Rounding rounding) noexcept;

 private:
  static constexpr std::size_t limb_count = 25;

  /// One step of a long division: takes `divisor` as often as it goes from the limbs from `place`
  /// on, which it leaves below `divisor`. The leading limb of `divisor` is at least half of `base`.
  /// @return how often it went: the limb of the quotient at `place`.
  std::uint32_t take_multiple(const WideInteger& divisor, std::size_t place) noexcept;
  void trim() noexcept;

  std::array<std::uint32_t, limb_count> limbs_{};  // zero from size_ on
  std::size_t size_ = 0;                           // without leading zeros
};

[[nodiscard]] WideInteger multiply(const WideInteger& a, const WideInteger& b) noexcept;

/// `dividend` ÷ `divisor`, which is not zero, rounded by the exact remainder.
[[nodiscard]] WideInteger divide(WideInteger dividend, WideInteger divisor,
                                 Rounding rounding) noexcept;

}  // namespace courant
