#pragma once

#include <cstddef>
#include <cstdint>
#include <expected>
#include <string>
#include <string_view>

namespace courant {

/// Why an operation failed. Callers branch on this, never on Error::message.
enum class ErrorCode : std::uint8_t {
  malformed,         ///< The bytes break the grammar of the format or of the value.
  unexpected_end,    ///< The input stops inside a construct.
  missing_field,     ///< Well formed, but something the caller or the model needs is absent.
  unknown_format,    ///< No reader recognises the bytes, or no reader has the name asked for.
  unknown_currency,  ///< A currency that is not in the table of rates or in ISO 4217.
  out_of_range,      ///< A number, date or size that the type or the operation cannot hold.
  too_large,         ///< The input exceeds a hard limit of Limits.
  source_error,      ///< The source answered with an error of its own; the message has its words.
  withheld,          ///< The copy is withdrawn, a draft, embargoed or expired; not to be shown.
};

/// The identifier of `code` as spelled above, e.g. "missing_field". Static storage.
[[nodiscard]] std::string_view name_of(ErrorCode code) noexcept;

/// A place in the input. All zero when no input is to blame.
struct Position {
  std::size_t offset = 0;  ///< Bytes of the decoded UTF-8 text before any repair, from 0. A byte
                           ///< order mark is not part of that text.
  std::size_t line = 0;    ///< From 1. LF, CR LF and CR each end a line.
  std::size_t column = 0;  ///< From 1, in code points.

  friend bool operator==(const Position&, const Position&) = default;
};

struct Error {
  ErrorCode code;
  Position where;
  std::string message;  ///< One English sentence for a developer. Wording may change.

  // Out of line, unlike what the compiler would make: errors pass through most functions, and their
  // copies and moves in each were 3 % of a page's wasm.
  Error(ErrorCode why, Position place, std::string sentence) noexcept;
  Error(const Error& other);
  Error(Error&& other) noexcept;
  Error& operator=(const Error& other);
  Error& operator=(Error&& other) noexcept;
  ~Error();
};

template <class T>
using Result = std::expected<T, Error>;

}  // namespace courant
