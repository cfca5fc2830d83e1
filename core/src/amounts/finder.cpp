#include "amounts/finder.hpp"

#include <optional>
#include <utility>

#include "amounts/characters.hpp"
#include "amounts/signs.hpp"
#include "locale/language_tag.hpp"
#include "locale/numbers.hpp"
#include "text/ascii.hpp"
#include "text/characters.hpp"

namespace courant::amounts {
namespace {

/// How far in front of an amount words are looked at.
constexpr int look_back = 24;

/// One end of an amount: what stands in front, a quantity, and what stands behind.
struct Item {
  std::size_t begin = 0;
  std::size_t end = 0;
  Quantity quantity{};
  Decimal value{};
  Sign prefix{};
  Sign suffix{};

  [[nodiscard]] bool has_sign() const noexcept { return prefix.is_there() || suffix.is_there(); }
  /// The sign that says more.
  [[nodiscard]] const Sign& sign() const noexcept { return suffix.is_there() ? suffix : prefix; }
};

/// What joins two ends of a range.
struct Connector {
  std::size_t second = 0;  ///< Where the second end begins; 0: there is none.
  bool is_dash = false;
  bool spaced = false;
};

/// ½, ¼, ⅓ and so on.
bool is_vulgar_fraction(char32_t c) noexcept {
  return (c >= 0xBC && c <= 0xBE) || (c >= 0x2150 && c <= 0x215E) || c == 0x2189;
}

bool is_range_dash(char32_t c) noexcept {
  return c == '-' || (c >= 0x2010 && c <= 0x2014) || c == 0x2212 || c == '~' || c == 0x223C ||
         c == 0x301C || c == 0xFF5E;
}

/// The search through one text. Borrows all of it.
class Search {
 public:
  Search(std::string_view text, const Lexicon& lexicon, const NumberStyle& style,
         std::string_view region, const AmountPolicy& policy)
      : text_(text), lexicon_(lexicon), style_(style), region_(region), policy_(policy) {
    has_placeholders_ = has_bare("$1") && has_bare("$2");
  }

  std::vector<AmountMatch> run() {
    std::size_t at = 0;
    while (at < text_.size()) {
      if (const std::size_t behind = skip_address(at); behind != at) {
        at = behind;
        continue;
      }
      auto match = match_at(at);
      at = match ? match->end : skip_token(at);
      if (match) matches_.push_back(*std::move(match));
    }
    return std::move(matches_);
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
    if (digit_value(first) >= 0) at = read_number(text_, at, style_).end;
    if (!is_word(first)) return next(text_, at);
    while (is_word(code_point_at(text_, at))) at = next(text_, at);
    return at == 0 ? next(text_, at) : at;
  }

  /// A letter that joins others to a word, or a digit.
  static bool is_word(char32_t c) noexcept {
    return (text::is_letter(c) && !is_glued(c)) || digit_value(c) >= 0 || c == '_';
  }

  [[nodiscard]] std::optional<AmountMatch> match_at(std::size_t at) const {
    const std::optional<Item> first = read_item(at);
    if (!first || !may_begin(*first)) return std::nullopt;
    if (auto range = match_range(*first)) return range;
    if (!first->has_sign() || !is_sound(*first) || !may_end(*first) || shares_with_next(*first)) {
      return std::nullopt;
    }
    return match_of(*first, *first, first->value);
  }

  // --- the parts of an amount

  [[nodiscard]] std::optional<Item> read_item(std::size_t at) const {
    Item item{.begin = at};
    item.prefix = read_prefix(at);
    std::size_t number = at;
    if (item.prefix.is_there()) {
      number = skip_spaces(text_, item.prefix.end);
      if (digit_value(code_point_at(text_, number)) < 0) return std::nullopt;
    }
    auto quantity = read_quantity(text_, number, lexicon_, style_);
    if (!quantity) return std::nullopt;
    item.quantity = *quantity;
    item.value = item.quantity.value;
    item.suffix = read_suffix(item);
    item.end = item.suffix.is_there() ? item.suffix.end : without_stop(item.quantity.end);
    if (item.suffix.is_minor) return in_hundredths(item);
    if (is_tenfold(item.suffix)) return in_tens(item);
    if (item.has_sign()) add_minor(item);
    return item;
  }

