#include "amounts/range.hpp"

#include <algorithm>

#include "amounts/characters.hpp"
#include "amounts/words_around.hpp"

namespace courant::amounts {
namespace {

/// What joins two ends of a range.
struct Connector {
  std::size_t second = 0;  ///< Where the second end begins; 0: there is none.
  bool is_dash = false;
  bool spaced = false;
};

bool is_range_dash(char32_t c) noexcept {
  return c == '-' || (c >= 0x2010 && c <= 0x2014) || c == 0x2212 || c == '~' || c == 0x223C ||
         c == 0x301C || c == 0xFF5E;
}

/// Behind the ending that says "from", which is joined to the first end ("30дан", "30-дан") or
/// was read as one of the endings of its last word ("миллиондон"); 0 if there is none.
std::size_t skip_from(const Passage& in, std::size_t end) {
  constexpr int longest = 4;
  const FoundWord joined = in.find(skip_joint(in.text, end), bit_of(WordKind::from));
  if (joined.word != nullptr) return joined.end;
  std::size_t at = end;
  for (int count = 0; count < longest; ++count) {
    at = previous(in.text, at);
    const FoundWord found = in.find(at, bit_of(WordKind::from));
    if (found.word != nullptr && found.end == end && is_word(code_point_before(in.text, at)))
      return end;
  }
  return 0;
}

/// Behind "дан" another number follows.
Connector behind_from(const Passage& in, std::size_t at) {
  const std::size_t second = skip_spaces(in.text, at);
  return second == at ? Connector{} : Connector{.second = second};
}

Connector read_connector(const Passage& in, const Item& first) {
  const std::size_t at = skip_spaces(in.text, first.end);
  const char32_t c = code_point_at(in.text, at);
  const bool spaced = at != first.end;
  if (is_range_dash(c) && (!spaced || c != 0x2014)) {
    return {.second = skip_spaces(in.text, next(in.text, at)), .is_dash = true, .spaced = spaced};
  }
  const FoundWord word = in.find(at, bit_of(WordKind::range));
  if (word.word != nullptr) return {.second = skip_spaces(in.text, word.end)};
  if (const std::size_t behind = skip_from(in, first.end); behind != 0)
    return behind_from(in, behind);
  const FoundWord conjunction = in.find(at, bit_of(WordKind::and_word), Boundary::no_letter);
  if (conjunction.word == nullptr || !is_preceded_by(in, first.begin, WordKind::between)) return {};
  return {.second = skip_spaces(in.text, conjunction.end)};
}

bool is_far_below(const Decimal& low, const Decimal& high) {
  const std::optional<Decimal> hundredfold = shifted(low, 2);
  return hundredfold && *hundredfold < high;
}

/// "five hundred to six hundred thousand", "2千〜3千万": the larger word may be for both ends.
bool may_share_scale(const Item& first, const Item& second) {
  constexpr int thousands = 3;
  const Quantity& quantity = first.quantity;
  const bool is_small =
      quantity.scale < thousands || (quantity.scale == thousands && quantity.is_glued);
  return quantity.has_scale && is_small && !first.has_sign() &&
         second.quantity.scale > std::max(quantity.scale, thousands - 1);
}

/// "cut by 30 cents to $82" and "cut by $2 to $84" are two amounts.
bool may_be_ends(const Item& first, const Item& second, const Connector& connector) {
  if (first.suffix.is_minor != second.suffix.is_minor) return false;
  if (connector.is_dash || second.quantity.has_scale) return true;
  const std::optional<Decimal> tenfold = shifted(first.value, 1);
  return tenfold && !(*tenfold < second.value);
}

bool may_join(const Item& first, const Item& second, const Connector& connector) {
  if (!first.has_sign() && !second.has_sign()) return false;
  // "$30-40,000": 30,000, most likely, but who knows.
  if (first.quantity.small && second.quantity.grouped && connector.is_dash && !connector.spaced &&
      is_far_below(first.value, second.value)) {
    return false;
  }
  if (may_share_scale(first, second)) return false;
  if (first.has_sign() && second.has_sign()) {
    return agree(first.sign(), second.sign()) && may_be_ends(first, second, connector);
  }
  if (!first.has_sign()) return !second.prefix.is_there();
  // "$5–7", "$5 to 7 million", but not "$5 to 7 people" nor "5 dollars to 7".
  if (first.suffix.is_there()) return false;
  return (connector.is_dash && !connector.spaced) || second.quantity.has_scale;
}

/// The first end, which the words behind the second may multiply, too.
std::optional<Decimal> low_end(const Item& first, const Item& second) {
  const bool shares = !first.quantity.has_scale && second.quantity.has_scale &&
                      second.quantity.single_term && !first.suffix.is_there();
  if (!shares) {
    const bool loses_scale =
        first.quantity.has_scale && !second.quantity.has_scale && !second.has_sign();
    return loses_scale ? std::nullopt : std::optional(first.value);
  }
  const std::optional<Decimal> shared = shifted(first.value, second.quantity.scale);
  if (shared && *shared < second.value) return shared;
  // "$500 to $1 million", but not "$500-1 million"
  return first.has_sign() && second.has_sign() ? std::optional(first.value) : std::nullopt;
}

/// A dash between spaces parts sentences as well: the ends must be near each other, or both be
/// amounts.
bool is_plausible(const Decimal& low, const Item& second, const Item& first,
                  const Connector& connector) {
  if (!connector.spaced || (first.has_sign() && second.has_sign())) return true;
  const std::optional<Decimal> limit = shifted(low, 1);
  return limit && !(*limit < second.value);
}

}  // namespace

std::optional<ItemRange> read_range(const Passage& in, const Item& first) {
  const Connector connector = read_connector(in, first);
  if (connector.second == 0) return std::nullopt;
  const std::optional<Item> second = read_item(in, connector.second);
  if (!second || !may_join(first, *second, connector)) return std::nullopt;
  const bool is_change = !connector.is_dash && is_preceded_by(in, first.begin, WordKind::change);
  if (is_change) return std::nullopt;
  const std::optional<Decimal> low = low_end(first, *second);
  if (!low || !(*low < second->value) || !is_plausible(*low, *second, first, connector)) {
    return std::nullopt;
  }
  const bool tenfold = is_tenfold(second->suffix) && !first.has_sign();
  const std::optional<Decimal> value = shifted(*low, tenfold ? 1 : 0);
  if (!value) return std::nullopt;
  return ItemRange{.second = *second, .low = *value};
}

}  // namespace courant::amounts
