#pragma once

#include <cstddef>
#include <string_view>

#include "readers/findings.hpp"
#include "readers/news/header.hpp"

namespace courant::readers {

/// Bytes of the front matter that `text` begins with, fences included; 0 if it begins with none:
/// YAML between "---" (closed by "..." too), TOML between "+++", or a JSON object on top of text.
/// Where nobody closed it, it ends at the first blank line, if its keys leave no doubt.
[[nodiscard]] std::size_t front_matter_size(std::string_view text);

/// How much of a text is front matter.
struct FrontMatter {
  std::size_t size = 0;  ///< front_matter_size().
  bool is_cut = false;   ///< Nothing closes it, and nothing follows: the rest may be missing.
};

/// Reads the front matter of `text`, if it has one, into `header`, under the names that Hugo,
/// Jekyll and Astro give the fields. Understands a subset: no anchors, no types, no complex keys.
/// What it does not understand, keys that it does not know and values that a field does not take
/// are reported where they stand, and skipped.
///
/// A draft, or copy that is not published, has Status::draft.
FrontMatter read_front_matter(std::string_view text, news::Header& header, Findings& findings);

}  // namespace courant::readers
