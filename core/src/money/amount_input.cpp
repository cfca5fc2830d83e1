#include "money/amount_input.hpp"

#include <array>
#include <string>

#include "locale/locale.hpp"
#include "money/written_number.hpp"
#include "text/ascii.hpp"
#include "text/characters.hpp"
#include "text/utf8.hpp"

namespace courant {
namespace {

/// The zeros of the digits that locales print with: Arabic, Persian, Devanagari, Bengali, Burmese;
/// and of those that East Asian keyboards type.
constexpr std::array zeros = {U'\u0660', U'\u06F0', U'\u0966', U'\u09E6', U'\u1040', U'\uFF10'};

constexpr char32_t arabic_decimal_mark = 0x066B;
constexpr char32_t arabic_group_mark = 0x066C;

/// A number in ASCII digits, with '.', ',' and whatever else was between them.
struct PlainNumber {
  std::string text;
  bool has_arabic_mark = false;  // which is never anything but a decimal mark
};

bool is_direction_mark(char32_t c) noexcept { return c == 0x200E || c == 0x200F || c == 0x061C; }

void append_plain(PlainNumber& number, char32_t c) {
  for (const char32_t zero : zeros) {
    if (c >= zero && c <= zero + 9) {
      number.text += static_cast<char>('0' + (c - zero));
      return;
    }
  }
  if (is_direction_mark(c)) return;
  number.has_arabic_mark |= c == arabic_decimal_mark;
  if (c == arabic_decimal_mark) c = '.';
  if (c == arabic_group_mark) c = '\'';
  text::append_utf8(number.text, c);
}

PlainNumber plain(std::string_view written) {
  PlainNumber number;
  for (std::size_t at = 0; at < written.size();) {
    const text::CodePoint c = text::decode_at(written, at);
    append_plain(number, c.value);
    at += c.size;
  }
  return number;
}

/// The marks that a language writes: of 1234567.5 the one before the last digit and the first.
struct Marks {
  char decimal;
  char group;
};

Marks marks_of(std::string_view language) {
  const auto sample = Decimal::parse("1234567.5");
  const std::string text = sample ? plain(locale::format_decimal(*sample, language)).text : "";
  const std::size_t last = text.find_last_of(".,");
  return {.decimal = last == std::string::npos ? '.' : text[last],
          .group = text[std::min(text.find_first_not_of("0123456789"), text.size() - 1)]};
}

std::optional<Decimal> parsed(std::string_view number, MarkEvidence mark) {
  const auto value = parse_written(number, mark);
  if (!value) return std::nullopt;
  return *value;
}

MarkEvidence decimal_is(char mark) noexcept {
  return mark == '.' ? MarkEvidence::point : MarkEvidence::comma;
}

/// A point or comma before three digits.
AmountReading read_doubtful(std::string_view number, std::string_view language) {
  const char mark = number[number.find_first_of(".,")];
  const Marks own = marks_of(language);
  const auto as_decimal = parsed(number, decimal_is(mark));
  const auto as_group = parsed(number, decimal_is(mark == '.' ? ',' : '.'));
  if (mark == own.decimal) return {.value = as_decimal};
  if (mark == own.group) return {.value = as_group};
  return {.value = as_group, .other = as_decimal};
}

}  // namespace

AmountReading read_amount(std::string_view written, std::string_view language) {
  const PlainNumber number = plain(text::trim_spaces(written));
  const MarkEvidence evidence = evidence_of(number.text);
  if (evidence == MarkEvidence::invalid) return {};
  if (evidence != MarkEvidence::ambiguous) return {.value = parsed(number.text, evidence)};
  if (number.has_arabic_mark) return {.value = parsed(number.text, MarkEvidence::point)};
  return read_doubtful(number.text, language);
}

}  // namespace courant
