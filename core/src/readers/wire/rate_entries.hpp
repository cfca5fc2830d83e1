#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "courant/money.hpp"
#include "readers/wire/lines.hpp"

namespace courant::readers::wire {

/// One currency as a line of rates writes it. Numbers stay text: only the whole block can tell
/// their decimal mark.
struct RateEntry {
  Currency currency;
  std::size_t offset;          ///< Of the code, in the whole text.
  std::string_view nominal{};  ///< Digits before the code; empty: one unit. Borrows the line.
  std::string value{};         ///< As written, groups parted by a space; possibly no number.
  std::size_t value_offset = 0;
  std::string change{};  ///< With '+' or '-' in front; empty if there is none.
  std::size_t change_offset = 0;
  bool percent = false;  ///< There is a change in percent, which `change` is not.
  bool unclear = false;  ///< The digits can be parted in two ways: "UZS 12 100 JPY 58.1".
  std::optional<Currency> base{};
};

/// How much a line looks like rates.
enum class RateLineShape : std::uint8_t {
  other,   ///< Something else.
  weak,    ///< Codes, but not every number can be told, or a code that ISO does not list.
  strong,  ///< Listed codes with numbers.
};

struct RateLine {
  RateLineShape shape = RateLineShape::other;
  std::vector<RateEntry> entries{};
};

/// Reads one line of "[nominal] CODE value [change]", one or several of them.
[[nodiscard]] RateLine parse_rate_line(const Line& line);

/// Whether `line`, which parse_rate_line() cannot read, was meant for a rate: a name that is no
/// code, or a code with a word too many, and a number: "EURO 97", "$ 84.80", "USD 84.80 som".
[[nodiscard]] bool is_near_rate(const Line& line);

}  // namespace courant::readers::wire
