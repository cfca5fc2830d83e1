#pragma once

#include <string>
#include <string_view>

namespace courant::locale {

/// A number that is about to be put into a pattern, in the writing of its locale.
struct NumberText {
  std::string sign{};    ///< Empty if there is none, or if it is in `before` already.
  std::string before{};  ///< What a compact form has in front of its digits.
  std::string digits{};
  std::string after{};  ///< The unit of a compact form.
};

/// Where a number, '0' or '3', and a currency, '¤', stand. Borrows from the tables.
struct NumberPattern {
  std::string_view positive;
  std::string_view negative{};  ///< With '-' for either sign; empty if that stands in front.
};

/// `number` in `pattern`.
[[nodiscard]] std::string fill_pattern(const NumberPattern& pattern, const NumberText& number);

/// The same with a currency. One that touches the digits, and is no sign there but a letter, is
/// parted from them by U+00A0 (UTS 35, part 3, currency spacing): "KGS 84.80" but "$84.80".
[[nodiscard]] std::string fill_money_pattern(const NumberPattern& pattern, const NumberText& number,
                                             std::string_view currency);

/// The same with the name of a currency, which needs no such care.
[[nodiscard]] std::string fill_name_pattern(std::string_view pattern, const NumberText& number,
                                            std::string_view name);

}  // namespace courant::locale