  /// A sign or code in front of digits.
  [[nodiscard]] Sign read_prefix(std::size_t at) const {
    if (const std::string_view code = code_at(text_, at, true); !code.empty()) {
      return {
          .value = code, .code = code, .begin = at, .end = at + code.size(), .weak = is_weak(code)};
    }
    const FoundWord found = lexicon_.find(text_, at, bit_of(WordKind::sign), Boundary::no_letter);
    return found.word == nullptr ? Sign{} : sign_of(found, at);
  }

  [[nodiscard]] Sign sign_of(const FoundWord& found, std::size_t at) const {
    return {.value = found.word->value,
            .begin = at,
            .end = end_of(found),
            .weak = found.word->weak,
            .doubtful = found.word->doubtful,
            .is_symbol = !text::is_letter(code_point_before(text_, found.end)),
            .is_minor = found.word->kind == WordKind::minor};
  }

  /// Behind a name, and behind the full stop of "руб." where the sentence goes on.
  [[nodiscard]] std::size_t end_of(const FoundWord& found) const {
    const bool stops = found.word->abbreviates && text_[found.end - 1] == '.';
    return stops && !sentence_goes_on(found.end) ? found.end - 1 : found.end;
  }

  [[nodiscard]] bool sentence_goes_on(std::size_t at) const {
    const std::size_t behind = skip_spaces(text_, at);
    const char32_t c = code_point_at(text_, behind);
    const bool is_mark = behind == at && (c == ',' || c == ')' || c == ';' || c == ':');
    return text::is_lower(c) || digit_value(c) >= 0 || is_mark;
  }

  [[nodiscard]] Sign read_suffix(const Item& item) const {
    const std::size_t joint = item.quantity.end;
    std::size_t at = skip_joint(text_, joint);
    const bool hyphen = text::is_dash(code_point_before(text_, at));
    const FoundWord of = lexicon_.find(text_, at, bit_of(WordKind::of_word), Boundary::no_letter);
    if (of.word != nullptr) at = skip_spaces(text_, of.end);
    Sign sign = read_name(at);
    if (!sign.is_there() || is_prefix_of_next(sign, item)) return {};
    if (item.prefix.is_there() && !(completes(sign) && agree(item.prefix, sign))) return {};
    sign.spaced = at != joint && !hyphen;
    return sign;
  }

  /// Behind a sign only what is clearer than it: "$5 USD", not "$5 £".
  static bool completes(const Sign& sign) noexcept { return !sign.is_symbol && !sign.is_minor; }

  /// A currency's name with the country in front or behind.
  [[nodiscard]] Sign read_name(std::size_t at) const {
    const FoundWord country = lexicon_.find(text_, at, bit_of(WordKind::country));
    Sign sign = read_bare_name(at);
    if (country.word != nullptr) {
      const Sign named = read_bare_name(skip_joint(text_, country.end));
      if (named.is_there() && named.end > sign.end && named.code.empty()) {
        sign = named;
        sign.country = country.word->value;
        return sign;
      }
    }
    if (!sign.is_there() || !sign.code.empty() || sign.is_symbol) return sign;
    const std::size_t behind = skip_spaces(text_, sign.end);
    const FoundWord later = lexicon_.find(text_, behind, bit_of(WordKind::country));
    if (later.word == nullptr) return sign;
    Sign with_country = sign;
    with_country.country = later.word->value;
    with_country.end = later.end;
    return resolve(with_country, policy_, region_).sound ? with_country : sign;
  }

  [[nodiscard]] Sign read_bare_name(std::size_t at) const {
    constexpr Kinds kinds = bit_of(WordKind::currency) | bit_of(WordKind::sign) |
                            bit_of(WordKind::minor) | bit_of(WordKind::false_friend);
    const FoundWord found = lexicon_.find(text_, at, kinds);
    if (found.word != nullptr) {
      return found.word->kind == WordKind::false_friend ? Sign{} : sign_of(found, at);
    }
    const std::string_view code = code_at(text_, at, false);
    if (code.empty()) return {};
    return {
        .value = code, .code = code, .begin = at, .end = at + code.size(), .weak = is_weak(code)};
  }

  [[nodiscard]] bool is_weak(std::string_view code) const {
    return is_weak_code(code) && !lexicon_.is_home(code);
  }

