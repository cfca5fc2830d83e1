#pragma once

#include <string>
#include <string_view>

namespace courant::locale {

/// Appends the ASCII `digit` in the digits that begin with `zero`. The generator has seen to it
/// that the ten differ in their last byte alone.
inline void append_digit(std::string& out, char digit, std::string_view zero) {
  out += zero;
  out.back() = static_cast<char>(out.back() + (digit - '0'));
}

}  // namespace courant::locale
