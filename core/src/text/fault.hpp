#pragma once

#include <cstddef>
#include <expected>

#include "courant/error.hpp"

namespace courant::text {

/// What is wrong with a short value such as a number or a date: an Error without a string of its
/// own, so that the small steps of a parser hand it on for nothing, in time and in code size.
struct Fault {
  ErrorCode code;
  std::size_t offset;   ///< In the value.
  const char* message;  ///< One sentence, static.
};

template <class T>
using Checked = std::expected<T, Fault>;

/// A failed step of a parser.
[[nodiscard]] constexpr std::unexpected<Fault> fault(ErrorCode code, std::size_t offset,
                                                     const char* message) noexcept {
  return std::unexpected(Fault{.code = code, .offset = offset, .message = message});
}

/// The error that `fault` is to callers of the core.
[[nodiscard]] inline Error error_of(const Fault& fault) {
  return {fault.code, {.offset = fault.offset}, fault.message};
}

}  // namespace courant::text
