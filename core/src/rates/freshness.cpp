#include <algorithm>

#include "courant/rates.hpp"

namespace courant {
namespace {

constexpr std::int64_t hours_in_day = 24;

/// Working days from the epoch, a Thursday, to the start of `day`: each week has five.
std::int64_t working_days_before(std::int64_t day) noexcept {
  const std::int64_t since_monday = day + 3;  // 1969-12-29 was a Monday
  const std::int64_t weeks = since_monday >= 0 ? since_monday / 7 : (since_monday - 6) / 7;
  return (weeks * 5) + std::min<std::int64_t>(since_monday - (weeks * 7), 5);
}

bool is_working_day(std::int64_t day) noexcept {
  return working_days_before(day + 1) > working_days_before(day);
}

}  // namespace

std::int64_t working_hours_since(Date date, const Timestamp& now) noexcept {
  const std::int64_t begin = days_since_epoch(date) + 1;
  const std::int64_t today = days_since_epoch(now.date);
  if (today < begin) return 0;
  const std::int64_t whole = working_days_before(today) - working_days_before(begin);
  const std::int64_t hours = now.time && is_working_day(today) ? now.time->hour : 0;
  return (whole * hours_in_day) + hours;
}

std::optional<Date> day_of(const RateTable& rates) noexcept {
  if (rates.date) return rates.date;
  if (rates.published_at) return rates.published_at->date;
  return std::nullopt;
}

Freshness freshness_of(const RateTable& rates, std::int64_t max_age,
                       const Timestamp& now) noexcept {
  const std::optional<Date> day = day_of(rates);
  if (!day) return Freshness::undated;
  return working_hours_since(*day, now) > max_age ? Freshness::outdated : Freshness::fresh;
}

}  // namespace courant
