#include "amounts/item.hpp"

#include "amounts/characters.hpp"
#include "amounts/written_sign.hpp"
#include "text/characters.hpp"

namespace courant::amounts {
namespace {

/// Behind a sign only what is clearer than it: "$5 USD", not "$5 £".
bool completes(const Sign& sign) noexcept { return !sign.is_symbol && !sign.is_minor; }

/// "in 2031 $5 million": the sign belongs to the number behind it.
bool is_prefix_of_next(const Passage& in, const Sign& sign, const Item& item) {
  const bool could_be = sign.is_symbol || !sign.code.empty();
  if (could_be && digit_value(code_point_at(in.text, sign.end)) >= 0) return true;
  return could_be && item.quantity.bare_year &&
         digit_value(code_point_at(in.text, skip_spaces(in.text, sign.end))) >= 0;
}

Sign read_suffix(const Passage& in, const Item& item) {
  const std::size_t joint = item.quantity.end;
  std::size_t at = skip_joint(in.text, joint);
  const bool hyphen = text::is_dash(code_point_before(in.text, at));
  const FoundWord of = in.find(at, bit_of(WordKind::of_word), Boundary::no_letter);
  if (of.word != nullptr) at = skip_spaces(in.text, of.end);
  Sign sign = read_name(in, at);
  if (!sign.is_there() || is_prefix_of_next(in, sign, item)) return {};
  if (item.prefix.is_there() && !completes(sign)) return {};
  sign.spaced = at != joint && !hyphen;
  return sign;
}

/// A full stop that ends a sentence rather than an abbreviation.
std::size_t without_stop(const Passage& in, std::size_t end) {
  return in.text[end - 1] == '.' && !sentence_goes_on(in, end) ? end - 1 : end;
}

std::optional<Item> in_hundredths(Item item) {
  // "50p" but neither "720p" nor "50 p".
  const bool letter = item.suffix.end - item.suffix.begin == 1 && !item.suffix.is_symbol;
  const bool is_price =
      item.suffix.begin == item.quantity.end && item.value < Decimal::from_integer(100);
  const bool has_fraction = item.value.scale() > 0;
  if (item.prefix.is_there() || has_fraction || (letter && !is_price)) return std::nullopt;
  const std::optional<Decimal> value = shifted(item.value, -2);
  if (!value) return std::nullopt;
  item.value = *value;
  return item;
}

std::optional<Item> in_tens(Item item) {
  const std::optional<Decimal> value = shifted(item.value, 1);
  if (!value) return std::nullopt;
  item.value = *value;
  return item;
}

/// "3 Euro 50": two digits behind the name, and nothing that they could count.
bool is_bare_minor(const Passage& in, const Item& item, const Quantity& hundredths) {
  const bool follows = item.suffix.is_there() && item.suffix.code.empty() &&
                       !item.suffix.is_symbol && hundredths.begin == item.end + 1;
  if (!follows || hundredths.end - hundredths.begin != 2 || !in.lexicon.has_habit('2'))
    return false;
  const char32_t c = code_point_at(in.text, hundredths.end);
  if (!text::is_space(c)) return !text::is_letter(c) && !text::is_dash(c) && c != '%' && c != ':';
  // What two digits count has a capital in German; in French they may count what follows.
  return text::is_lower(code_point_at(in.text, next(in.text, hundredths.end)));
}

/// "5 dollars and 30 cents", "5 сом 30 тыйын".
void add_minor(const Passage& in, Item& item) {
  std::size_t at = skip_spaces(in.text, item.end);
  const FoundWord conjunction = in.find(at, bit_of(WordKind::and_word), Boundary::no_letter);
  if (conjunction.word != nullptr) at = skip_spaces(in.text, conjunction.end);
  const auto hundredths = read_quantity(in.text, at, in.lexicon, in.style);
  if (!hundredths || hundredths->has_scale || !hundredths->small) return;
  std::size_t name = skip_joint(in.text, hundredths->end);
  const FoundWord of = in.find(name, bit_of(WordKind::of_word), Boundary::no_letter);
  if (of.word != nullptr) name = skip_spaces(in.text, of.end);
  const FoundWord found = in.find(name, bit_of(WordKind::minor));
  std::size_t end = found.end;
  if (found.word == nullptr) {
    if (!is_bare_minor(in, item, *hundredths)) return;
    end = hundredths->end;
  } else if (!agree(item.sign(), sign_of(in, found, name))) {
    return;
  }
  const std::optional<Decimal> part = shifted(hundredths->value, -2);
  if (!part || !(*part < Decimal::from_integer(1))) return;
  const Result<Decimal> whole = add(item.value, *part);
  if (!whole) return;
  item.value = *whole;
  item.end = end;
  // "3 pounds and 20 pence" weigh nothing.
  item.suffix.weak = false;
  item.suffix.doubtful = false;
}

/// "USD 84.80 EUR 98.41": the code belongs to the number behind it.
bool begins_next(const Passage& in, const Sign& sign) {
  return !sign.code.empty() &&
         digit_value(code_point_at(in.text, skip_spaces(in.text, sign.end))) >= 0;
}

/// Takes the name behind an amount with a sign: it is the same currency, or the next amount's, or
/// the two contradict each other.
void reconcile(const Passage& in, Item& item) {
  if (!item.prefix.is_there() || !item.suffix.is_there() || agree(item.prefix, item.suffix)) return;
  item.contradicts = !item.suffix.weak && !item.suffix.doubtful && !begins_next(in, item.suffix);
  if (!item.contradicts) item.suffix = {};
}

}  // namespace

std::optional<Item> read_item(const Passage& in, std::size_t at) {
  Item item{.begin = at};
  item.prefix = read_prefix(in, at);
  std::size_t number = at;
  if (item.prefix.is_there()) {
    number = skip_spaces(in.text, item.prefix.end);
    if (digit_value(code_point_at(in.text, number)) < 0) return std::nullopt;
  }
  auto quantity = read_quantity(in.text, number, in.lexicon, in.style);
  if (!quantity) return std::nullopt;
  item.quantity = *quantity;
  item.value = item.quantity.value;
  item.suffix = read_suffix(in, item);
  reconcile(in, item);
  item.end = item.suffix.is_there() ? item.suffix.end : without_stop(in, item.quantity.end);
  if (item.suffix.is_minor) return in_hundredths(item);
  if (is_tenfold(item.suffix)) return in_tens(item);
  if (item.has_sign()) add_minor(in, item);
  return item;
}

}  // namespace courant::amounts
