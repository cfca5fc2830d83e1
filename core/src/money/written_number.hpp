#pragma once

#include <cstdint>
#include <string_view>

#include "courant/error.hpp"
#include "courant/money.hpp"

namespace courant {

/// What the separators of a written number tell of themselves.
enum class MarkEvidence : std::uint8_t {
  none,       ///< No point and no comma: "1200".
  point,      ///< The point is the decimal mark: "84.80", "1,234.5", "1,234,567".
  comma,      ///< The comma is: "84,80", "1.234,5".
  ambiguous,  ///< One point or comma before exactly three digits: "1.234".
  invalid,    ///< Not a number.
};

/// What `number` tells of its decimal mark. Digits are ASCII; spaces of any kind, apostrophes and
/// U+2019 between groups of three digits are grouping; no sign.
[[nodiscard]] MarkEvidence evidence_of(std::string_view number) noexcept;

/// The value of `number`, whose evidence is not `invalid`; `ambiguous` is settled by `mark`, which
/// is `point` or `comma`. Digits after the mark are kept.
/// @return the errors of Decimal::parse.
[[nodiscard]] Result<Decimal> parse_written(std::string_view number, MarkEvidence mark);

}  // namespace courant
