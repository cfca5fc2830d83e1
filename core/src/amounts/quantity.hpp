#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "amounts/lexicon.hpp"
#include "amounts/number.hpp"
#include "courant/money.hpp"

namespace courant::amounts {

/// A number with the words that multiply it: "1.2 billion", "3億5000万", "two hundred thousand".
struct Quantity {
  std::size_t begin = 0;
  std::size_t end = 0;
  Decimal value{};
  int scale = 0;  ///< Power of ten of the largest word.
  bool has_scale = false;
  bool in_words = false;     ///< It begins with a word.
  bool grouped = false;      ///< See WrittenNumber.
  bool small = false;        ///< See WrittenNumber; words are small.
  bool bare_year = false;    ///< Four digits that can be a year.
  bool is_glued = false;     ///< Its last word is written without spaces, as in Chinese.
  bool single_term = false;  ///< One number and at most the words that multiply it.
};

/// The quantity that begins at `at`. Absent if there is none, or if it may be read in two ways.
[[nodiscard]] std::optional<Quantity> read_quantity(std::string_view text, std::size_t at,
                                                    const Lexicon& lexicon,
                                                    const NumberStyle& style);

}  // namespace courant::amounts
