#include "text/month_names.hpp"

#include <array>
#include <string>

#include "text/characters.hpp"

namespace courant::text {
namespace {

struct MonthStart {
  std::string_view start;
  int month;
};

// NOLINTBEGIN(modernize-use-designated-initializers): a table, not a hundred statements
constexpr auto month_starts = std::to_array<MonthStart>({
#include "text/month_names.inc"
});
// NOLINTEND(modernize-use-designated-initializers)

}  // namespace

int month_in_other_languages(std::string_view word) {
  const std::string lower = to_lower(word);
  for (const MonthStart& month : month_starts) {
    if (lower.starts_with(month.start)) return month.month;
  }
  return -1;
}

}  // namespace courant::text
