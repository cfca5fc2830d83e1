#include "money/wide_integer.hpp"

#include <algorithm>
#include <cassert>

namespace courant {

WideInteger::WideInteger(std::span<const std::uint32_t> limbs) noexcept : size_(limbs.size()) {
  assert(size_ <= limb_count);
  std::ranges::copy(limbs, limbs_.begin());
  trim();
}

void WideInteger::trim() noexcept {
  while (size_ > 0 && limbs_[size_ - 1] == 0) --size_;
}

int WideInteger::digits() const noexcept {
  if (is_zero()) return 1;
  int count = static_cast<int>(size_ - 1) * 9;
  for (std::uint32_t top = limbs_[size_ - 1]; top > 0; top /= 10) ++count;
  return count;
}

void WideInteger::multiply_add(std::uint32_t factor, std::uint32_t addend) noexcept {
  std::uint64_t carry = addend;
  for (std::size_t i = 0; i < size_; ++i) {
    carry += std::uint64_t{limbs_[i]} * factor;
    limbs_[i] = static_cast<std::uint32_t>(carry % base);
    carry /= base;
  }
  if (carry > 0) {
    assert(size_ < limb_count && carry < base);
    limbs_[size_++] = static_cast<std::uint32_t>(carry);
  }
  trim();  // a factor of zero
}

void WideInteger::shift_left(int exponent) noexcept {
  for (; exponent >= 9; exponent -= 9) multiply_add(base, 0);
  for (; exponent > 0; --exponent) multiply_add(10, 0);
}

bool WideInteger::drop_zero() noexcept {
  if (limbs_[0] % 10 != 0) return false;
  std::uint64_t carry = 0;
  for (std::size_t i = size_; i-- > 0;) {
    carry = (carry * base) + limbs_[i];
    limbs_[i] = static_cast<std::uint32_t>(carry / 10);
    carry %= 10;
  }
  trim();
  return true;
}

void WideInteger::add(const WideInteger& other) noexcept {
  std::uint32_t carry = 0;
  const std::size_t size = std::max(size_, other.size_);
  for (std::size_t i = 0; i < size; ++i) {
    const std::uint32_t sum = limbs_[i] + other.limbs_[i] + carry;
    carry = sum >= base ? 1 : 0;
    limbs_[i] = sum - carry * base;
  }
  size_ = size;
  if (carry > 0) {
    assert(size_ < limb_count);
    limbs_[size_++] = carry;
  }
}

void WideInteger::subtract(const WideInteger& other) noexcept {
  assert(other <= *this);
  std::uint32_t borrow = 0;
  for (std::size_t i = 0; i < size_; ++i) {
    const std::uint32_t taken = other.limbs_[i] + borrow;
    borrow = limbs_[i] < taken ? 1 : 0;
    limbs_[i] += borrow * base - taken;
  }
  trim();
}

std::strong_ordering operator<=>(const WideInteger& a, const WideInteger& b) noexcept {
  if (a.size_ != b.size_) return a.size_ <=> b.size_;
  for (std::size_t i = a.size_; i-- > 0;) {
    if (a.limbs_[i] != b.limbs_[i]) return a.limbs_[i] <=> b.limbs_[i];
  }
  return std::strong_ordering::equal;
}

WideInteger multiply(const WideInteger& a, const WideInteger& b) noexcept {
  assert(a.size_ + b.size_ <= WideInteger::limb_count);
  WideInteger product;
  product.size_ = a.size_ + b.size_;
  for (std::size_t i = 0; i < a.size_; ++i) {
    std::uint64_t carry = 0;
    for (std::size_t j = 0; j < b.size_; ++j) {
      carry += product.limbs_[i + j] + std::uint64_t{a.limbs_[i]} * b.limbs_[j];
      product.limbs_[i + j] = static_cast<std::uint32_t>(carry % WideInteger::base);
      carry /= WideInteger::base;
    }
    product.limbs_[i + b.size_] = static_cast<std::uint32_t>(carry);
  }
  product.trim();
  return product;
}

std::uint32_t WideInteger::take_multiple(const WideInteger& divisor, std::size_t place) noexcept {
  // Knuth, The Art of Computer Programming 2, 4.3.1, algorithm D, steps D3 to D6. The two leading
  // limbs give a factor at most 2 too large, as the divisor's leading limb is at least base / 2;
  // what they call D3's test is left to the loop that adds back.
  const std::size_t size = divisor.size_;
  const std::size_t top = place + size;
  const std::uint64_t leading = (std::uint64_t{limbs_[top]} * base) + limbs_[top - 1];
  auto factor = static_cast<std::uint32_t>(
      std::min<std::uint64_t>(leading / divisor.limbs_[size - 1], base - 1));

  std::uint64_t carry = 0;
  for (std::size_t i = 0; i < size; ++i) {
    carry += std::uint64_t{factor} * divisor.limbs_[i];
    const auto taken = static_cast<std::uint32_t>(carry % base);
    carry /= base;
    if (limbs_[place + i] < taken) {
      limbs_[place + i] += base;
      ++carry;
    }
    limbs_[place + i] -= taken;
  }
  auto rest = static_cast<std::int64_t>(limbs_[top]) - static_cast<std::int64_t>(carry);
  for (; rest < 0; --factor) {
    std::uint32_t overflow = 0;
    for (std::size_t i = 0; i < size; ++i) {
      const std::uint32_t sum = limbs_[place + i] + divisor.limbs_[i] + overflow;
      overflow = sum >= base ? 1 : 0;
      limbs_[place + i] = sum - overflow * base;
    }
    rest += overflow;
  }
  limbs_[top] = 0;
  return factor;
}

WideInteger divide(WideInteger dividend, WideInteger divisor, Rounding rounding) noexcept {
  assert(!divisor.is_zero());
  // Both times the same factor: the quotient and how the remainder compares stay the same.
  const std::uint32_t scale = WideInteger::base / (divisor.limbs_[divisor.size_ - 1] + 1);
  dividend.multiply_add(scale, 0);
  divisor.multiply_add(scale, 0);

  WideInteger quotient;
  if (dividend.size_ >= divisor.size_) {
    assert(dividend.size_ < WideInteger::limb_count);
    quotient.size_ = dividend.size_ - divisor.size_ + 1;
    for (std::size_t place = quotient.size_; place-- > 0;) {
      quotient.limbs_[place] = dividend.take_multiple(divisor, place);
    }
    quotient.trim();
    dividend.trim();
  }
  dividend.multiply_add(2, 0);
  const auto half = dividend <=> divisor;
  if (half > 0 || (half == 0 && (rounding == Rounding::half_up || quotient.is_odd()))) {
    quotient.add(WideInteger(1));
  }
  return quotient;
}

}  // namespace courant
