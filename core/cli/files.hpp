#pragma once

#include <cstddef>
#include <expected>
#include <string>
#include <string_view>

namespace courant::cli {

/// Reads the file at `path` to its end, or standard input if `path` is "-", at most `limit` bytes
/// and one more, so that the core can tell a longer file from one of that size.
/// @return or else one English sentence on why not, the path included.
[[nodiscard]] std::expected<std::string, std::string> read_file(const std::string& path,
                                                                std::size_t limit);

/// Replaces the file at `path` by `text` in one step: who reads it meanwhile sees the old text or
/// the new one, and after a failure the old one stays. An empty `path` is standard output.
/// @return or else one English sentence on why not, the path included.
[[nodiscard]] std::expected<void, std::string> write_file(const std::string& path,
                                                          std::string_view text);

}  // namespace courant::cli