  /// "in 2031 $5 million": the sign belongs to the number behind it.
  [[nodiscard]] bool is_prefix_of_next(const Sign& sign, const Item& item) const {
    const bool could_be = sign.is_symbol || !sign.code.empty();
    if (could_be && digit_value(code_point_at(text_, sign.end)) >= 0) return true;
    return could_be && item.quantity.bare_year &&
           digit_value(code_point_at(text_, skip_spaces(text_, sign.end))) >= 0;
  }

  /// A full stop that ends a sentence rather than an abbreviation.
  [[nodiscard]] std::size_t without_stop(std::size_t end) const {
    return text_[end - 1] == '.' && !sentence_goes_on(end) ? end - 1 : end;
  }

  [[nodiscard]] static std::optional<Item> in_hundredths(Item item) {
    // "50p" but neither "720p" nor "50 p".
    const bool letter = item.suffix.end - item.suffix.begin == 1 && !item.suffix.is_symbol;
    const bool is_price =
        item.suffix.begin == item.quantity.end && item.value < Decimal::from_integer(100);
    const bool has_fraction = item.value.scale() > 0;
    if (item.prefix.is_there() || has_fraction || (letter && !is_price)) return std::nullopt;
    const Result<Decimal> value = Decimal::parse(item.value.to_string() + "e-2");
    if (!value) return std::nullopt;
    item.value = *value;
    return item;
  }

  [[nodiscard]] static std::optional<Item> in_tens(Item item) {
    const Result<Decimal> value = Decimal::parse(item.value.to_string() + "e1");
    if (!value) return std::nullopt;
    item.value = *value;
    return item;
  }

  /// "5 dollars and 30 cents", "5 сом 30 тыйын".
  void add_minor(Item& item) const {
    std::size_t at = skip_spaces(text_, item.end);
    const FoundWord conjunction =
        lexicon_.find(text_, at, bit_of(WordKind::and_word), Boundary::no_letter);
    if (conjunction.word != nullptr) at = skip_spaces(text_, conjunction.end);
    const auto hundredths = read_quantity(text_, at, lexicon_, style_);
    if (!hundredths || hundredths->has_scale || !hundredths->small) return;
    std::size_t name = skip_joint(text_, hundredths->end);
    const FoundWord of = lexicon_.find(text_, name, bit_of(WordKind::of_word), Boundary::no_letter);
    if (of.word != nullptr) name = skip_spaces(text_, of.end);
    const FoundWord found = lexicon_.find(text_, name, bit_of(WordKind::minor));
    std::size_t end = found.end;
    if (found.word == nullptr) {
      if (!is_bare_minor(item, *hundredths)) return;
      end = hundredths->end;
    } else if (!agree(item.sign(), sign_of(found, name))) {
      return;
    }
    const Result<Decimal> part = Decimal::parse(hundredths->value.to_string() + "e-2");
    if (!part || !(*part < Decimal::from_integer(1))) return;
    const Result<Decimal> whole = add(item.value, *part);
    if (!whole) return;
    item.value = *whole;
    item.end = end;
  }

  /// "3 Euro 50": two digits behind the name, and nothing that they could count.
  [[nodiscard]] bool is_bare_minor(const Item& item, const Quantity& hundredths) const {
    const bool follows = item.suffix.is_there() && item.suffix.code.empty() &&
                         !item.suffix.is_symbol && hundredths.begin == item.end + 1;
    if (!follows || hundredths.end - hundredths.begin != 2 || !lexicon_.has_habit('2'))
      return false;
    const char32_t c = code_point_at(text_, hundredths.end);
    if (!text::is_space(c)) return !text::is_letter(c) && !text::is_dash(c) && c != '%' && c != ':';
    // What two digits count has a capital in German; in French they may count what follows.
    return text::is_lower(code_point_at(text_, next(text_, hundredths.end)));
  }

  // --- ranges

  [[nodiscard]] std::optional<AmountMatch> match_range(const Item& first) const {
    const Connector connector = read_connector(first);
    if (connector.second == 0) return std::nullopt;
    const std::optional<Item> second = read_item(connector.second);
    if (!second || !may_join(first, *second, connector)) return std::nullopt;
    const std::optional<Decimal> low = low_end(first, *second);
    if (!low || !(*low < second->value) || !is_plausible(*low, *second, first, connector)) {
      return std::nullopt;
    }
    if (!is_sound(first, *second) || !may_end(*second)) return std::nullopt;
    const bool tenfold = is_tenfold(second->suffix) && !first.has_sign();
    const Result<Decimal> value = Decimal::parse(low->to_string() + (tenfold ? "e1" : ""));
    if (!value) return std::nullopt;
    return match_of(first, *second, *value);
  }

