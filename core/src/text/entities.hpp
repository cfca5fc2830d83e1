#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace courant::text {

/// Where a reference stands: in attribute values `?a=1&copy=2` keeps its "&copy".
enum class ReferenceContext : std::uint8_t { text, attribute };

/// `text`, valid UTF-8, with the character references of HTML replaced: the 2,231 named ones, the
/// longest that fits and 106 of them without a semicolon too, and the numeric ones, those of the C1
/// controls read as windows-1252 (HTML Standard, §13.2.5.72 to 80). What is no reference stays as
/// written. A reference to no character of text becomes U+FFFD.
///
/// Decodes once: "&amp;lt;" gives "&lt;".
[[nodiscard]] std::string decode_html_references(std::string_view text,
                                                 ReferenceContext context = ReferenceContext::text);

}  // namespace courant::text
