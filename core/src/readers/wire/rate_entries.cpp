#include "readers/wire/rate_entries.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "text/ascii.hpp"
#include "text/characters.hpp"
#include "text/utf8.hpp"

namespace courant::readers::wire {
namespace {

struct Token {
  std::string_view text;
  std::size_t offset;
};

constexpr std::array<std::string_view, 4> up_signs = {"+", "▲", "↑", "△"};
constexpr std::array<std::string_view, 5> down_signs = {"-", "−", "▼", "↓", "▽"};

/// Words of a line: parted by spaces and by ; and |, without trailing commas. Marks that need no
/// space around them, as in "USD:84.80" and "(+0.1%)", are words of their own.
std::vector<Token> tokens_of(const Line& line) {
  std::vector<Token> tokens;
  std::size_t begin = 0;
  const auto add_word = [&](std::size_t end) {
    std::string_view word = line.text.substr(begin, end - begin);
    while (word.ends_with(',')) word.remove_suffix(1);
    if (!word.empty()) tokens.push_back({word, line.offset + begin});
  };
  for (std::size_t at = 0; at < line.text.size();) {
    const text::CodePoint c = text::decode_at(line.text, at);
    const bool is_mark = std::u32string_view(U":=()%").contains(c.value);
    if (is_mark || text::is_space(c.value) || c.value == ';' || c.value == '|') {
      add_word(at);
      if (is_mark) tokens.push_back({line.text.substr(at, 1), line.offset + at});
      begin = at + c.size;
    }
    at += c.size;
  }
  add_word(line.text.size());
  return tokens;
}

/// The currency of a token like "USD", in capitals only.
std::optional<Currency> code_of(std::string_view token) {
  if (token.size() != 3 || !std::ranges::all_of(token, [](char c) { return text::is_upper(c); })) {
    return std::nullopt;
  }
  return Currency::from_code(token);
}

bool is_whole_number(std::string_view token) {
  return !token.empty() && std::ranges::all_of(token, [](char c) { return text::is_digit(c); });
}

bool starts_like_a_number(std::string_view token) {
  return !token.empty() && (text::is_digit(token.front()) || token.front() == '.');
}

bool is_separator(std::string_view token) {
  static constexpr std::array<std::string_view, 6> separators = {"=", ":", "-", "–", "—", "−"};
  return std::ranges::find(separators, token) != separators.end();
}

/// "USD 84.80 / EUR 98.41": what stands between two pairs.
bool parts_pairs(std::string_view token) {
  return token == "/" || token == "\\" || token == "•" || token == "·" || token == "*";
}

bool is_word(const Token& token) { return text::has_letter(token.text) && !code_of(token.text); }

/// Removes one of `signs` from the front of `token`.
template <std::size_t count>
bool take_sign(std::string_view& token, const std::array<std::string_view, count>& signs) {
  for (const std::string_view sign : signs) {
    if (!token.starts_with(sign)) continue;
    token.remove_prefix(sign.size());
    return true;
  }
  return false;
}

/// Walks the tokens of one line.
class LineParser {
 public:
  explicit LineParser(std::vector<Token> tokens) : tokens_(std::move(tokens)) {}

  RateLine parse() {
    RateLine line;
    line.shape = tokens_.empty() ? RateLineShape::other : RateLineShape::strong;
    while (!at_end() && line.shape != RateLineShape::other) {
      const RateLineShape shape = take_entry(line.entries);
      line.shape = std::min(line.shape, shape);
    }
    return line;
  }

 private:
  [[nodiscard]] bool at_end() const { return at_ == tokens_.size(); }
  [[nodiscard]] std::string_view peek(std::size_t ahead = 0) const {
    return at_ + ahead < tokens_.size() ? tokens_[at_ + ahead].text : std::string_view{};
  }
  bool accept(std::string_view token) {
    if (peek() != token) return false;
    ++at_;
    return true;
  }

