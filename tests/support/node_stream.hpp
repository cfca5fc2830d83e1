#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "courant/render.hpp"

namespace courant::test {

/// The tree that the shell would build of `stream`, as HTML text with the escaping of
/// render_html(). Absent if the stream breaks a rule: a text before its attribute ended, two texts
/// side by side, a length that cuts a character, an element never closed, text left over.
[[nodiscard]] std::optional<std::string> html_of(const NodeStream& stream);

/// What is wrong with `html` as an output of ours; empty if nothing is. Right are: elements and
/// attributes of the vocabulary alone, values in double quotes, each element closed in order, no
/// raw '<', '>', quote or '&' outside tags and character references.
[[nodiscard]] std::string flaw_of(std::string_view html);

/// The text of `html` and its attribute values with character references resolved, each run on a
/// line.
[[nodiscard]] std::string texts_of(std::string_view html);

/// How often `part` occurs in `text`, overlaps not counted.
[[nodiscard]] std::size_t occurrences(std::string_view text, std::string_view part);

}  // namespace courant::test
