#include "amounts/quantity.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "amounts/characters.hpp"
#include "amounts/signs.hpp"
#include "money/written_number.hpp"
#include "text/ascii.hpp"
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

Decimal power_of_ten_times(const Decimal& value, int exponent, bool& sound) {
  const Result<Decimal> product =
      Decimal::parse(value.to_string() + 'e' + std::to_string(exponent));
  sound &= product.has_value();
  return product ? *product : value;
}

Decimal sum(const Decimal& a, const Decimal& b, bool& sound) {
  const Result<Decimal> result = add(a, b);
  sound &= result.has_value();
  return result ? *result : a;
}

int number_in(std::string_view digits) noexcept {
  int number = 0;
  for (const char c : digits) number = (number * 10) + (c - '0');
  return number;
}

/// Adds up what numbers and scales say one after the other. A scale multiplies what was said since
/// the last larger one: "two hundred fifty thousand" is 250 × 1,000, "3億5000万" 3 × 10^8 + 5000 ×
/// 10^4, "2 lakh crore" 2 × 10^5 × 10^7.
class Terms {
 public:
  bool add_number(const Decimal& value) {
    if (count_ > 0 && terms_[count_ - 1].scale == 0) return add_to_number(value);
    if (count_ > 0 && value < Decimal::from_integer(1)) return add_to_scale(value);
    if (count_ == terms_.size()) return false;
    terms_[count_++] = {value, 0};
    return true;
  }

  bool add_scale(int scale) {
    Decimal factor;
    bool any = false;
    while (count_ > 0 && terms_[count_ - 1].scale < scale) {
      factor = any ? sum(terms_[count_ - 1].value, factor, sound_) : terms_[count_ - 1].value;
      any = true;
      --count_;
    }
    // "5 million thousand" would be below what stands in front of it, and says nothing.
    if (!any || !sound_) return false;
    terms_[count_++] = {power_of_ten_times(factor, scale, sound_), scale};
    return sound_;
  }

  [[nodiscard]] std::optional<Decimal> total() const {
    Decimal total = terms_[0].value;
    bool sound = sound_;
    for (std::size_t index = 1; index < count_; ++index) {
      total = sum(total, terms_[index].value, sound);
    }
    return sound ? std::optional(total) : std::nullopt;
  }

  [[nodiscard]] bool is_single() const noexcept { return count_ == 1; }
  /// Whether a number behind the last scale can be part of the same quantity.
  [[nodiscard]] bool has_room_below(const Decimal& value) const {
    if (count_ == 0 || terms_[count_ - 1].scale == 0) return false;
    const auto limit = Decimal::parse("1e" + std::to_string(terms_[count_ - 1].scale));
    return limit && value < *limit;
  }

 private:
  struct Term {
    Decimal value;
    int scale;
  };

  /// "a million and a half": of the million.
  bool add_to_scale(const Decimal& part) {
    Term& term = terms_[count_ - 1];
    term.value = sum(term.value, power_of_ten_times(part, term.scale, sound_), sound_);
    return sound_;
  }

  /// "twenty" + "five": the second has no more digits than the first has zeros at its end.
  bool add_to_number(const Decimal& value) {
    const std::string before = terms_[count_ - 1].value.to_string();
    const std::string added = value.to_string();
    const bool is_half = value < Decimal::from_integer(1) && !before.contains('.');
    if (is_half) {
      // "a million", which is one word in some languages, "and a half": of the million.
      const std::size_t zeros = before.size() - 1 - before.find_last_not_of('0');
      const int scale = static_cast<int>(zeros - (zeros % 3));
      const Decimal part = power_of_ten_times(value, scale, sound_);
      terms_[count_ - 1].value = sum(terms_[count_ - 1].value, part, sound_);
      return sound_;
    }
    if (before.contains('.') || added.contains('.') || before.size() <= added.size()) return false;
    if (before.find_last_not_of('0') + added.size() >= before.size()) return false;
    terms_[count_ - 1].value = sum(terms_[count_ - 1].value, value, sound_);
    return sound_;
  }

  std::array<Term, 6> terms_{};
  std::size_t count_ = 0;
  bool sound_ = true;
};

/// Reads numbers and scales in turn.
class QuantityReader {
 public:
  QuantityReader(std::string_view text, const Lexicon& lexicon, const NumberStyle& style)
      : text_(text), lexicon_(lexicon), style_(style) {}

