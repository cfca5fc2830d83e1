#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "amounts/lexicon.hpp"
#include "courant/money.hpp"

namespace courant::amounts {

/// How a language writes numbers.
struct NumberStyle {
  char decimal_mark = '.';
  char group_mark = ',';       ///< ' ' for spaces of any kind.
  bool indian_groups = false;  ///< "1,50,000"
  bool point_groups = false;   ///< A point does, too.
};

/// A number in digits.
struct WrittenNumber {
  std::size_t end = 0;             ///< Behind its last digit, or behind the ",–" of round prices.
  std::optional<Decimal> value{};  ///< Absent: these digits are no number, or may be two.
  bool grouped = false;            ///< It has a separator: no year and no label.
  bool small = false;              ///< Fewer than four digits and no separator.
};

/// The digits at `at`, where one is, and what belongs to them.
[[nodiscard]] WrittenNumber read_number(std::string_view text, std::size_t at,
                                        const NumberStyle& style);

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
