#pragma once

#include <optional>

#include "courant/error.hpp"

namespace courant::test {

/// Why `result` failed; absent if it did not, where Result::error() must not be asked.
template <class T>
[[nodiscard]] std::optional<ErrorCode> failure_of(const Result<T>& result) {
  if (result) return std::nullopt;
  return result.error().code;
}

}  // namespace courant::test
