#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "courant/error.hpp"

namespace courant {

/// How a digit sequence is shortened.
enum class Rounding : std::uint8_t {
  half_even,  ///< Ties to the even digit: banking, and conversions.
  half_up,    ///< Ties away from zero: display, as CLDR does.
};

/// An exact decimal number: sign, up to 40 significant digits, and the number of digits after the
/// point that its source published. "84.80" keeps its zero; equality of value ignores it.
class Decimal {
 public:
  static constexpr int max_digits = 40;
  static constexpr int max_scale = 60;  ///< Digits after the point.

  /// Zero with no digits after the point.
  constexpr Decimal() = default;

  /// A whole number.
  [[nodiscard]] static Decimal from_integer(std::int64_t value) noexcept;

  /// Reads [+-]digits[.digits][e[+-]digits] with ASCII digits and no spaces; both signs and U+2212
  /// are accepted. The digits after the point are kept, those that an exponent makes included.
  ///
  /// @return `malformed` for anything else, a lone point or an empty text among it;
  ///         `out_of_range` for more than 40 significant digits or 60 after the point.
  ///         Error::where.offset is the offending byte of `text`.
  [[nodiscard]] static Result<Decimal> parse(std::string_view text);

  /// Digits after the point, as published: 2 for 84.80.
  [[nodiscard]] int scale() const noexcept { return scale_; }
  /// Significant digits, leading zeros not counted: 4 for 84.80, 1 for 0.
  [[nodiscard]] int digits() const noexcept;
  [[nodiscard]] bool is_zero() const noexcept;
  [[nodiscard]] bool is_negative() const noexcept { return negative_; }

  /// Plain notation with '.' and no grouping, every published digit kept: "84.80", "-0.0612".
  [[nodiscard]] std::string to_string() const;

  /// The same value with exactly `scale` digits after the point (padded with zeros or rounded).
  /// @return `out_of_range` if that needs more than 40 digits.
  [[nodiscard]] Result<Decimal> rescaled(int scale, Rounding rounding) const;

  /// The same value rounded to at most `digits` significant digits (1 to 40).
  [[nodiscard]] Decimal rounded_to_digits(int digits, Rounding rounding) const;

  [[nodiscard]] Decimal negated() const noexcept;

  /// Orders by value: 1.0 and 1.00 are equivalent.
  friend std::weak_ordering operator<=>(const Decimal& a, const Decimal& b) noexcept;
  friend bool operator==(const Decimal& a, const Decimal& b) noexcept {
    return (a <=> b) == std::weak_ordering::equivalent;
  }

  /// Exact sum and difference. @return `out_of_range` past 40 digits.
  friend Result<Decimal> add(const Decimal& a, const Decimal& b);
  friend Result<Decimal> subtract(const Decimal& a, const Decimal& b);
  /// Exact product. @return `out_of_range` past 40 digits, trailing zeros of the product that
  /// neither factor needs are dropped before giving up.
  friend Result<Decimal> multiply(const Decimal& a, const Decimal& b);
  /// `a` × `b` ÷ `c`, rounded once, to `scale` digits after the point. The product may need twice
  /// 40 digits on the way. @return `out_of_range` if `c` is zero or the result exceeds 40 digits.
  friend Result<Decimal> multiply_divide(const Decimal& a, const Decimal& b, const Decimal& c,
                                         int scale, Rounding rounding);
  /// Whether `a` × `b` is `c` × `d`, exactly.
  friend bool equal_products(const Decimal& a, const Decimal& b, const Decimal& c,
                             const Decimal& d) noexcept;

 private:
  static constexpr int limb_count = 5;  // 5 × 9 digits hold 40

  std::array<std::uint32_t, limb_count> limbs_{};  // base 10^9, least significant first
  std::uint8_t scale_ = 0;
  bool negative_ = false;  // never set on zero
};

/// Exact sum, difference and product, the product-quotient rounded once, and a comparison of
/// products; see Decimal.
[[nodiscard]] Result<Decimal> add(const Decimal& a, const Decimal& b);
[[nodiscard]] Result<Decimal> subtract(const Decimal& a, const Decimal& b);
[[nodiscard]] Result<Decimal> multiply(const Decimal& a, const Decimal& b);
[[nodiscard]] Result<Decimal> multiply_divide(const Decimal& a, const Decimal& b, const Decimal& c,
                                              int scale, Rounding rounding);
[[nodiscard]] bool equal_products(const Decimal& a, const Decimal& b, const Decimal& c,
                                  const Decimal& d) noexcept;

/// An alphabetic code of ISO 4217, e.g. KGS. A value: three bytes, no lookup, no lifetime.
class Currency {
 public:
  /// The currency with this code; lower case is accepted.
  /// Absent unless `code` is three ASCII letters. Whether ISO lists it is is_listed()'s business.
  [[nodiscard]] static std::optional<Currency> from_code(std::string_view code) noexcept;

  /// Three upper-case ASCII letters. Valid while this object lives.
  [[nodiscard]] std::string_view code() const& noexcept [[clang::lifetimebound]] {
    return {code_.data(), code_.size()};
  }
  [[nodiscard]] std::string_view code() const&& = delete;

  friend constexpr auto operator<=>(const Currency&, const Currency&) = default;

 private:
  constexpr explicit Currency(std::array<char, 3> code) noexcept : code_(code) {}
  std::array<char, 3> code_;
};

/// Whether ISO 4217 lists the code: current, withdrawn since 1990, metals, XDR and XXX.
[[nodiscard]] bool is_listed(Currency currency) noexcept;

/// Whether the code was withdrawn from ISO 4217 (HRK, BYR, …). It is another currency than its
/// successor.
[[nodiscard]] bool is_withdrawn(Currency currency) noexcept;

/// Digits after the point of an amount: 2 for USD and KGS, 0 for JPY, 3 for KWD, by CLDR 48
/// (which differs from ISO 4217 for some, e.g. 0 for HUF). 2 for a code that is not listed.
[[nodiscard]] int minor_digits(Currency currency) noexcept;

/// An amount of money.
struct Money {
  Decimal amount;
  Currency currency;

  friend bool operator==(const Money&, const Money&) = default;
};

}  // namespace courant
