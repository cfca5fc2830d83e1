#include "locale/tables.hpp"

#include "locale/language_tag.hpp"
#include "text/ascii.hpp"

namespace courant::locale {
namespace {

#include "locale/locales.inc"

constexpr std::size_t language_count = language_codes.size() / 2;

/// The row of `language`; language_count if it has none.
std::size_t language_row(std::string_view language) noexcept {
  std::size_t row = 0;
  while (row < language_count &&
         !text::equals_ignoring_case(language_codes.substr(row * 2, 2), language)) {
    ++row;
  }
  return row;
}

/// The row after those of the languages that serves `place`, a script or region, in `language`;
/// `otherwise` if none does.
std::size_t variant_row(std::string_view language, std::string_view place,
                        std::size_t otherwise) noexcept {
  std::size_t row = language_count;
  for (std::string_view lines = variant_lines; !lines.empty(); ++row) {
    std::string_view words = take_until(lines, '\n');
    const std::string_view line_language = take_until(words, ' ');
    if (text::equals_ignoring_case(line_language, language) && has_word(words, place)) return row;
  }
  return otherwise;
}

std::string_view line_of(std::string_view lines, std::size_t index) noexcept {
  return part_of(lines, index, '\n');
}

}  // namespace

std::size_t locale_row(std::string_view language) noexcept {
  const LanguageTag tag = parse_language_tag(language);
  const std::size_t row = language_row(tag.language);
  if (row == language_count) return language_row("en");
  if (!tag.script.empty()) return variant_row(tag.language, tag.script, row);
  if (tag.region.empty()) return row;
  return variant_row(tag.language, tag.region, variant_row(tag.language, "*", row));
}

const Locale& locale_of(std::string_view language) noexcept { return rows[locale_row(language)]; }

TextDirection script_direction(std::string_view language) noexcept {
  const LanguageTag tag = parse_language_tag(language);
  const std::string_view writing = tag.script.empty() ? tag.language : tag.script;
  std::string_view lines = right_to_left_lines;
  while (!lines.empty()) {
    std::string_view regions = take_until(lines, '\n');
    if (!text::equals_ignoring_case(take_until(regions, ' '), writing)) continue;
    if (regions.empty() || has_word(regions, tag.region)) return TextDirection::right_to_left;
  }
  return TextDirection::left_to_right;
}

std::string_view part_of(std::string_view line, std::size_t index, char separator) noexcept {
  for (; index > 0; --index) take_until(line, separator);
  return take_until(line, separator);
}

std::string_view quotation_marks_line(std::uint8_t index) noexcept {
  return line_of(quotation_marks_lines, index);
}
std::string_view number_format_line(std::uint8_t index) noexcept {
  return line_of(number_format_lines, index);
}
std::string_view date_line(std::uint8_t index) noexcept { return line_of(date_lines, index); }
std::string_view time_line(std::uint8_t index) noexcept { return line_of(time_lines, index); }
std::string_view month_line(std::uint8_t index) noexcept { return line_of(month_lines, index); }
std::string_view short_month_line(std::uint8_t index) noexcept {
  return line_of(short_month_lines, index);
}
std::string_view day_period_line(std::uint8_t index) noexcept {
  return line_of(day_period_lines, index);
}
std::string_view currency_line(std::uint8_t index) noexcept {
  return line_of(currency_lines, index);
}
std::string_view pattern_line(std::uint8_t index) noexcept { return line_of(pattern_lines, index); }
std::string_view plural_line(std::uint8_t index) noexcept { return line_of(plural_lines, index); }
std::string_view compact_line(std::uint8_t index) noexcept { return line_of(compact_lines, index); }
std::string_view usual_currency_signs() noexcept { return usual_currencies; }

}  // namespace courant::locale
