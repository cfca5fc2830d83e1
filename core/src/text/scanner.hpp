#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "courant/error.hpp"
#include "text/ascii.hpp"

namespace courant::text {

/// Borrows a text and walks it byte by byte from the front. Says where it stands, so that failures
/// carry an offset; read() turns offsets into lines and columns.
class Scanner {
 public:
  /// `first_offset` is where `input` starts in the whole text.
  explicit constexpr Scanner(std::string_view input, std::size_t first_offset = 0) noexcept
      : input_(input), first_offset_(first_offset) {}

  [[nodiscard]] constexpr bool at_end() const noexcept { return at_ == input_.size(); }
  /// Bytes taken so far, counted from the start of the whole text.
  [[nodiscard]] constexpr std::size_t offset() const noexcept { return first_offset_ + at_; }
  /// What has not been taken yet. Valid while the text lives.
  [[nodiscard]] constexpr std::string_view rest() const noexcept { return input_.substr(at_); }
  /// The next byte; NUL at the end, which readers' text does not contain.
  [[nodiscard]] constexpr char peek() const noexcept { return at_end() ? '\0' : input_[at_]; }

  /// Takes `literal` if it comes next.
  constexpr bool accept(std::string_view literal) noexcept {
    if (!rest().starts_with(literal)) return false;
    at_ += literal.size();
    return true;
  }

  /// Takes the longest run of bytes that satisfy `predicate`; possibly none.
  template <class Predicate>
  constexpr std::string_view take_while(Predicate predicate) noexcept {
    const std::size_t begin = at_;
    while (!at_end() && predicate(input_[at_])) ++at_;
    return input_.substr(begin, at_ - begin);
  }

  /// Takes `count` bytes, or what is left.
  constexpr std::string_view take(std::size_t count) noexcept {
    const std::string_view taken = rest().substr(0, count);
    at_ += taken.size();
    return taken;
  }

  /// Takes everything before `stop`, and `stop` itself.
  /// @return `unexpected_end` if `stop` does not come; the scanner then stays where it is.
  [[nodiscard]] Result<std::string_view> take_until(std::string_view stop);

  /// Skips spaces and tabs.
  constexpr void skip_blanks() noexcept {
    take_while([](char c) { return c == ' ' || c == '\t'; });
  }

 private:
  std::string_view input_;
  std::size_t first_offset_;
  std::size_t at_ = 0;
};

}  // namespace courant::text
