#include "courant/error.hpp"

namespace courant {

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
