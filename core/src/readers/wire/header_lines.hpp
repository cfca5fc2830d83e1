#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>

#include "courant/article.hpp"
#include "courant/rates.hpp"
#include "readers/findings.hpp"
#include "readers/wire/lines.hpp"

namespace courant::readers::wire {

/// What "Key: value" lines above the text say.
struct Header {
  Article article{};  ///< The fields that the lines name.
  std::optional<Currency> base{};
  std::optional<Date> rates_date{};
  std::string rates_source{};
  std::size_t published_at = 0;  ///< Offsets of the lines with the times.
  std::size_t updated_at = 0;
  std::size_t embargo_at = 0;
};

/// How many of `lines`, from the first on, are header lines: each "Key: value", up to a blank line
/// or another kind of line; the first has a key that we know (English, Russian or Kyrgyz), or two
/// below it do. One line alone may be a headline with a colon, so its value must be what its key
/// takes.
[[nodiscard]] std::size_t count_header_lines(std::span<const Line> lines);

/// Reads `lines`, for which count_header_lines() answers, into `header`. Keys that are not known
/// and values that cannot be read are reported and skipped.
void read_header_lines(std::span<const Line> lines, Header& header, Findings& findings);

}  // namespace courant::readers::wire
