#include "amounts/finder.hpp"

#include <limits>
#include <optional>
#include <string>
#include <utility>

#include "amounts/characters.hpp"
#include "amounts/edges.hpp"
#include "amounts/item.hpp"
#include "amounts/range.hpp"
#include "amounts/signs.hpp"
#include "amounts/words_around.hpp"
#include "amounts/written_sign.hpp"
#include "locale/language_tag.hpp"
#include "locale/numbers.hpp"
#include "text/characters.hpp"

namespace courant::amounts {
namespace {

/// What stands behind an amount as "=" does in "1 USD = 84.80 KGS".
struct Equation {
  std::size_t second = 0;  ///< Where the other side begins; 0: there is none.
  bool is_equal = false;   ///< The mark says so itself; a dash or a colon may mean other things.
};

/// The search through one text. Borrows all of it.
class Search {
 public:
  explicit Search(const Passage& in) : in_(in), text_(in.text) {
    has_placeholders_ = has_bare("$1") && has_bare("$2");
  }

  Found run() {
    std::size_t at = 0;
    while (at < text_.size()) {
      const std::size_t behind = skip_address(at);
      at = behind == at ? search_at(at) : behind;
    }
    return std::move(found_);
  }

 private:
  /// Behind the address or the like that begins at `at`.
  std::size_t skip_address(std::size_t at) {
    if (at < no_address_before_) return at;
    std::size_t end = at;
    while (end < text_.size() && text_[end] > ' ' && text_[end] != '"' && text_[end] != '<') ++end;
    const std::string_view run = text_.substr(at, end - at);
    no_address_before_ = end;
    const bool is_address = run.contains("://") || run.starts_with("www.") ||
                            (run.contains('@') && !run.starts_with('@'));
    return is_address ? end : at;
  }

  /// Behind the word, number or character at `at`: nothing begins inside it.
  [[nodiscard]] std::size_t skip_token(std::size_t at) const {
    const char32_t first = code_point_at(text_, at);
    if (digit_value(first) >= 0) at = read_number(text_, at, in_.style).end;
    if (!is_word(first)) return next(text_, at);
    while (is_word(code_point_at(text_, at))) at = next(text_, at);
    return at == 0 ? next(text_, at) : at;
  }

  /// Takes what begins at `at`. @return where to go on.
  std::size_t search_at(std::size_t at) {
    const std::optional<Item> first = read_item(in_, at);
    if (!first) {
      note_unread(at);
    } else if (may_begin(in_, *first)) {
      if (first->contradicts) return first->end;
      if (auto match = match_from(*first)) return take(*std::move(match));
    }
    return skip_token(at);
  }

  [[nodiscard]] std::optional<AmountMatch> match_from(const Item& first) const {
    const std::optional<ItemRange> range = read_range(in_, first);
    if (range && is_sound(first, range->second) && may_end(in_, range->second)) {
      return match_of(first, range->second, range->low);
    }
    const bool is_amount = first.has_sign() && !first.contradicts && is_sound(first) &&
                           may_end(in_, first) && !shares_with_next(in_, first);
    return is_amount ? std::optional(match_of(first, first, first.value)) : std::nullopt;
  }

  [[nodiscard]] std::optional<AmountMatch> match_at(std::size_t at) const {
    const std::optional<Item> first = read_item(in_, at);
    return first && may_begin(in_, *first) ? match_from(*first) : std::nullopt;
  }

  /// Keeps `match`, unless it is one side of a rate: "1 USD = 84.80 KGS" is no amount.
  /// @return where to go on.
  std::size_t take(AmountMatch match) {
    std::size_t end = match.end;
    bool is_rate = false;
    for (Equation mark = mark_behind(match); mark.second != 0; mark = mark_behind(match)) {
      auto other = match_at(mark.second);
      const bool differs = other && other->amount.currency != match.amount.currency;
      if (!mark.is_equal && !(differs && is_unit_price(match))) break;
      is_rate = true;
      if (!other) break;
      end = other->end;
      match = *std::move(other);
    }
    if (!is_rate) found_.amounts.push_back(std::move(match));
    return end;
  }

  /// The mark behind `match` that may make it one side of a rate.
  [[nodiscard]] Equation mark_behind(const AmountMatch& match) const {
    const std::size_t at = skip_spaces(text_, match.end);
    const char32_t c = code_point_at(text_, at);
    const bool is_equal = c == '=';
    const bool is_mark = is_equal || c == ':' || c == 0x2248 || text::is_dash(c);
    if (!is_mark || (at == match.end && !is_equal && c != ':')) return {};
    return {.second = skip_spaces(text_, next(text_, at)), .is_equal = is_equal};
  }

  /// "1 USD", "100 JPY": what tables give the price of.
  [[nodiscard]] static bool is_unit_price(const AmountMatch& match) {
    const std::string digits = match.amount.low.to_string();
    return match.amount.low == match.amount.high && match.scale == 0 && digits.front() == '1' &&
           digits.find_last_not_of('0') == 0;
  }

  /// Keeps where digits with a sign of money begin that are no number, or none that can be known.
  void note_unread(std::size_t at) {
    const Item sign{.begin = at, .prefix = read_prefix(in_, at)};
    const bool leads = sign.prefix.is_there();
    const std::size_t digits = leads ? skip_spaces(text_, sign.prefix.end) : at;
    if (digit_value(code_point_at(text_, digits)) < 0) return;
    const WrittenNumber number = read_number(text_, digits, in_.style);
    if (number.value && (number.value->is_zero() || !leads)) return;
    const bool is_money = leads || read_name(in_, skip_joint(text_, number.end)).is_there();
    if (!is_money || !may_begin(in_, sign)) return;
    found_.unread.push_back({.begin = at, .end = number.end});
  }

