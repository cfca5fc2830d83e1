#pragma once

#include <optional>
#include <string_view>

#include "courant/datetime.hpp"
#include "courant/error.hpp"

namespace courant::text {

/// Reads a date, with or without time and offset, as feeds and front matter write them:
///   2031-06-12   2031/06/12   20310612   12.06.2031   [Thu,] 12 Jun 2031 (RFC 2822, years of two
///   digits too; months in a dozen other languages)   [Thu] Jun 12, 2031
///   Thu Jun 12 09:15:00 CEST 2031 (as Java and C write it),
/// then after "T" or spaces  15:15   15:15:00   15:15:00.123 (the fraction is dropped),
/// then  Z   +06:00   +0600   +06   or a name, GMT, MSK, EST, and a comment in brackets.
/// Spaces around it all are ignored.
///
/// 24:00 is the next day's midnight. A zone whose name is not known gives a time without offset.
///
/// @return `malformed` for anything else, `out_of_range` for a day, a time or an offset that does
///         not exist (31 February, 25:00), `unexpected_end` for an open bracket.
///         Error::where.offset is the byte of `text` where the date, the time, the zone or what
///         follows it begins.
[[nodiscard]] Result<Timestamp> parse_timestamp(std::string_view text);

/// The moment that is so many seconds after 1970-01-01T00:00:00Z as `digits` say, in UTC; a
/// fraction is dropped. Absent for anything but digits, and after the year 9999.
[[nodiscard]] std::optional<Timestamp> parse_unix_seconds(std::string_view digits) noexcept;

}  // namespace courant::text
