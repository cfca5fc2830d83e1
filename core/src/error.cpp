#include "courant/error.hpp"

#include <utility>

namespace courant {

[[gnu::noinline]] Error::Error(ErrorCode why, Position place, std::string sentence) noexcept
    : code(why), where(place), message(std::move(sentence)) {}
[[gnu::noinline]] Error::Error(const Error& other) = default;
[[gnu::noinline]] Error::Error(Error&& other) noexcept = default;
[[gnu::noinline]] Error& Error::operator=(const Error& other) = default;
[[gnu::noinline]] Error& Error::operator=(Error&& other) noexcept = default;
[[gnu::noinline]] Error::~Error() = default;

std::string_view name_of(ErrorCode code) noexcept {
  switch (code) {
    case ErrorCode::malformed:
      return "malformed";
    case ErrorCode::unexpected_end:
      return "unexpected_end";
    case ErrorCode::missing_field:
      return "missing_field";
    case ErrorCode::unknown_format:
      return "unknown_format";
    case ErrorCode::unknown_currency:
      return "unknown_currency";
    case ErrorCode::out_of_range:
      return "out_of_range";
    case ErrorCode::too_large:
      return "too_large";
    case ErrorCode::source_error:
      return "source_error";
    case ErrorCode::withheld:
      return "withheld";
  }
  return {};
}

}  // namespace courant
