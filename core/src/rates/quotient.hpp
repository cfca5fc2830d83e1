#pragma once

#include "courant/money.hpp"

namespace courant {

/// `a` × `b` ÷ `c` with `digits` significant digits (1 to 40), rounded once, half up; zeros that
/// end it and all digits before the point are kept. @return `out_of_range` if `c` is zero, or if
/// the result has more than 60 digits after the point or more than 40 in all.
[[nodiscard]] Result<Decimal> quotient_to_digits(const Decimal& a, const Decimal& b,
                                                 const Decimal& c, int digits);

}  // namespace courant