  [[nodiscard]] Connector read_connector(const Item& first) const {
    const std::size_t at = skip_spaces(text_, first.end);
    const char32_t c = code_point_at(text_, at);
    const bool spaced = at != first.end;
    if (is_range_dash(c) && (!spaced || c != 0x2014)) {
      return {.second = skip_spaces(text_, next(text_, at)), .is_dash = true, .spaced = spaced};
    }
    const FoundWord word = lexicon_.find(text_, at, bit_of(WordKind::range));
    if (word.word != nullptr) return {.second = skip_spaces(text_, word.end)};
    if (const std::size_t behind = skip_from(first.end); behind != 0) return behind_from(behind);
    const FoundWord conjunction =
        lexicon_.find(text_, at, bit_of(WordKind::and_word), Boundary::no_letter);
    if (conjunction.word == nullptr || !is_preceded_by(first.begin, WordKind::between)) return {};
    return {.second = skip_spaces(text_, conjunction.end)};
  }

  /// Behind the ending that says "from", which is joined to the first end ("30дан", "30-дан") or
  /// was read as one of the endings of its last word ("миллиондон"); 0 if there is none.
  [[nodiscard]] std::size_t skip_from(std::size_t end) const {
    constexpr int longest = 4;
    const FoundWord joined = lexicon_.find(text_, skip_joint(text_, end), bit_of(WordKind::from));
    if (joined.word != nullptr) return joined.end;
    std::size_t at = end;
    for (int count = 0; count < longest; ++count) {
      at = previous(text_, at);
      const FoundWord found = lexicon_.find(text_, at, bit_of(WordKind::from));
      if (found.word != nullptr && found.end == end && is_word(code_point_before(text_, at)))
        return end;
    }
    return 0;
  }

  /// Behind "дан" another number follows.
  [[nodiscard]] Connector behind_from(std::size_t at) const {
    const std::size_t second = skip_spaces(text_, at);
    return second == at ? Connector{} : Connector{.second = second};
  }

  [[nodiscard]] static bool may_join(const Item& first, const Item& second,
                                     const Connector& connector) {
    if (!first.has_sign() && !second.has_sign()) return false;
    // "$30-40,000": 30,000, most likely, but who knows.
    if (first.quantity.small && second.quantity.grouped && connector.is_dash && !connector.spaced &&
        is_far_below(first.value, second.value)) {
      return false;
    }
    if (may_share_scale(first, second)) return false;
    if (first.has_sign() && second.has_sign()) return agree(first.sign(), second.sign());
    if (!first.has_sign()) return !second.prefix.is_there();
    // "$5–7", "$5 to 7 million", but not "$5 to 7 people" nor "5 dollars to 7".
    if (first.suffix.is_there()) return false;
    return (connector.is_dash && !connector.spaced) || second.quantity.has_scale;
  }

  [[nodiscard]] static bool is_far_below(const Decimal& low, const Decimal& high) {
    const Result<Decimal> hundredfold = Decimal::parse(low.to_string() + "e2");
    return hundredfold && *hundredfold < high;
  }

  /// "five hundred to six hundred thousand", "2千〜3千万": the larger word may be for both ends.
  [[nodiscard]] static bool may_share_scale(const Item& first, const Item& second) {
    constexpr int thousands = 3;
    const Quantity& quantity = first.quantity;
    const bool is_small =
        quantity.scale < thousands || (quantity.scale == thousands && quantity.is_glued);
    return quantity.has_scale && is_small && !first.has_sign() &&
           second.quantity.scale > std::max(quantity.scale, thousands - 1);
  }