  std::optional<Quantity> read(std::size_t at) {
    quantity_.begin = at;
    quantity_.end = at;
    if (!read_first(at)) return std::nullopt;
    while (read_scale() || read_further_number()) {
    }
    if (is_uncertain_ || (wants_scale_ && !quantity_.has_scale)) return std::nullopt;
    const std::optional<Decimal> total = terms_.total();
    if (!total || total->is_zero()) return std::nullopt;
    quantity_.value = *total;
    quantity_.single_term = terms_.is_single();
    quantity_.is_glued = is_glued(code_point_before(text_, quantity_.end));
    return quantity_;
  }

 private:
  bool read_first(std::size_t at) {
    if (digit_value(code_point_at(text_, at)) >= 0) {
      const WrittenNumber number = read_number(text_, at, style_);
      if (!number.value) return false;
      quantity_.small = number.small;
      quantity_.grouped = number.grouped;
      quantity_.bare_year = is_year(number, at);
      return take(*number.value, number.end);
    }
    const FoundWord found = lexicon_.find(text_, at, bit_of(WordKind::number));
    if (found.word == nullptr) return false;
    quantity_.in_words = true;
    quantity_.small = true;
    wants_scale_ = found.word->weak;
    return take_word(found);
  }

  bool take(const Decimal& value, std::size_t end) {
    if (!terms_.add_number(value)) return false;
    after_scale_ = false;
    quantity_.end = end;
    return true;
  }

  bool take_word(const FoundWord& found) {
    const auto value = Decimal::parse(found.word->value);
    if (!value || !take_value(*value, found)) return false;
    // "полмиллиона" and the "mil" of "mil euros" are round amounts by themselves.
    if (found.word->value.size() > 3) quantity_.has_scale = true;
    return true;
  }

  /// "百五十" is one hundred and five tens: a power of ten alone is a scale of one, where numbers
  /// are written without spaces.
  bool take_value(const Decimal& value, const FoundWord& found) {
    const std::string_view digits = found.word->value;
    const bool is_power = digits.size() > 1 && digits.front() == '1' &&
                          digits.find_last_not_of('0') == 0 &&
                          is_glued(code_point_at(found.word->text, 0));
    if (!is_power) return take(value, found.end);
    return take(Decimal::from_integer(1), found.end) &&
           terms_.add_scale(static_cast<int>(digits.size()) - 1);
  }

  [[nodiscard]] bool is_year(const WrittenNumber& number, std::size_t at) const noexcept {
    if (number.grouped || number.end - at != 4) return false;
    const char first = text_[at];
    const char second = text_[at + 1];
    return (first == '1' && second == '9') || (first == '2' && second == '0');
  }

  bool read_scale() {
    std::size_t at = skip_joint(text_, quantity_.end);
    const FoundWord of = lexicon_.find(text_, at, bit_of(WordKind::of_word), Boundary::no_letter);
    if (of.word != nullptr) at = skip_spaces(text_, of.end);  // "35 de milioane"
    const FoundWord found = lexicon_.find(text_, at, bit_of(WordKind::scale));
    if (found.word == nullptr) return read_scale_of_code(at);
    const bool stops = found.word->abbreviates && text_[found.end - 1] == '.';
    // A letter alone is only a scale where it is glued to its number or to a sign: "5m", "850 M€".
    const bool letter = next(found.word->text, 0) == found.word->text.size() &&
                        !is_glued(code_point_at(found.word->text, 0));
    const bool glued =
        at == quantity_.end || stops || text::is_upper(code_point_at(found.word->text, 0));
    if (letter && !glued && !is_counted(found.end)) {
      // "$5 M": millions, most likely, but who knows. Cyrillic letters alone are prepositions.
      constexpr char32_t after_ascii = 0x80;
      is_uncertain_ |= code_point_at(text_, at) < after_ascii;
      return false;
    }
    // The full stop of "млн." belongs to it only where the amount goes on.
    return take_scale(*found.word, stops && !goes_on(found.end) ? found.end - 1 : found.end);
  }

  /// Whether a currency begins at `at`.
  [[nodiscard]] bool is_counted(std::size_t at) const noexcept {
    constexpr Kinds kinds = bit_of(WordKind::currency) | bit_of(WordKind::sign);
    return lexicon_.find(text_, at, kinds).word != nullptr || !code_at(text_, at, false).empty();
  }

