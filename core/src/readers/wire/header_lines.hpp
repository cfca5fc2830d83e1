#pragma once

#include <cstddef>
#include <span>

#include "readers/findings.hpp"
#include "readers/news/header.hpp"
#include "readers/wire/lines.hpp"

namespace courant::readers::wire {

using news::Header;

/// How many of `lines`, from the first on, are header lines: each "Key: value", up to a blank line
/// or another kind of line; the first has a key that we know (English, Russian, Kyrgyz or
/// Arabic), or two
/// below it do. One line alone may be a headline with a colon, so its value must be what its key
/// takes.
[[nodiscard]] std::size_t count_header_lines(std::span<const Line> lines);

/// Reads `lines`, for which count_header_lines() answers, into `header`. Keys that are not known
/// and values that cannot be read are reported and skipped.
void read_header_lines(std::span<const Line> lines, Header& header, Findings& findings);

}  // namespace courant::readers::wire
