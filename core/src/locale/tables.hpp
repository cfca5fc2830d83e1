#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "courant/article.hpp"

namespace courant::locale {

/// The data of a locale. The numbers are lines of the tables that the functions below read.
struct Locale {
  std::uint8_t quotation_marks;
  std::uint8_t number_format;
  std::uint8_t long_date;
  std::uint8_t medium_date;
  std::uint8_t short_date;
  std::uint8_t time;
  std::uint8_t months;
  std::uint8_t short_months;
  std::uint8_t day_periods;
  std::uint8_t currency_signs;
  std::uint8_t patterns;
  std::uint8_t plural_rule;
  std::uint8_t compact;

  friend bool operator==(const Locale&, const Locale&) = default;
};

/// The locale that serves `language`: its own with the region's ways, the language's, or English.
/// Script decides before region: "uz-Cyrl-UZ" never gets Latin letters. Static storage.
[[nodiscard]] const Locale& locale_of(std::string_view language) noexcept;

/// The number of that locale among all, by which tables of other files are indexed.
[[nodiscard]] std::size_t locale_row(std::string_view language) noexcept;

/// The direction that `language` is written in, in its likely script if it names none.
[[nodiscard]] TextDirection script_direction(std::string_view language) noexcept;

/// Line `index` of a table, without its end. All of these are in static storage.
/// Fields and names within a line are parted by '|'.
[[nodiscard]] std::string_view quotation_marks_line(std::uint8_t index) noexcept;
/// Decimal sign, group sign, minus, the digit zero, the number of integer digits from which on
/// groups are made, and the size of groups beyond the last three. Then decimal and group sign of
/// money if they are others.
[[nodiscard]] std::string_view number_format_line(std::uint8_t index) noexcept;
/// A CLDR date pattern of the fields d M y.
[[nodiscard]] std::string_view date_line(std::uint8_t index) noexcept;
/// A CLDR time pattern of the fields H h m a B.
[[nodiscard]] std::string_view time_line(std::uint8_t index) noexcept;
/// Twelve names, or one with '#' for the number of the month.
[[nodiscard]] std::string_view month_line(std::uint8_t index) noexcept;
/// As months, or a character a month that cuts its long name: '3' leaves three code points of it,
/// 'C' three and a full stop.
[[nodiscard]] std::string_view short_month_line(std::uint8_t index) noexcept;
/// Two names for the halves of the day, or one for each hour.
[[nodiscard]] std::string_view day_period_line(std::uint8_t index) noexcept;
/// Code and sign of each currency that this locale does not write as usual_currency_signs().
[[nodiscard]] std::string_view currency_line(std::uint8_t index) noexcept;

/// Patterns with '0' for a number, '3' for one in groups of three though decimals have others, and
/// '¤' for a currency: of money, of money with a sign if that is not in front, of compact money if
/// it is another, of percentages, and of money with the name of the currency (see
/// alternatives.hpp).
[[nodiscard]] std::string_view pattern_line(std::uint8_t index) noexcept;
/// See plurals.hpp.
[[nodiscard]] std::string_view plural_line(std::uint8_t index) noexcept;
/// Units of short and, after ';', of long compact numbers; see compact.cpp.
[[nodiscard]] std::string_view compact_line(std::uint8_t index) noexcept;

/// Code and sign of each currency that has one nearly everywhere.
[[nodiscard]] std::string_view usual_currency_signs() noexcept;

/// Part `index` of `line` between separators, empty if there are fewer. A view into `line`.
[[nodiscard]] std::string_view part_of(std::string_view line, std::size_t index,
                                       char separator = '|') noexcept;

}  // namespace courant::locale