  /// "75 MEUR", "40 Mkr": a scale glued to what is counted.
  bool read_scale_of_code(std::size_t at) {
    for (std::size_t size = 1; size <= 2; ++size) {
      const std::string_view letters = text_.substr(at, size);
      if (letters.size() != size || !is_counted(at + size)) continue;
      const FoundWord found = lexicon_.find(letters, 0, bit_of(WordKind::scale));
      if (found.word != nullptr && found.end == size) {
        glued_code_ = true;
        return take_scale(*found.word, at + size);
      }
    }
    return false;
  }

  /// Whether the currency, or the country that it belongs to, follows.
  [[nodiscard]] bool goes_on(std::size_t at) const noexcept {
    at = skip_spaces(text_, at);
    return is_counted(at) || text::is_lower(code_point_at(text_, at)) ||
           digit_value(code_point_at(text_, at)) >= 0 ||
           lexicon_.find(text_, at, bit_of(WordKind::country)).word != nullptr;
  }

  bool take_scale(const Word& word, std::size_t end) {
    const int scale = number_in(word.value);
    if (!terms_.add_scale(scale)) return false;
    const bool multiplies = quantity_.has_scale && after_scale_;
    quantity_.scale = multiplies ? quantity_.scale + scale : std::max(quantity_.scale, scale);
    quantity_.has_scale = true;
    quantity_.end = end;
    after_scale_ = true;
    last_scale_ = scale;
    return true;
  }

  /// "1 млн 200 тыс.", "twenty-five", "3億5000万", "two hundred and fifty thousand".
  bool read_further_number() {
    if (glued_code_) return false;
    std::size_t at = skip_joint(text_, quantity_.end);
    if (digit_value(code_point_at(text_, at)) >= 0) return read_digits_below(at);
    const FoundWord conjunction =
        lexicon_.find(text_, at, bit_of(WordKind::and_word), Boundary::no_letter);
    if (conjunction.word != nullptr) {
      // Persian and Arabic say "7 million and 500 thousand" where others leave the word out.
      const bool joins_parts = code_point_at(text_, at) == U'\u0648';
      at = skip_spaces(text_, conjunction.end);
      if (joins_parts && digit_value(code_point_at(text_, at)) >= 0) return read_digits_below(at);
    }
    const FoundWord found = lexicon_.find(text_, at, bit_of(WordKind::number));
    if (found.word == nullptr) return false;
    const bool is_half = found.word->value.starts_with("0.");
    const bool goes_on = quantity_.in_words && !found.word->weak && found.word->value.size() <= 3;
    // "三万五" may be 35,000.
    const bool is_loose = after_scale_ && last_scale_ >= 2 && found.word->value.size() == 1 &&
                          is_glued(code_point_at(found.word->text, 0));
    if (!(is_half || goes_on) || !take_word(found)) return false;
    is_uncertain_ |=
        is_loose && lexicon_.find(text_, quantity_.end, bit_of(WordKind::scale)).word == nullptr;
    return true;
  }

  bool read_digits_below(std::size_t at) {
    if (!after_scale_) return false;
    const WrittenNumber number = read_number(text_, at, style_);
    if (!number.value || !terms_.has_room_below(*number.value)) return false;
    const std::size_t behind = skip_joint(text_, number.end);
    const FoundWord scale = lexicon_.find(text_, behind, bit_of(WordKind::scale));
    const bool glued = at == quantity_.end || is_glued(code_point_before(text_, quantity_.end));
    if (scale.word == nullptr ? !glued && !is_rest_of_thousands(*number.value, behind)
                              : number_in(scale.word->value) >= last_scale_) {
      return false;
    }
    after_scale_ = false;
    return take(*number.value, number.end);
  }

  /// "3 thousand 200 dollars": three digits behind thousands, and the currency behind both.
  [[nodiscard]] bool is_rest_of_thousands(const Decimal& value, std::size_t behind) const {
    return last_scale_ == 3 && Decimal::from_integer(99) < value && is_counted(behind);
  }

  std::string_view text_;
  const Lexicon& lexicon_;
  const NumberStyle& style_;
  Quantity quantity_{};
  Terms terms_{};
  bool wants_scale_ = false;
  bool after_scale_ = false;
  bool is_uncertain_ = false;  ///< What was read may be read in another way.
  int last_scale_ = 0;
  bool glued_code_ = false;
};

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

std::optional<Quantity> read_quantity(std::string_view text, std::size_t at, const Lexicon& lexicon,
                                      const NumberStyle& style) {
  return QuantityReader(text, lexicon, style).read(at);
}

}  // namespace courant::amounts
