#include "rates/quotient.hpp"

#include <algorithm>

namespace courant {
namespace {

/// The place of the first significant digit: 1 for 7.5, 2 for 84.80, 0 for 0.5, -1 for 0.05.
int magnitude_of(const Decimal& number) noexcept { return number.digits() - number.scale(); }

Result<Decimal> out_of_range() {
  return std::unexpected(Error{
      ErrorCode::out_of_range, {}, "expected a result with at most 60 digits after the point"});
}

}  // namespace

Result<Decimal> quotient_to_digits(const Decimal& a, const Decimal& b, const Decimal& c,
                                   int digits) {
  if (a.is_zero() || b.is_zero()) return multiply_divide(a, b, c, 0, Rounding::half_up);
  // The magnitude of the result is this or less by up to three, so that a few digits behind it show
  // which. The result itself is made afresh, not of these digits: it must be rounded only once.
  const int most = magnitude_of(a) + magnitude_of(b) - magnitude_of(c) + 1;
  const int probe_scale = std::clamp(6 - most, 0, Decimal::max_scale);
  const auto probe = multiply_divide(a, b, c, probe_scale, Rounding::half_up);
  if (!probe) return probe;
  const int scale = std::max(digits - magnitude_of(*probe), 0);
  if (probe->is_zero() || scale > Decimal::max_scale) return out_of_range();
  auto result = multiply_divide(a, b, c, scale, Rounding::half_up);
  // 9.996 has become 10.00: the last zero is one digit too many.
  if (result && result->digits() > digits && scale > 0) {
    return result->rescaled(scale - 1, Rounding::half_up);
  }
  return result;
}

}  // namespace courant
