#pragma once

#include <string>
#include <string_view>

namespace courant::text {

/// Appends `text` to `out` so that it stands for itself between HTML tags and inside quoted
/// attribute values alike: & < > " ' ` become character references, U+00A0 "&nbsp;", NUL U+FFFD.
/// `text` is valid UTF-8. With its sibling below the only code that writes text into markup.
void append_html(std::string& out, std::string_view text);

/// Appends `text` as a JSON string with its quotes (RFC 8259), U+2028, U+2029 and '<' escaped, so
/// that the JSON may stand inside a script element. `text` is valid UTF-8.
void append_json(std::string& out, std::string_view text);

}  // namespace courant::text