  /// The first end, which the words behind the second may multiply, too.
  [[nodiscard]] static std::optional<Decimal> low_end(const Item& first, const Item& second) {
    const bool shares = !first.quantity.has_scale && second.quantity.has_scale &&
                        second.quantity.single_term && !first.suffix.is_there();
    if (!shares) {
      const bool loses_scale =
          first.quantity.has_scale && !second.quantity.has_scale && !second.has_sign();
      return loses_scale ? std::nullopt : std::optional(first.value);
    }
    const Result<Decimal> shared =
        Decimal::parse(first.value.to_string() + 'e' + std::to_string(second.quantity.scale));
    if (shared && *shared < second.value) return *shared;
    // "$500 to $1 million", but not "$500-1 million"
    return first.has_sign() && second.has_sign() ? std::optional(first.value) : std::nullopt;
  }

  /// A dash between spaces parts sentences as well: the ends must be near each other, or both be
  /// amounts.
  [[nodiscard]] static bool is_plausible(const Decimal& low, const Item& second, const Item& first,
                                         const Connector& connector) {
    if (!connector.spaced || (first.has_sign() && second.has_sign())) return true;
    const Result<Decimal> limit = Decimal::parse(low.to_string() + "e1");
    return limit && !(*limit < second.value);
  }

  // --- what stands around

  /// Where a word of one of `kinds` that stands right in front of `at` begins.
  [[nodiscard]] std::optional<std::size_t> start_of_word_before(std::size_t at, Kinds kinds) const {
    std::size_t start = at;
    for (int count = 0; count < look_back && start > 0; ++count) {
      start = previous(text_, start);
      const FoundWord found = lexicon_.find(text_, start, kinds, Boundary::no_letter);
      if (found.word != nullptr && begins_word(start) && skip_spaces(text_, found.end) == at) {
        return start;
      }
    }
    return std::nullopt;
  }

  [[nodiscard]] bool is_preceded_by(std::size_t at, Kinds kinds) const {
    return start_of_word_before(at, kinds).has_value();
  }

  [[nodiscard]] bool is_preceded_by(std::size_t at, WordKind kind) const {
    return is_preceded_by(at, bit_of(kind));
  }

  /// Whether what begins at `at` is the end of something larger: a scale, a fraction or "minus"
  /// stands in front.
  [[nodiscard]] bool is_behind_more(std::size_t at) const {
    if (is_preceded_by(at, bit_of(WordKind::scale) | bit_of(WordKind::indefinite))) return true;
    std::size_t before = at;
    while (before > 0 && text::is_space(code_point_before(text_, before))) {
      before = previous(text_, before);
    }
    if (is_vulgar_fraction(code_point_before(text_, before))) return true;
    // "2 mil e 500"
    const auto conjunction = start_of_word_before(at, bit_of(WordKind::and_word));
    return conjunction && is_preceded_by(*conjunction, WordKind::scale);
  }

  /// Whether the word in front of `at` is a number behind one of the letters that Arabic joins to
  /// the next word: "and half", "with a quarter of".
  [[nodiscard]] bool is_behind_joined_number(std::size_t at) const {
    constexpr std::u32string_view joined = U"\u0648\u0641\u0628\u0644\u0643";
    constexpr Kinds kinds = bit_of(WordKind::number) | bit_of(WordKind::indefinite);
    std::size_t start = at;
    for (int count = 0; count < look_back && start > 0; ++count) {
      start = previous(text_, start);
      if (!begins_word(start) || !joined.contains(code_point_at(text_, start))) continue;
      const FoundWord found = lexicon_.find(text_, next(text_, start), kinds);
      if (found.word != nullptr && skip_spaces(text_, found.end) == at) return true;
    }
    return false;
  }

  /// Whether a word of `kind` stands anywhere near in front of `at`.
  [[nodiscard]] bool has_before(std::size_t at, WordKind kind) const {
    std::size_t start = at;
    for (int count = 0; count < look_back && start > 0; ++count) {
      start = previous(text_, start);
      if (lexicon_.find(text_, start, bit_of(kind)).word != nullptr && begins_word(start))
        return true;
    }
    return false;
  }

  [[nodiscard]] bool begins_word(std::size_t at) const {
    const char32_t before = code_point_before(text_, at);
    return !is_word(before) || is_glued(code_point_at(text_, at));
  }

