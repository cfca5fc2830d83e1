#pragma once

#include <string>
#include <string_view>

namespace courant::test {

/// `json`, which is valid and has no spaces between its tokens, laid out to be read in review: a
/// line for each object or array that holds others, and for each of its members.
[[nodiscard]] std::string json_lines(std::string_view json);

}  // namespace courant::test