  RateLineShape take_entry(std::vector<RateEntry>& entries) {
    if (parts_pairs(peek()) && (code_of(peek(1)) || code_of(peek(2)))) ++at_;
    std::string_view nominal;
    if (is_whole_number(peek()) && code_of(peek(1))) nominal = tokens_[at_++].text;
    const std::size_t offset = tokens_[at_].offset;
    std::optional<Currency> base;
    const auto code = take_code(base);
    if (!code) return skip_rest(entries);
    RateEntry entry{.currency = *code, .offset = offset, .nominal = nominal, .base = base};
    entry.unclear = unclear_ahead_ > 0;
    if (entry.unclear) --unclear_ahead_;
    const RateLineShape shape = take_numbers(entry, !entries.empty());
    entries.push_back(std::move(entry));
    return is_listed(*code) ? shape : std::min(shape, RateLineShape::weak);
  }

  /// "USD", or "USD/KGS", which names the base as well.
  std::optional<Currency> take_code(std::optional<Currency>& base) {
    const std::string_view token = peek();
    if (token.size() == 7 && token[3] == '/') {
      base = code_of(token.substr(4));
      if (!base || !is_listed(*base)) return std::nullopt;
    }
    const auto code = code_of(base ? token.substr(0, 3) : token);
    if (code) ++at_;
    return code;
  }

  /// More than an entry needs: "84.80 85.20". With words in it the line is prose; without, nobody
  /// can tell what the numbers of the last entry are.
  RateLineShape skip_rest(std::vector<RateEntry>& entries) {
    const auto rest = tokens_.begin() + static_cast<std::ptrdiff_t>(at_);
    if (entries.empty() || std::any_of(rest, tokens_.end(), is_word)) return RateLineShape::other;
    entries.back().unclear = true;
    at_ = tokens_.size();
    return RateLineShape::weak;
  }

  RateLineShape take_numbers(RateEntry& entry, bool has_entries) {
    entry.value_offset = entry.offset;
    // "USD 84.80 EUR": a line that was cut, or a unit that may be anything. What is in front of it
    // stands.
    if (at_end()) return has_entries ? RateLineShape::strong : RateLineShape::other;
    const bool equals = skip_separator();
    const RateLineShape shape = take_value(entry);
    if (equals && shape == RateLineShape::strong) take_base(entry);
    while (take_change(entry)) {
    }
    return shape;
  }

  /// A dash, colon or equals sign between code and value. Whether it says "equals".
  bool skip_separator() {
    const bool equals = peek() == "=";
    if (is_separator(peek())) ++at_;
    return equals;
  }

  /// The number, with its groups if spaces part them. Anything else is weak evidence, and only if
  /// it is the last word of the line and no code itself; "USD —" says that there is no value.
  RateLineShape take_value(RateEntry& entry) {
    if (at_end()) return RateLineShape::weak;
    if (code_of(peek())) return RateLineShape::other;
    entry.value_offset = tokens_[at_].offset;
    const std::string_view token = tokens_[at_++].text;
    entry.value = token;
    if (starts_like_a_number(token)) {
      if (is_whole_number(token) && token.size() <= 3) take_groups(entry);
      return RateLineShape::strong;
    }
    std::string_view plain = token;
    const bool is_signed = take_sign(plain, up_signs) || take_sign(plain, down_signs);
    if (is_signed && starts_like_a_number(plain)) return RateLineShape::strong;
    return at_end() ? RateLineShape::weak : RateLineShape::other;
  }

  /// "12 750,00": three digits continue the number, unless a code follows that they may be the
  /// nominal of. Then nobody can tell.
  void take_groups(RateEntry& entry) {
    while (peek().size() >= 3 && is_whole_number(peek().substr(0, 3))) {
      const std::string_view rest = peek().substr(3);
      if (!rest.empty() && rest.front() != '.' && rest.front() != ',') return;
      if (rest.empty() && code_of(peek(1))) {
        entry.unclear = true;
        unclear_ahead_ = 1;
        return;
      }
      entry.value += ' ';
      entry.value += tokens_[at_++].text;
      if (!rest.empty()) return;
    }
  }

