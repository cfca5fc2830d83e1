#pragma once

#include <vector>

#include "courant/rates.hpp"

namespace courant::renderers {

/// What a currency was quoted at on one day.
struct ChartPoint {
  Date date;
  Decimal value;
};

/// The values that `rates` has for the currency of its first quote, oldest first, one a day. Only
/// those that can be compared with that quote: for as many units, in its direction. Empty if the
/// table names no day.
[[nodiscard]] std::vector<ChartPoint> chart_points(const RateTable& rates);

/// Round numbers at equal distances, lowest first, three to six of them, of which the first is not
/// above and the last not below any of `points`. Empty without points, and if they need more than
/// 40 digits.
[[nodiscard]] std::vector<Decimal> chart_ticks(const std::vector<ChartPoint>& points);

/// Where `value` lies between `low`, which is 0, and `high`, which is `length`; rounded.
[[nodiscard]] Result<Decimal> chart_position(const Decimal& value, const Decimal& low,
                                             const Decimal& high, std::int64_t length);

}  // namespace courant::renderers
