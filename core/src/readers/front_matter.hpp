#pragma once

#include <cstddef>
#include <string_view>

#include "readers/findings.hpp"
#include "readers/news/header.hpp"

namespace courant::readers {

/// Bytes of the front matter that `text` begins with, fences included; 0 if it begins with none:
/// YAML between "---" (closed by "..." too), TOML between "+++", or a JSON object on top of text.
[[nodiscard]] std::size_t front_matter_size(std::string_view text);

/// Reads the front matter of `text`, if it has one, into `header`, under the names that Hugo,
/// Jekyll and Astro give the fields. Understands a subset: no anchors, no types, no complex keys.
/// What it does not understand, keys that it does not know and values that a field does not take
/// are reported where they stand, and skipped.
///
/// A draft, or copy that is not published, has Status::draft.
///
/// @return front_matter_size().
std::size_t read_front_matter(std::string_view text, news::Header& header, Findings& findings);

}  // namespace courant::readers