  /// "= 84.80 KGS" names the base; "= 84.80 EUR 98.41" and "= 84.80 EUR = 98.41" go on. A whole
  /// number may be either the value of that code or the nominal of the next: only another equals
  /// sign tells.
  void take_base(RateEntry& entry) {
    const auto base = code_of(peek());
    if (!base || !is_listed(*base) || is_separator(peek(1))) return;
    if (starts_like_a_number(peek(1))) {
      if (!is_whole_number(peek(1)) || !code_of(peek(2))) return;
      if (peek(3) != "=") {
        unclear_ahead_ = 2;
        return;
      }
    }
    entry.base = base;
    ++at_;
  }

  /// "+0.12", "(−0.05)", "▲ 0.12", "+0.1%", or a sign alone, which says only where it went.
  bool take_change(RateEntry& entry) {
    const std::size_t before = at_;
    accept("(");
    std::string_view digits = peek();
    const std::size_t offset = at_end() ? 0 : tokens_[at_].offset;
    const bool up = take_sign(digits, up_signs);
    const bool down = !up && take_sign(digits, down_signs);
    if (!up && !down) {
      at_ = before;
      return false;
    }
    ++at_;
    if (digits.empty() && starts_like_a_number(peek()) && !code_of(peek(1))) {
      digits = tokens_[at_++].text;
    }
    const bool percent = accept("%");
    accept(")");
    entry.percent |= percent;
    if (percent || digits.empty() || !entry.change.empty()) return true;
    entry.change = (down ? "-" : "+") + std::string(digits);
    entry.change_offset = offset;
    return true;
  }

  std::vector<Token> tokens_;
  std::size_t at_ = 0;
  int unclear_ahead_ = 0;  // entries to come whose numbers can be parted in two ways
};

/// Whether `token` is the name of money, or has its sign.
bool names_money(std::string_view token) {
  static constexpr std::array<std::string_view, 16> names = {
      "euro", "dollar", "pound", "yen",  "yuan", "ruble", "tenge", "som",
      "евро", "доллар", "фунт",  "йена", "юань", "рубль", "тенге", "сом"};
  if (std::ranges::find(names, text::to_lower(token)) != names.end()) return true;
  for (std::size_t at = 0; at < token.size();) {
    const text::CodePoint c = text::decode_at(token, at);
    const bool is_sign = c.value == U'$' || c.value == U'£' || c.value == U'¥' ||
                         (c.value >= 0x20A0 && c.value <= 0x20CF);
    if (is_sign) return true;
    at += c.size;
  }
  return false;
}

/// "84.80": two digits behind a mark, as prices have them. "2.0" is a version.
bool is_written_like_a_price(std::string_view token) {
  const std::size_t mark = token.find_first_of(".,");
  return starts_like_a_number(token) && mark != std::string_view::npos && token.size() > mark + 2;
}

/// "97", but no year.
bool may_be_a_price(std::string_view token) {
  return starts_like_a_number(token) && (!is_whole_number(token) || token.size() != 4);
}

}  // namespace

RateLine parse_rate_line(const Line& line) {
  constexpr std::size_t longest = 2'000;  // a line of rates is short; a page on one line is prose
  if (line.text.size() > longest) return {};
  return LineParser(tokens_of(line)).parse();
}

bool is_near_rate(const Line& line) {
  constexpr std::size_t longest = 60;
  constexpr std::ptrdiff_t most_tokens = 6;
  if (line.text.size() > longest) return false;
  const std::vector<Token> tokens = tokens_of(line);
  const auto text_is = [](auto predicate) {
    return [predicate](const Token& token) { return predicate(token.text); };
  };
  const auto is_name = [](std::string_view token) {
    return text::has_letter(token) || names_money(token);
  };
  const bool begins_with_name = !tokens.empty() && (is_name(tokens.front().text) ||
                                                    (tokens.size() > 1 && is_name(tokens[1].text)));
  if (!begins_with_name || std::ssize(tokens) > most_tokens) return false;
  if (std::ranges::count_if(tokens, is_word) > 1) return false;
  if (std::ranges::any_of(tokens, text_is(is_written_like_a_price))) return true;
  return std::ranges::any_of(tokens, text_is(names_money)) &&
         std::ranges::any_of(tokens, text_is(may_be_a_price));
}

}  // namespace courant::readers::wire
