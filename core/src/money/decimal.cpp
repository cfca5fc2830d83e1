#include <algorithm>
#include <cassert>
#include <cstdlib>
#include <span>
#include <utility>

#include "courant/money.hpp"
#include "money/wide_integer.hpp"

namespace courant {
namespace {

Result<Decimal> out_of_range(const char* message) {
  return std::unexpected(Error{ErrorCode::out_of_range, {}, message});
}

Result<Decimal> too_many_digits() { return out_of_range("expected a result of at most 40 digits"); }

/// Stores `value` in the limbs of a decimal; false if it has more than 40 digits.
bool store(const WideInteger& value, std::span<std::uint32_t> limbs) {
  if (value.digits() > Decimal::max_digits) return false;
  std::ranges::copy(value.limbs(), limbs.begin());
  return true;
}

}  // namespace

Decimal Decimal::from_integer(std::int64_t value) noexcept {
  Decimal result;
  result.negative_ = value < 0;
  auto rest = static_cast<std::uint64_t>(value);
  if (result.negative_) rest = 0 - rest;  // the smallest integer has no positive counterpart
  for (std::size_t i = 0; rest > 0; ++i, rest /= WideInteger::base) {
    result.limbs_[i] = static_cast<std::uint32_t>(rest % WideInteger::base);
  }
  return result;
}

int Decimal::digits() const noexcept { return WideInteger(limbs_).digits(); }

bool Decimal::is_zero() const noexcept { return limbs_ == decltype(limbs_){}; }

std::string Decimal::to_string() const {
  std::string reversed;
  const auto least = static_cast<std::size_t>(scale_) + 1;  // one digit before the point
  for (std::uint32_t limb : limbs_) {
    for (int digit = 0; digit < 9; ++digit, limb /= 10) {
      reversed.push_back(static_cast<char>('0' + (limb % 10)));
    }
  }
  const std::size_t last = reversed.find_last_not_of('0');
  reversed.resize(std::max(last == std::string::npos ? 0 : last + 1, least), '0');
  if (scale_ > 0) reversed.insert(scale_, 1, '.');
  if (negative_) reversed.push_back('-');
  std::ranges::reverse(reversed);
  return reversed;
}

Result<Decimal> Decimal::rescaled(int scale, Rounding rounding) const {
  return multiply_divide(*this, from_integer(1), from_integer(1), scale, rounding);
}

Decimal Decimal::rounded_to_digits(int digits, Rounding rounding) const {
  assert(digits >= 1 && digits <= max_digits);
  const int excess = this->digits() - digits;
  if (excess <= 0) return *this;

  WideInteger unit(1);
  unit.shift_left(excess);
  WideInteger value = divide(WideInteger(limbs_), unit, rounding);
  int scale = scale_ - excess;
  if (value.digits() > digits && scale > 0) {  // 9.99 became 10.0
    value.drop_zero();
    --scale;
  }
  if (scale < 0) value.shift_left(-scale);
  Decimal result;
  // Not store(): 40 nines become 10^40, which has a digit more than parse() reads, but is exact.
  std::ranges::copy(value.limbs(), result.limbs_.begin());
  result.scale_ = static_cast<std::uint8_t>(std::max(scale, 0));
  result.negative_ = negative_;
  return result;
}

Decimal Decimal::negated() const noexcept {
  Decimal result = *this;
  result.negative_ = !negative_ && !is_zero();
  return result;
}

std::weak_ordering operator<=>(const Decimal& a, const Decimal& b) noexcept {
  if (a.negative_ != b.negative_)
    return a.negative_ ? std::weak_ordering::less : std::weak_ordering::greater;
  WideInteger left(a.negative_ ? b.limbs_ : a.limbs_);
  WideInteger right(a.negative_ ? a.limbs_ : b.limbs_);
  const int difference = a.negative_ ? a.scale_ - b.scale_ : b.scale_ - a.scale_;
  left.shift_left(difference);
  right.shift_left(-difference);
  return left <=> right;
}

Result<Decimal> add(const Decimal& a, const Decimal& b) {
  Decimal result;
  result.scale_ = std::max(a.scale_, b.scale_);
  WideInteger sum(a.limbs_);
  WideInteger other(b.limbs_);
  sum.shift_left(result.scale_ - a.scale_);
  other.shift_left(result.scale_ - b.scale_);
  result.negative_ = a.negative_;
  if (a.negative_ == b.negative_) {
    sum.add(other);
  } else {
    if (sum < other) {
      std::swap(sum, other);
      result.negative_ = b.negative_;
    }
    sum.subtract(other);
  }
  if (sum.is_zero()) result.negative_ = false;
  if (!store(sum, result.limbs_)) return too_many_digits();
  return result;
}

Result<Decimal> subtract(const Decimal& a, const Decimal& b) { return add(a, b.negated()); }

Result<Decimal> multiply(const Decimal& a, const Decimal& b) {
  WideInteger product = multiply(WideInteger(a.limbs_), WideInteger(b.limbs_));
  int scale = a.scale_ + b.scale_;
  const int least_scale = std::max(a.scale_, b.scale_);
  while (scale > least_scale &&
         (scale > Decimal::max_scale || product.digits() > Decimal::max_digits)) {
    if (!product.drop_zero()) break;
    --scale;
  }
  Decimal result;
  if (scale > Decimal::max_scale || !store(product, result.limbs_)) return too_many_digits();
  result.scale_ = static_cast<std::uint8_t>(scale);
  result.negative_ = a.negative_ != b.negative_ && !product.is_zero();
  return result;
}

Result<Decimal> multiply_divide(const Decimal& a, const Decimal& b, const Decimal& c, int scale,
                                Rounding rounding) {
  if (c.is_zero()) return out_of_range("expected a divisor other than zero");
  if (scale < 0 || scale > Decimal::max_scale) {
    return out_of_range("expected 0 to 60 digits after the point");
  }
  WideInteger dividend = multiply(WideInteger(a.limbs_), WideInteger(b.limbs_));
  WideInteger divisor(c.limbs_);
  const int exponent = scale + c.scale_ - a.scale_ - b.scale_;
  dividend.shift_left(exponent);
  divisor.shift_left(-exponent);
  const WideInteger quotient = divide(dividend, divisor, rounding);

  Decimal result;
  if (!store(quotient, result.limbs_)) return too_many_digits();
  result.scale_ = static_cast<std::uint8_t>(scale);
  result.negative_ = (a.negative_ != b.negative_) != c.negative_ && !quotient.is_zero();
  return result;
}

bool equal_products(const Decimal& a, const Decimal& b, const Decimal& c,
                    const Decimal& d) noexcept {
  WideInteger left = multiply(WideInteger(a.limbs_), WideInteger(b.limbs_));
  WideInteger right = multiply(WideInteger(c.limbs_), WideInteger(d.limbs_));
  const int difference = a.scale_ + b.scale_ - c.scale_ - d.scale_;
  left.shift_left(-difference);
  right.shift_left(difference);
  const bool same_sign = (a.negative_ != b.negative_) == (c.negative_ != d.negative_);
  return left == right && (same_sign || left.is_zero());
}

}  // namespace courant
