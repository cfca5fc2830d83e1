#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace courant::text {

/// An identifier as it is spelled on the web and on the command line: `pull_quote` is "pull-quote".
/// Made at compile time, in this one place.
template <std::size_t size>
class WebName {
 public:
  // NOLINTNEXTLINE(modernize-avoid-c-arrays): a string literal is one.
  consteval explicit WebName(const char (&identifier)[size]) {
    for (std::size_t i = 0; i < size; ++i) {
      characters_[i] = identifier[i] == '_' ? '-' : identifier[i];
    }
  }
  [[nodiscard]] constexpr std::string_view view() const& noexcept [[clang::lifetimebound]] {
    return {characters_.data(), size - 1};
  }
  [[nodiscard]] std::string_view view() const&& = delete;

 private:
  std::array<char, size> characters_{};
};

}  // namespace courant::text
