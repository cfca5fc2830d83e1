#pragma once

#include <expected>
#include <string>
#include <string_view>

#include "courant/money.hpp"

namespace courant::cli {

/// The amount that a person wrote: "1234.5", "1 234,5", "-100". Nothing is guessed: "1,234" may be
/// one number or another.
/// @return or else what is wrong with it, as the end of a sentence that begins with its name.
[[nodiscard]] std::expected<Decimal, std::string> parse_amount(std::string_view written);

}  // namespace courant::cli
