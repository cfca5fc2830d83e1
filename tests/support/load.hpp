#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace courant::test {

/// The bytes of a file below tests/data, e.g. "wire/english.txt". Fails the test if there is none.
[[nodiscard]] std::string load(std::string_view path);

/// The cases in tests/data/`format`: the names of its .txt files without ending, sorted.
[[nodiscard]] std::vector<std::string> cases_of(std::string_view format);

/// The names of the files in tests/data/`format` that are input, not golden files, sorted.
[[nodiscard]] std::vector<std::string> samples_of(std::string_view format);

/// The bytes of a file of ../shared/data beside the checkout; absent where that folder is not.
[[nodiscard]] std::optional<std::string> load_shared(std::string_view path);

/// Whether `actual` is what the golden file `path` holds. With COURANT_APPROVE=1 in the environment
/// (target approve) the file is rewritten instead and the answer is yes.
[[nodiscard]] bool matches_golden(std::string_view path, std::string_view actual);

}  // namespace courant::test