  [[nodiscard]] bool may_begin(const Item& item) const {
    const std::size_t at = item.begin;
    const char32_t c = code_point_before(text_, at);
    if (is_word(c) && (!is_glued(code_point_at(text_, at)) || digit_value(c) >= 0)) return false;
    if (c == 0) return true;
    if (c < 0x80 && std::string_view("#\\@+/=&^`$%|*.").contains(static_cast<char>(c))) {
      return c == '*' && !item.prefix.is_there();
    }
    // "five and a half million", "a quarter of a million", "2 million 500" where only its end is
    // known.
    if (item.quantity.in_words &&
        (is_preceded_by(at, WordKind::number) || is_behind_joined_number(at))) {
      return false;
    }
    if (!item.prefix.is_there() && is_behind_more(at)) return false;
    const char32_t before = code_point_before(text_, previous(text_, at));
    const bool behind_digit = digit_value(before) >= 0;
    if (c == ':' || c == ',') return !behind_digit;
    if (text::is_dash(c)) return may_follow_dash(item, c, before);
    // "10 0000": more digits in front are part of the number, however it is grouped.
    if (text::is_space(c) && c != '\n') return !behind_digit || item.prefix.is_there();
    return true;
  }

  /// A hyphen in front may be a minus, or part of a name such as "COVID-19".
  [[nodiscard]] static bool may_follow_dash(const Item& item, char32_t dash, char32_t before) {
    if (dash == 0x2014 || dash == 0x2015) return true;
    if (dash == 0x2013) return digit_value(before) < 0;
    return item.prefix.is_symbol && text::is_letter(before);
  }

  [[nodiscard]] bool may_end(const Item& item) const {
    const std::size_t at = item.end;
    const char32_t c = code_point_at(text_, at);
    const char32_t after = code_point_at(text_, next(text_, at));
    if (is_word(c) && (!item.suffix.is_symbol || digit_value(c) >= 0)) return false;
    if (!is_whole(at)) return false;
    if (c == '$' || c == '^' || c == '`') return false;
    if (digit_value(after) >= 0 &&
        (c == '.' || c == ',' || c == ':' || c == '/' || text::is_dash(c))) {
      return false;
    }
    if (!item.suffix.is_there() || item.suffix.is_symbol) return true;
    // "5 USD-denominated bonds", "5 dollar-denominated", "5 USD/KGS"
    if (text::is_dash(c) && item.suffix.spaced && c < 0x2012 && text::is_letter(after)) {
      return lexicon_.has_ending(text_, next(text_, at));
    }
    return c != '/' || item.suffix.code.empty() || code_at(text_, next(text_, at), false).empty();
  }

  /// Whether nothing behind `at` makes another number of the one in front: a fraction, a scale
  /// behind a mark that parts them, "percent", or what markup hides.
  [[nodiscard]] bool is_whole(std::size_t at) const {
    std::size_t behind = skip_spaces(text_, at);
    const char32_t c = code_point_at(text_, behind);
    const std::string_view rest = text_.substr(behind);
    if (c == '%' || is_vulgar_fraction(c)) return false;
    if (rest.starts_with("percent") || rest.starts_with("per cent")) return false;
    if (begins_fraction(behind)) return false;
    // What BodyText leaves out
    while (code_point_at(text_, behind) == '\n') behind = skip_spaces(text_, behind + 1);
    constexpr std::string_view marks = ".,";
    for (int count = 0; count < 2; ++count) {
      const char32_t mark = code_point_at(text_, behind);
      const bool parts =
          text::is_dash(mark) || (mark < 0x80 && marks.contains(static_cast<char>(mark)));
      if (parts) behind = skip_spaces(text_, next(text_, behind));
    }
    const FoundWord scale = lexicon_.find(text_, behind, bit_of(WordKind::scale));
    return scale.word == nullptr || !text::is_lower(code_point_at(text_, behind)) ||
           next(text_, behind) == scale.end;
  }

  /// "5 1/2"
  [[nodiscard]] bool begins_fraction(std::size_t at) const {
    std::size_t end = at;
    while (digit_value(code_point_at(text_, end)) >= 0) end = next(text_, end);
    return end != at && code_point_at(text_, end) == '/' &&
           digit_value(code_point_at(text_, next(text_, end))) >= 0;
  }

