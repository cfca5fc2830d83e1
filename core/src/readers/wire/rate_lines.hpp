#pragma once

#include <cstddef>
#include <span>

#include "courant/rates.hpp"
#include "courant/read.hpp"
#include "readers/findings.hpp"
#include "readers/wire/lines.hpp"

namespace courant::readers::wire {

/// How many of `lines`, from the first on, are rates: a run of lines of one or more
/// "[nominal] CODE value [change]" in which at least one has a currency that ISO 4217 lists.
/// A line with a code but no number counts only in between, so that no headline is swallowed.
/// The first line may be the date of the rates, alone or in a heading that speaks of rates.
[[nodiscard]] std::size_t count_rate_lines(std::span<const Line> lines);

/// Reads `lines`, for which count_rate_lines() answers, into `table`. What cannot be read with
/// certainty is reported and skipped.
void read_rate_lines(std::span<const Line> lines, const ReadOptions& options, RateTable& table,
                     Findings& findings);

}  // namespace courant::readers::wire