  /// Whether the words mean money and not something else.
  [[nodiscard]] bool is_sound(const Item& item) const {
    const Quantity& quantity = item.quantity;
    for (const Sign* sign : {&item.prefix, &item.suffix}) {
      if (!sign->is_there()) continue;
      if (sign->doubtful &&
          is_near(in_, item.begin, item.end, WordKind::foreboding, !quantity.has_scale)) {
        return false;
      }
      if (sign->weak && !has_evidence(quantity, *sign) && !is_assured(item, *sign)) return false;
      if (!resolve(*sign, in_.policy, in_.region).sound) return false;
    }
    if (is_placeholder(item)) return false;
    const bool may_be_year = quantity.bare_year && !item.prefix.is_there();
    return !may_be_year || !is_preceded_by(in_, item.begin, WordKind::year);
  }

  /// "a fine of 60 pounds", but not "a 60-pound bag"
  [[nodiscard]] bool is_assured(const Item& item, const Sign& sign) const {
    return sign.doubtful && sign.spaced && is_near(in_, item.begin, item.end, WordKind::assurance);
  }

  /// A range is judged by the larger end, which its first end shares words with.
  [[nodiscard]] bool is_sound(const Item& first, const Item& second) const {
    if (second.has_sign()) {
      Item judged = second;
      judged.begin = first.begin;
      return is_sound(judged);
    }
    Item judged = first;
    judged.quantity = second.quantity;
    return is_sound(judged);
  }

  /// "$1 and $2" in a text on regular expressions or templates: too likely to be risked.
  [[nodiscard]] bool is_placeholder(const Item& item) const {
    if (item.suffix.is_there() || item.end != item.begin + 2 || text_[item.begin] != '$')
      return false;
    return has_placeholders_;
  }

  [[nodiscard]] bool has_bare(std::string_view sign) const {
    const std::size_t at = text_.find(sign);
    if (at == std::string_view::npos) return false;
    const std::size_t behind = at + sign.size();
    const char32_t c = code_point_at(text_, behind);
    const bool in_number =
        (c == '.' || c == ',') && digit_value(code_point_at(text_, behind + 1)) >= 0;
    return !is_word(c) && !in_number;
  }

  [[nodiscard]] static bool has_evidence(const Quantity& quantity, const Sign& sign) {
    if (quantity.has_scale) return true;
    if (quantity.bare_year || quantity.in_words) return false;
    return !quantity.small && (sign.code.empty() || quantity.grouped);
  }

  /// The sign that leaves the fewest currencies.
  [[nodiscard]] const Sign& clearest_of(const Item& first, const Item& second) const {
    const Sign* clearest = &first.sign();
    std::size_t fewest = std::numeric_limits<std::size_t>::max();
    for (const Sign* sign : {&first.prefix, &first.suffix, &second.suffix, &second.prefix}) {
      if (!sign->is_there()) continue;
      const std::size_t count = resolve(*sign, in_.policy, in_.region).candidates.size();
      if (count >= fewest) continue;
      clearest = sign;
      fewest = count;
    }
    return *clearest;
  }

  [[nodiscard]] AmountMatch match_of(const Item& first, const Item& second,
                                     const Decimal& low) const {
    const Sign& sign = clearest_of(first, second);
    Resolution resolution = resolve(sign, in_.policy, in_.region);
    AmountMatch match{.begin = first.begin,
                      .end = second.end,
                      .candidates = std::move(resolution.candidates),
                      .scale = second.quantity.scale};
    match.amount.low = low;
    match.amount.high = first.begin == second.begin ? low : second.value;
    match.amount.currency = resolution.currency;
    match.amount.symbol = text_.substr(sign.begin, sign.end - sign.begin);
    match.amount.approximate = is_approximate(in_, match.begin, match.end);
    return match;
  }

  const Passage& in_;
  std::string_view text_;
  Found found_{};
  std::size_t no_address_before_ = 0;
  bool has_placeholders_ = false;
};

NumberStyle style_of(std::string_view language, const Lexicon& lexicon) {
  const locale::NumberFormat format = locale::number_format(locale::locale_of(language));
  const std::string_view primary = locale::parse_language_tag(language).language;
  const bool european = !format.group.empty() && format.group.size() > 1;
  return {.decimal_mark = format.decimal == "," ? ',' : '.',
          .group_mark = european ? ' ' : format.group.front(),
          .indian_groups = primary == "en" || primary == "hi",
          .point_groups = lexicon.has_habit('.')};
}

}  // namespace

Finder::Finder(std::string_view language, const AmountPolicy& policy)
    : lexicon_(language),
      style_(style_of(language, lexicon_)),
      region_(locale::parse_language_tag(language).region),
      policy_(policy) {}

Found Finder::find(std::string_view text) const {
  const Passage passage{text, lexicon_, style_, region_, policy_};
  return Search(passage).run();
}

}  // namespace courant::amounts

namespace courant {

bool knows_amounts(std::string_view language) noexcept { return amounts::has_words(language); }

std::vector<AmountMatch> find_amounts(std::string_view text, std::string_view language,
                                      const AmountPolicy& policy) {
  if (!knows_amounts(language)) return {};
  return amounts::Finder(language, policy).find(text).amounts;
}

}  // namespace courant
