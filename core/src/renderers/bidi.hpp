#pragma once

#include <cstddef>
#include <string_view>

namespace courant::renderers {

/// Bytes of a bidi control in UTF-8.
inline constexpr std::size_t bidi_control_bytes = 3;

/// The offset of the first bidi control at or after `from`: an embedding, override or isolate
/// (U+202A–202E, U+2066–2069). npos if there is none.
[[nodiscard]] std::size_t find_bidi_control(std::string_view text, std::size_t from = 0) noexcept;

/// Whether each bidi control that opens in `text` is closed in it, properly nested, and none closes
/// what was not opened. True without controls.
[[nodiscard]] bool has_balanced_bidi_controls(std::string_view text) noexcept;

}  // namespace courant::renderers
