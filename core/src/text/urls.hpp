#pragma once

#include <string>
#include <string_view>

namespace courant::text {

/// The absolute form of `reference`, as a document at `base` means it (RFC 3986, §5.2): dot
/// segments removed, an empty reference is the base without its fragment. As browsers have it,
/// spaces and control characters around it do not count, tabs and line ends inside neither, and a
/// backslash is a slash.
///
/// What cannot be resolved stays as written: the base is not absolute, or has no path to go by
/// (mailto:). Says nothing about whether an address may be followed; see article/sanitize.hpp.
[[nodiscard]] std::string resolve_url(std::string_view reference, std::string_view base);

}  // namespace courant::text
