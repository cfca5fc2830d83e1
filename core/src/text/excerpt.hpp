#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace courant::text {

/// The start of `text`, any bytes, as a message shows it: whole characters, at most `size` bytes of
/// UTF-8, on one line. A control character becomes a space, a bad sequence U+FFFD.
[[nodiscard]] std::string excerpt(std::string_view text, std::size_t size);

/// The same in quotation marks, "'USD'"; of a bad field enough to find it by.
[[nodiscard]] std::string quoted(std::string_view text, std::size_t size = 48);

}  // namespace courant::text
