#include "amounts/edges.hpp"

#include "amounts/characters.hpp"
#include "amounts/words_around.hpp"
#include "text/ascii.hpp"
#include "text/characters.hpp"

namespace courant::amounts {
namespace {

/// ½, ¼, ⅓ and so on.
bool is_vulgar_fraction(char32_t c) noexcept {
  return (c >= 0xBC && c <= 0xBE) || (c >= 0x2150 && c <= 0x215E) || c == 0x2189;
}

bool is_currency_symbol(char32_t c) noexcept {
  return (c >= 0xA2 && c <= 0xA5) || (c >= 0x20A0 && c <= 0x20CF);
}

/// Whether what begins at `at` is the end of something larger: a scale, a fraction or "minus"
/// stands in front.
bool is_behind_more(const Passage& in, std::size_t at) {
  if (is_preceded_by(in, at, bit_of(WordKind::scale) | bit_of(WordKind::indefinite))) return true;
  std::size_t before = at;
  while (before > 0 && text::is_space(code_point_before(in.text, before))) {
    before = previous(in.text, before);
  }
  if (is_vulgar_fraction(code_point_before(in.text, before))) return true;
  // "2 mil e 500"
  const PrecedingWord conjunction = word_before(in, at, bit_of(WordKind::and_word));
  return conjunction.word != nullptr && is_preceded_by(in, conjunction.begin, WordKind::scale);
}

/// Whether the word in front of `at` ends in a scale that is glued to its number, so that what
/// begins at `at` is the rest: "eenendertigduizend | twintig".
bool is_behind_glued_scale(const Passage& in, std::size_t at) {
  constexpr std::size_t shortest = 4;
  const PrecedingWord scale = word_before(in, at, bit_of(WordKind::scale), Joint::glued);
  return scale.word != nullptr && scale.word->text.size() >= shortest;
}

/// Whether a number in words ends in front of `at`, where another begins: "treinta y un | mil". The
/// "a" of "a five-dollar bill" is none, but the "un" of "quatre-vingt-un mille" is.
bool is_behind_number(const Passage& in, std::size_t at) {
  constexpr Kinds numbers = bit_of(WordKind::number);
  constexpr Kinds conjunctions = bit_of(WordKind::and_word);
  constexpr std::int64_t tenths_of_one = 10;
  const PrecedingWord conjunction = word_before(in, at, conjunctions);
  if (conjunction.word != nullptr) return is_preceded_by(in, conjunction.begin, numbers);
  const PrecedingWord number = word_before(in, at, numbers);
  if (number.word == nullptr) return false;
  const bool may_be_article = number.word->weak && number.word->tenths == tenths_of_one;
  return !may_be_article || text::is_dash(code_point_before(in.text, number.begin)) ||
         is_preceded_by(in, number.begin, numbers | conjunctions) ||
         is_behind_glued_scale(in, number.begin);
}

/// Whether the word in front of `at` is a number behind one of the letters that Arabic joins to
/// the next word: "and half", "with a quarter of".
bool is_behind_joined_number(const Passage& in, std::size_t at) {
  constexpr std::u32string_view joined = U"\u0648\u0641\u0628\u0644\u0643";
  constexpr Kinds kinds = bit_of(WordKind::number) | bit_of(WordKind::indefinite);
  std::size_t start = at;
  for (int count = 0; count < look_back && start > 0; ++count) {
    start = previous(in.text, start);
    if (!begins_word(in, start) || !joined.contains(code_point_at(in.text, start))) continue;
    const FoundWord found = in.find(next(in.text, start), kinds);
    if (found.word != nullptr && skip_spaces(in.text, found.end) >= at) return true;
  }
  return false;
}

/// A hyphen in front may be a minus, or part of a name such as "COVID-19".
bool may_follow_dash(const Item& item, char32_t dash, char32_t before) {
  if (dash == 0x2014 || dash == 0x2015) return true;
  if (dash == 0x2013) return digit_value(before) < 0;
  return item.prefix.is_symbol && text::is_letter(before);
}

/// "5 1/2"
bool begins_fraction(const Passage& in, std::size_t at) {
  std::size_t end = at;
  while (digit_value(code_point_at(in.text, end)) >= 0) end = next(in.text, end);
  return end != at && code_point_at(in.text, end) == '/' &&
         digit_value(code_point_at(in.text, next(in.text, end))) >= 0;
}

/// Whether nothing behind `at` makes another number of the one in front: a fraction, a scale
/// behind a mark that parts them, "percent", or what markup hides.
bool is_whole(const Passage& in, std::size_t at) {
  std::size_t behind = skip_spaces(in.text, at);
  const char32_t c = code_point_at(in.text, behind);
  const std::string_view rest = in.text.substr(behind);
  if (c == '%' || is_vulgar_fraction(c)) return false;
  if (rest.starts_with("percent") || rest.starts_with("per cent")) return false;
  if (begins_fraction(in, behind)) return false;
  // What BodyText leaves out
  while (code_point_at(in.text, behind) == '\n') behind = skip_spaces(in.text, behind + 1);
  constexpr std::string_view marks = ".,";
  for (int count = 0; count < 2; ++count) {
    const char32_t mark = code_point_at(in.text, behind);
    const bool parts =
        text::is_dash(mark) || (mark < 0x80 && marks.contains(static_cast<char>(mark)));
    if (parts) behind = skip_spaces(in.text, next(in.text, behind));
  }
  const FoundWord scale = in.find(behind, bit_of(WordKind::scale));
  return scale.word == nullptr || !text::is_lower(code_point_at(in.text, behind)) ||
         next(in.text, behind) == scale.end;
}

std::optional<Quantity> quantity_in_digits(const Passage& in, std::size_t at) {
  if (digit_value(code_point_at(in.text, at)) < 0) return std::nullopt;
  return read_quantity(in.text, at, in.lexicon, in.style);
}

}  // namespace

bool may_begin(const Passage& in, const Item& item) {
  const std::size_t at = item.begin;
  const char32_t c = code_point_before(in.text, at);
  if (is_word(c) && (!is_glued(code_point_at(in.text, at)) || digit_value(c) >= 0)) return false;
  if (c == 0) return true;
  if (c < 0x80 && std::string_view("#\\@+/=&^`$%|*.").contains(static_cast<char>(c))) {
    return c == '*' && !item.prefix.is_there();
  }
  // "€5 USD": the sign in front belongs to the number, too.
  if (!item.prefix.is_there() && is_currency_symbol(c)) return false;
  // "five and a half million", "a quarter of a million", "2 million 500" where only its end is
  // known.
  if (item.quantity.in_words && (is_behind_number(in, at) || is_behind_joined_number(in, at) ||
                                 is_behind_glued_scale(in, at))) {
    return false;
  }
  if (!item.prefix.is_there() && is_behind_more(in, at)) return false;
  const char32_t before = code_point_before(in.text, previous(in.text, at));
  const bool behind_digit = digit_value(before) >= 0;
  if (c == ':' || c == ',') return !behind_digit;
  if (text::is_dash(c)) return may_follow_dash(item, c, before);
  // "10 0000": more digits in front are part of the number, however it is grouped.
  if (text::is_space(c) && c != '\n') return !behind_digit || item.prefix.is_there();
  return true;
}

bool may_end(const Passage& in, const Item& item) {
  const std::size_t at = item.end;
  const char32_t c = code_point_at(in.text, at);
  const char32_t after = code_point_at(in.text, next(in.text, at));
  if (is_word(c) && (!item.suffix.is_symbol || digit_value(c) >= 0)) return false;
  if (!is_whole(in, at)) return false;
  if (c == '$' || c == '^' || c == '`') return false;
  if (digit_value(after) >= 0 &&
      (c == '.' || c == ',' || c == ':' || c == '/' || text::is_dash(c))) {
    return false;
  }
  if (!item.suffix.is_there() || item.suffix.is_symbol) return true;
  // "5 USD-denominated bonds", "5 dollar-denominated", "5 USD/KGS"
  if (text::is_dash(c) && item.suffix.spaced && c < 0x2012 && text::is_letter(after)) {
    return in.lexicon.has_ending(in.text, next(in.text, at));
  }
  return c != '/' || item.suffix.code.empty() || code_at(in.text, next(in.text, at), false).empty();
}

bool shares_with_next(const Passage& in, const Item& item) {
  if (!item.prefix.is_there() || item.suffix.is_there() || item.quantity.has_scale) return false;
  constexpr std::size_t longest_word = 6;  // bytes
  const std::size_t at = skip_spaces(in.text, item.end);
  const bool has_comma = code_point_at(in.text, at) == ',';
  const std::size_t joint = has_comma ? 1 : text::first_word(in.text.substr(at)).size();
  if (joint == 0 || joint > longest_word) return false;
  const auto second = quantity_in_digits(in, skip_spaces(in.text, at + joint));
  if (!second || second->has_scale) return second.has_value();
  // "$5, 6 or 7 million"
  const std::size_t behind = skip_spaces(in.text, second->end);
  const std::size_t word = text::first_word(in.text.substr(behind)).size();
  const auto third = quantity_in_digits(in, skip_spaces(in.text, behind + word));
  return word > 0 && third && third->has_scale;
}

bool is_approximate(const Passage& in, std::size_t begin, std::size_t end) {
  const char32_t before = code_point_before(in.text, begin);
  std::size_t sign = begin;
  if (text::is_space(before)) sign = previous(in.text, sign);
  const char32_t mark = code_point_before(in.text, sign);
  if (mark == '~' || mark == 0x2248 || mark == 0x2243) return true;
  return is_preceded_by(in, begin, WordKind::about) ||
         in.find(skip_spaces(in.text, end), bit_of(WordKind::later_about)).word != nullptr;
}

}  // namespace courant::amounts
