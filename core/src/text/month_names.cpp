#include "text/month_names.hpp"

#include <span>
#include <string>

#include "text/characters.hpp"

namespace courant::text {
namespace {

struct MonthStart {
  std::string_view start;
  int month;
};

#include "text/month_names.inc"

int month_among(std::span<const MonthStart> starts, std::string_view lower) noexcept {
  for (const MonthStart& month : starts) {
    if (lower.starts_with(month.start)) return month.month;
  }
  return -1;
}

}  // namespace

int month_in_datelines(std::string_view word) { return month_among(common_starts, to_lower(word)); }

int month_in_feeds(std::string_view word) {
  const std::string lower = to_lower(word);
  const int month = month_among(common_starts, lower);
  return month >= 0 ? month : month_among(feed_starts, lower);
}

}  // namespace courant::text
