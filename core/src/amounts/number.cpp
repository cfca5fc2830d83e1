#include "amounts/number.hpp"

#include <string>

#include "amounts/characters.hpp"
#include "money/written_number.hpp"
#include "text/characters.hpp"

namespace courant::amounts {
namespace {

constexpr std::size_t most_characters = 64;

/// The separators of all scripts as written_number.hpp knows them; '\0' for what is none.
char separator_of(char32_t c) noexcept {
  switch (c) {
    case '.':
    case U'\u066B':  // Arabic decimal separator
    case U'\uFF0E':
      return '.';
    case ',':
    case U'\uFF0C':
      return ',';
    case '\'':
    case U'\u2019':
    case U'\u066C':  // Arabic thousands separator
      return '\'';
    default:
      return text::is_space(c) && c != '\n' && c != '\r' ? ' ' : '\0';
  }
}

/// Takes the characters of a number while they are of one.
class NumberScanner {
 public:
  NumberScanner(std::string_view text, std::size_t at) : text_(text), at_(at) {}

  void scan() {
    take_digits();
    while (take_separator()) take_digits();
    take_dash();
  }

  [[nodiscard]] std::size_t end() const noexcept { return at_; }
  [[nodiscard]] const std::string& plain() const noexcept { return plain_; }
  [[nodiscard]] bool too_long() const noexcept { return too_long_; }

 private:
  void add(char c) {
    if (plain_.size() < most_characters) {
      plain_ += c;
    } else {
      too_long_ = true;
    }
  }

  void take_digits() {
    run_ = 0;
    for (int digit = digit_value(code_point_at(text_, at_)); digit >= 0;
         digit = digit_value(code_point_at(text_, at_))) {
      add(static_cast<char>('0' + digit));
      at_ = next(text_, at_);
      ++run_;
    }
  }

  bool take_separator() {
    const char separator = separator_of(code_point_at(text_, at_));
    const std::size_t behind = next(text_, at_);
    if (separator == '\0' || digit_value(code_point_at(text_, behind)) < 0) return false;
    // A space parts words, too: it groups only what is in threes.
    if (separator == ' ' && (!may_be_grouped() || digits_at(behind) != 3)) return false;
    if (separator != ' ') marks_ = true;
    groups_ = true;
    add(separator);
    at_ = behind;
    return true;
  }

  [[nodiscard]] bool may_be_grouped() const noexcept {
    return !marks_ && (groups_ ? run_ == 3 : run_ <= 3);
  }

  /// Up to four: more are not told apart.
  [[nodiscard]] std::size_t digits_at(std::size_t at) const noexcept {
    std::size_t count = 0;
    for (; count < 4 && digit_value(code_point_at(text_, at)) >= 0; ++count) at = next(text_, at);
    return count;
  }

  /// The dash of a round price: "5,– Franken", "20.- Fr.".
  void take_dash() {
    const char separator = separator_of(code_point_at(text_, at_));
    const std::size_t dash = next(text_, at_);
    if (separator != '.' && separator != ',') return;
    if (!text::is_dash(code_point_at(text_, dash))) return;
    const std::size_t behind = next(text_, dash);
    const char32_t c = code_point_at(text_, behind);
    if (digit_value(c) < 0 && !text::is_letter(c)) at_ = behind;
  }

  std::string_view text_;
  std::size_t at_;
  std::string plain_{};
  std::size_t run_ = 0;
  bool groups_ = false;
  bool marks_ = false;
  bool too_long_ = false;
};

/// "1,50,000": one or two digits, twos, and three at the end.
bool has_indian_groups(std::string_view plain) noexcept {
  const std::size_t comma = plain.find(',');
  const std::size_t point = plain.find('.');
  if (comma > 2 ||
      plain.substr(0, point).find_first_not_of("0123456789,") != std::string_view::npos) {
    return false;
  }
  const std::string_view whole = plain.substr(0, point);
  const std::size_t last = whole.rfind(',');
  if (whole.size() - last != 4) return false;
  for (std::size_t at = comma; at < last; at += 3) {
    if (whole.find(',', at + 1) != at + 3) return false;
  }
  return plain.find(',', point) == std::string_view::npos || point == std::string_view::npos;
}

std::string without(std::string_view text, char dropped) {
  std::string kept;
  for (const char c : text) {
    if (c != dropped) kept += c;
  }
  return kept;
}

/// Which mark is the decimal one where the number itself leaves it open; `invalid`: nobody knows.
MarkEvidence mark_by_language(std::string_view plain, const NumberStyle& style) noexcept {
  const char mark = plain[plain.find_first_of(".,")];
  if (mark == style.decimal_mark) {
    return mark == '.' ? MarkEvidence::point : MarkEvidence::comma;
  }
  const bool groups = mark == style.group_mark || (mark == '.' && style.point_groups);
  if (!groups) return MarkEvidence::invalid;
  return mark == '.' ? MarkEvidence::comma : MarkEvidence::point;
}

}  // namespace

WrittenNumber read_number(std::string_view text, std::size_t at, const NumberStyle& style) {
  NumberScanner scanner(text, at);
  scanner.scan();
  WrittenNumber number{.end = scanner.end()};
  std::string plain = scanner.plain();
  if (scanner.too_long() ||
      digit_value(code_point_at(text, skip_invisible(text, number.end))) >= 0) {
    return number;
  }
  number.grouped = plain.find_first_of(".,' ") != std::string::npos;
  number.small = !number.grouped && plain.size() < 4;
  MarkEvidence evidence = evidence_of(plain);
  if (evidence == MarkEvidence::invalid && style.indian_groups && has_indian_groups(plain)) {
    plain = without(plain, ',');
    evidence = evidence_of(plain);
  }
  if (evidence == MarkEvidence::ambiguous) {
    evidence = mark_by_language(plain, style);
  }
  if (evidence == MarkEvidence::invalid) return number;
  const Result<Decimal> value = parse_written(plain, evidence);
  if (value) number.value = *value;
  return number;
}

std::optional<Decimal> shifted(const Decimal& value, int exponent) {
  const Result<Decimal> result = Decimal::parse(value.to_string() + 'e' + std::to_string(exponent));
  return result ? std::optional(*result) : std::nullopt;
}

}  // namespace courant::amounts
