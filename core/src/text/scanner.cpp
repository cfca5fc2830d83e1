#include "text/scanner.hpp"

namespace courant::text {

Result<std::string_view> Scanner::take_until(std::string_view stop) {
  const std::size_t end = rest().find(stop);
  if (end == std::string_view::npos) {
    return std::unexpected(Error{
        ErrorCode::unexpected_end, {.offset = offset()}, "expected '" + std::string(stop) + "'"});
  }
  const std::string_view taken = take(end);
  at_ += stop.size();
  return taken;
}

}  // namespace courant::text
