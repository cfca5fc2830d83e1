#include "renderers/chart_scale.hpp"

#include <algorithm>
#include <array>
#include <ranges>
#include <string>

namespace courant::renderers {
namespace {

constexpr std::size_t most_ticks = 6;

void add_point(std::vector<ChartPoint>& points, const Quote& quote, const Quote& latest,
               Date date) {
  const bool comparable = quote.value && quote.currency == latest.currency &&
                          quote.nominal == latest.nominal && quote.unit == latest.unit &&
                          quote.direction == latest.direction;
  const Date day = quote.date.value_or(date);
  // A rate that holds for a week may be in the files of several days.
  if (comparable && (points.empty() || points.back().date < day)) {
    points.push_back({.date = day, .value = *quote.value});
  }
}

/// `digit` times ten to the power of `exponent`.
Result<Decimal> power(int digit, int exponent) {
  return Decimal::parse(std::to_string(digit) + 'e' + std::to_string(exponent));
}

/// The greatest multiple of `step` that is not above `value`.
Result<Decimal> floor_to(const Decimal& value, const Decimal& step) {
  const auto count = multiply_divide(value, Decimal::from_integer(1), step, 0, Rounding::half_even);
  if (!count) return count;
  const auto multiple = multiply(*count, step);
  return multiple && *multiple > value ? subtract(*multiple, step) : multiple;
}

/// The multiples of `step` from below `low` to above `high`, one more than most_ticks if they are
/// too many. Empty if one has too many digits.
std::vector<Decimal> multiples(const Decimal& low, const Decimal& high, const Decimal& step) {
  std::vector<Decimal> ticks;
  auto next = floor_to(low, step);
  while (next && ticks.size() <= most_ticks) {
    ticks.push_back(*next);
    if (*next >= high) return ticks;
    next = add(*next, step);
  }
  return next ? ticks : std::vector<Decimal>{};
}

/// Ticks around a line that is flat: one step in the last place, up and down.
std::vector<Decimal> ticks_around(const Decimal& value) {
  const auto step = power(1, -value.scale());
  const auto low = step ? subtract(value, *step) : step;
  const auto high = step ? add(value, *step) : step;
  if (!low || !high) return {};
  return {*low, value, *high};
}

}  // namespace

std::vector<ChartPoint> chart_points(const RateTable& rates) {
  std::vector<ChartPoint> points;
  if (!rates.date || rates.quotes.empty()) return points;
  const Quote& latest = rates.quotes.front();
  for (const Fixing& fixing : rates.history | std::views::reverse) {
    for (const Quote& quote : fixing.quotes) add_point(points, quote, latest, fixing.date);
  }
  add_point(points, latest, latest, *rates.date);
  return points;
}

std::vector<Decimal> chart_ticks(const std::vector<ChartPoint>& points) {
  if (points.empty()) return {};
  const auto [low, high] = std::ranges::minmax(points, {}, &ChartPoint::value);
  const auto range = subtract(high.value, low.value);
  if (!range) return {};
  if (range->is_zero()) return ticks_around(low.value);
  struct Step {
    int digit;
    int exponent;
  };
  // The range is at least one, and below ten, times ten to this power.
  const int magnitude = range->digits() - range->scale() - 1;
  for (const auto [digit, exponent] :
       std::array{Step{2, -1}, Step{5, -1}, Step{1, 0}, Step{2, 0}, Step{5, 0}}) {
    const auto step = power(digit, magnitude + exponent);
    if (!step) return {};
    std::vector<Decimal> ticks = multiples(low.value, high.value, *step);
    if (ticks.size() <= most_ticks) return ticks;
  }
  return {};
}

Result<Decimal> chart_position(const Decimal& value, const Decimal& low, const Decimal& high,
                               std::int64_t length) {
  const auto above = subtract(value, low);
  const auto range = subtract(high, low);
  if (!above || !range) return above ? range : above;
  return multiply_divide(*above, Decimal::from_integer(length), *range, 0, Rounding::half_up);
}

}  // namespace courant::renderers