  /// "$5 or 6 million": the scale behind the second number is for the first, too.
  [[nodiscard]] bool shares_with_next(const Item& item) const {
    if (!item.prefix.is_there() || item.suffix.is_there() || item.quantity.has_scale) return false;
    constexpr std::size_t longest_word = 6;  // bytes
    const std::size_t at = skip_spaces(text_, item.end);
    const bool has_comma = code_point_at(text_, at) == ',';
    const std::size_t joint = has_comma ? 1 : text::first_word(text_.substr(at)).size();
    if (joint == 0 || joint > longest_word) return false;
    const auto second = quantity_in_digits(skip_spaces(text_, at + joint));
    if (!second || second->has_scale) return second.has_value();
    // "$5, 6 or 7 million"
    const std::size_t behind = skip_spaces(text_, second->end);
    const std::size_t word = text::first_word(text_.substr(behind)).size();
    const auto third = quantity_in_digits(skip_spaces(text_, behind + word));
    return word > 0 && third && third->has_scale;
  }

  [[nodiscard]] std::optional<Quantity> quantity_in_digits(std::size_t at) const {
    if (digit_value(code_point_at(text_, at)) < 0) return std::nullopt;
    return read_quantity(text_, at, lexicon_, style_);
  }

  /// Whether the words mean money and not something else.
  [[nodiscard]] bool is_sound(const Item& item) const {
    const Quantity& quantity = item.quantity;
    for (const Sign* sign : {&item.prefix, &item.suffix}) {
      if (!sign->is_there()) continue;
      if (sign->weak && !has_evidence(quantity, *sign)) return false;
      if (sign->doubtful && has_before(item.begin, WordKind::foreboding)) return false;
      if (!resolve(*sign, policy_, region_).sound) return false;
    }
    if (is_placeholder(item)) return false;
    const bool may_be_year = quantity.bare_year && !item.prefix.is_there();
    return !may_be_year || !is_preceded_by(item.begin, WordKind::year);
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

  [[nodiscard]] bool is_approximate(std::size_t begin, std::size_t end) const {
    const char32_t before = code_point_before(text_, begin);
    std::size_t sign = begin;
    if (text::is_space(before)) sign = previous(text_, sign);
    const char32_t mark = code_point_before(text_, sign);
    if (mark == '~' || mark == 0x2248 || mark == 0x2243) return true;
    return is_preceded_by(begin, WordKind::about) ||
           lexicon_.find(text_, skip_spaces(text_, end), bit_of(WordKind::later_about)).word !=
               nullptr;
  }

  /// The sign that leaves the fewest currencies.
  [[nodiscard]] const Sign& clearest_of(const Item& first, const Item& second) const {
    const Sign* clearest = nullptr;
    std::size_t fewest = 0;
    for (const Sign* sign : {&first.prefix, &first.suffix, &second.suffix, &second.prefix}) {
      if (!sign->is_there()) continue;
      const std::size_t count = resolve(*sign, policy_, region_).candidates.size();
      if (clearest != nullptr && count >= fewest) continue;
      clearest = sign;
      fewest = count;
    }
    return *clearest;
  }

  [[nodiscard]] AmountMatch match_of(const Item& first, const Item& second,
                                     const Decimal& low) const {
    const Sign& sign = clearest_of(first, second);
    Resolution resolution = resolve(sign, policy_, region_);
    AmountMatch match{.begin = first.begin,
                      .end = second.end,
                      .candidates = std::move(resolution.candidates),
                      .scale = second.quantity.scale};
    match.amount.low = low;
    match.amount.high = first.begin == second.begin ? low : second.value;
    match.amount.currency = resolution.currency;
    match.amount.symbol = text_.substr(sign.begin, sign.end - sign.begin);
    match.amount.approximate = is_approximate(match.begin, match.end);
    return match;
  }

  std::string_view text_;
  const Lexicon& lexicon_;
  const NumberStyle& style_;
  std::string_view region_;
  const AmountPolicy& policy_;
  std::vector<AmountMatch> matches_{};
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

std::vector<AmountMatch> Finder::find(std::string_view text) const {
  return Search(text, lexicon_, style_, region_, policy_).run();
}

}  // namespace courant::amounts

namespace courant {

bool knows_amounts(std::string_view language) noexcept { return amounts::has_words(language); }

std::vector<AmountMatch> find_amounts(std::string_view text, std::string_view language,
                                      const AmountPolicy& policy) {
  if (!knows_amounts(language)) return {};
  return amounts::Finder(language, policy).find(text);
}

}  // namespace courant
