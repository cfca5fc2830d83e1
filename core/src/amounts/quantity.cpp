#include "amounts/quantity.hpp"

#include <algorithm>

#include "amounts/characters.hpp"
#include "amounts/signs.hpp"
#include "amounts/terms.hpp"
#include "text/ascii.hpp"
#include "text/characters.hpp"

namespace courant::amounts {
namespace {

/// Words for less than this are joined to others; "полмиллиона" and the "mil" of "mil euros" are
/// round amounts by themselves.
constexpr std::int64_t least_round_amount = 1000;

bool is_below(const Word& number, std::int64_t limit) noexcept {
  return number.tenths < limit * 10;
}

bool is_round_amount(const Word& number) noexcept { return !is_below(number, least_round_amount); }

/// Of a number of the tables, which has tenths at most.
Decimal value_of(const Word& number) {
  const Decimal whole = Decimal::from_integer(number.tenths / 10);
  if (number.tenths % 10 == 0) return whole;
  return shifted(Decimal::from_integer(number.tenths), -1).value_or(whole);
}

/// 2 for 100; 0 for what is no power of ten, and for 1.
int power_of(const Word& number) noexcept {
  int power = 0;
  std::int64_t tenths = number.tenths;
  for (; tenths > 10 && tenths % 10 == 0; tenths /= 10) ++power;
  return tenths == 10 ? power : 0;
}

int number_in(std::string_view digits) noexcept {
  int number = 0;
  for (const char c : digits) number = (number * 10) + (c - '0');
  return number;
}

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
    if (!take_number(*found.word, found.end)) return false;
    quantity_.has_scale |= is_round_amount(*found.word);
    return true;
  }

  /// A power of ten alone is a scale of one where more may follow: "百五十" is one hundred and five
  /// tens, "mille deux cents" one thousand and two hundreds.
  bool take_number(const Word& word, std::size_t end) {
    const bool is_scale = is_round_amount(word) || is_glued(code_point_at(word.text, 0));
    const int power = is_scale ? power_of(word) : 0;
    if (power == 0) return take(value_of(word), end);
    return take(Decimal::from_integer(1), end) && terms_.add_scale(power);
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
    const bool is_half = is_below(*found.word, 1);
    const bool is_joined = conjunction.word != nullptr || at == quantity_.end ||
                           text::is_dash(code_point_before(text_, at));
    const bool goes_on = quantity_.in_words && !is_round_amount(*found.word) &&
                         (!found.word->weak || (is_joined && is_one_of_tens(*found.word)));
    // "三万五" may be 35,000.
    const bool is_loose = after_scale_ && last_scale_ >= 2 && is_below(*found.word, 10) &&
                          is_glued(code_point_at(found.word->text, 0));
    if (!(is_half || goes_on) || !take_word(found)) return false;
    is_uncertain_ |=
        is_loose && lexicon_.find(text_, quantity_.end, bit_of(WordKind::scale)).word == nullptr;
    return true;
  }

  /// The "un" of "treinta y un" and "quatre-vingt-un", an article elsewhere.
  [[nodiscard]] bool is_one_of_tens(const Word& number) const noexcept {
    return !after_scale_ && is_below(number, 2) && !is_below(number, 1);
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

std::optional<Quantity> read_quantity(std::string_view text, std::size_t at, const Lexicon& lexicon,
                                      const NumberStyle& style) {
  return QuantityReader(text, lexicon, style).read(at);
}

}  // namespace courant::amounts
