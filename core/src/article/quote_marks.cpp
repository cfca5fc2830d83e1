#include "article/quote_marks.hpp"

#include <algorithm>
#include <array>

#include "text/ascii.hpp"
#include "text/characters.hpp"
#include "text/utf8.hpp"

namespace courant {
namespace {

/// Marks that look alike and so belong together, whichever way a language turns them.
enum class Family : unsigned char {
  guillemet,
  single_guillemet,
  curly,
  single_curly,
  straight,
  single_straight,
  corner,
  white_corner
};

/// Which way a mark may turn by its form alone.
enum class Turn : unsigned char { opens, closes, either };

struct Sign {
  char32_t character;
  Family family;
  Turn turn;
};

// U+201C opens in English and closes in German; U+201D opens too in Swedish; guillemets are
// reversed in German and Danish books. Only the corner brackets and low marks never turn.
constexpr std::array signs = {
    Sign{U'"', Family::straight, Turn::either},
    Sign{U'\'', Family::single_straight, Turn::either},
    Sign{U'«', Family::guillemet, Turn::opens},
    Sign{U'»', Family::guillemet, Turn::closes},
    Sign{U'‹', Family::single_guillemet, Turn::opens},
    Sign{U'›', Family::single_guillemet, Turn::closes},
    Sign{U'“', Family::curly, Turn::opens},
    Sign{U'”', Family::curly, Turn::closes},
    Sign{U'„', Family::curly, Turn::opens},
    Sign{U'‟', Family::curly, Turn::opens},
    Sign{U'‘', Family::single_curly, Turn::opens},
    Sign{U'’', Family::single_curly, Turn::closes},
    Sign{U'‚', Family::single_curly, Turn::opens},
    Sign{U'‛', Family::single_curly, Turn::opens},
    Sign{U'「', Family::corner, Turn::opens},
    Sign{U'」', Family::corner, Turn::closes},
    Sign{U'『', Family::white_corner, Turn::opens},
    Sign{U'』', Family::white_corner, Turn::closes},
};

/// Whether a mark may start with `byte`. In most of a text no byte does.
constexpr bool may_start_mark(char byte) noexcept {
  return byte == '"' || byte == '\'' || byte == '\xC2' || byte == '\xE2' || byte == '\xE3';
}

constexpr char lead_byte_of(char32_t c) noexcept {
  if (c < 0x80) return static_cast<char>(c);
  return static_cast<char>(c < 0x800 ? 0xC0 | (c >> 6) : 0xE0 | (c >> 12));
}

static_assert(std::ranges::all_of(signs, [](const Sign& sign) {
  return may_start_mark(lead_byte_of(sign.character));
}));

const Sign* sign_of(char32_t c) noexcept {
  const auto found = std::ranges::find(signs, c, &Sign::character);
  return found == signs.end() ? nullptr : &*found;
}

bool is_single(Family family) noexcept {
  return family == Family::single_curly || family == Family::single_straight;
}

/// A mark with its surroundings.
struct Candidate {
  const Sign* sign;
  std::size_t offset;
  std::size_t size;
  char32_t before;         // U+0020 at the start
  char32_t after;          // U+0020 at the end
  bool cuts_year = false;  // '90s, whichever way the mark turns
};

bool opens_a_bracket(char32_t c) noexcept {
  return c == '(' || c == '[' || c == '{' || c == '/' || text::is_dash(c) || c == 0x00BF ||
         c == 0x00A1;
}

bool ends_a_word(char32_t c) noexcept {
  return text::is_space(c) || text::is_dash(c) ||
         (c < 0x80 && !text::is_letter(c) && !text::is_digit(c)) || c == U'…' || c == U'、' ||
         c == U'。' || sign_of(c) != nullptr;
}

bool is_alphanumeric(char32_t c) noexcept { return text::is_letter(c) || text::is_digit(c); }

bool can_open(const Candidate& mark) noexcept {
  const bool free_before = text::is_space(mark.before) || opens_a_bracket(mark.before) ||
                           sign_of(mark.before) != nullptr;
  return free_before && !text::is_space(mark.after);
}

bool can_close(const Candidate& mark) noexcept {
  return !text::is_space(mark.before) && ends_a_word(mark.after);
}

/// Whether `rest` starts with a decade: "90s".
bool starts_with_decade(std::string_view rest) noexcept {
  const auto digit_at = [&](std::size_t at) {
    return at < rest.size() && text::is_digit(rest[at]);
  };
  return digit_at(0) && digit_at(1) && rest.substr(2).starts_with('s');
}

std::vector<Candidate> find_candidates(std::string_view paragraph) {
  constexpr std::size_t most = 20'000;  // an article has no more nodes; a mark takes 80 bytes
  std::vector<Candidate> found;
  for (std::size_t at = 0; at < paragraph.size() && found.size() < most; ++at) {
    if (!may_start_mark(paragraph[at])) continue;
    const text::CodePoint c = text::decode_at(paragraph, at);
    const Sign* const sign = sign_of(c.value);
    if (sign == nullptr) continue;
    const std::size_t next = at + c.size;
    const char32_t before = at > 0 ? text::decode_before(paragraph, at) : ' ';
    const char32_t after = next < paragraph.size() ? text::decode_at(paragraph, next).value : ' ';
    const bool cuts_year = is_single(sign->family) && starts_with_decade(paragraph.substr(next));
    found.push_back({sign, at, c.size, before, after, cuts_year});
  }
  return found;
}

/// A stack of open quotations over the candidates.
class Pairing {
 public:
  explicit Pairing(std::vector<Candidate> candidates) : candidates_(std::move(candidates)) {
    marks_.reserve(candidates_.size());
  }

  std::vector<QuoteMark> run() {
    for (std::size_t i = 0; i < candidates_.size(); ++i) {
      const Candidate& mark = candidates_[i];
      marks_.push_back({.offset = mark.offset, .size = mark.size, .role = MarkRole::inside});
      if (is_apostrophe(mark) || is_measure(i)) continue;
      if (is_opener(mark)) {
        open(i);
      } else {
        close(i);
      }
    }
    return std::move(marks_);
  }

 private:
  [[nodiscard]] bool is_open(Family family) const noexcept {
    return std::ranges::any_of(
        stack_, [&](std::size_t i) { return candidates_[i].sign->family == family; });
  }

  /// "don't", "'90s", "the students' books". A single mark that may be either is an apostrophe
  /// unless a single quotation is open.
  [[nodiscard]] bool is_apostrophe(const Candidate& mark) const noexcept {
    const char32_t c = mark.sign->character;
    if (mark.cuts_year) return true;
    // Inside a word: "don't", and the letters of "Hawai‘i" and the Uzbek "o‘yin".
    const bool in_word = is_alphanumeric(mark.before) && is_alphanumeric(mark.after);
    if (in_word && is_single(mark.sign->family)) return true;
    if (c != '\'' && c != U'’') return false;
    if (c == '\'') return !is_open(Family::single_curly);
    if (is_open(Family::single_curly)) return false;
    return is_alphanumeric(mark.before) || text::is_digit(mark.after) ||
           text::is_letter(mark.after);
  }

  /// 12" and 6'2": a straight mark behind a digit measures, unless it may end a quotation, and
  /// then too if a better end follows. Word processors make it curly.
  [[nodiscard]] bool is_measure(std::size_t i) const noexcept {
    const Candidate& mark = candidates_[i];
    if (!text::is_digit(mark.before)) return false;
    if (mark.sign->character == U'”') return stack_.empty();
    if (mark.sign->character != '"') return false;
    if (text::is_letter(mark.after) || text::is_digit(mark.after)) return true;
    if (i > 0 && candidates_[i - 1].sign->character == '\'' &&
        mark.offset - candidates_[i - 1].offset <= 3) {
      return true;
    }
    if (stack_.empty()) return true;
    return i + 1 < candidates_.size() && text::is_space(mark.after) &&
           !is_single(candidates_[i + 1].sign->family) && can_close(candidates_[i + 1]) &&
           !can_open(candidates_[i + 1]);
  }

  [[nodiscard]] bool is_opener(const Candidate& mark) const noexcept {
    const bool opens = can_open(mark);
    const bool closes = can_close(mark);
    switch (mark.sign->turn) {
      case Turn::either:
        return opens && (!closes || !is_open(mark.sign->family));
      // French sets spaces inside, so an opener may precede one; only a mark that plainly ends a
      // word while something is open closes.
      case Turn::opens:
        return !closes || opens || stack_.empty();
      case Turn::closes:
        return opens && !closes && !is_open(mark.sign->family) && !closes_behind_space(mark);
    }
    return false;
  }

  /// « Clair », as French sets it, with punctuation behind the mark.
  [[nodiscard]] bool closes_behind_space(const Candidate& mark) const noexcept {
    return !stack_.empty() && mark.sign->family == Family::guillemet &&
           mark.sign->turn == Turn::closes && text::is_space(mark.before) &&
           ends_a_word(mark.after);
  }

  void open(std::size_t i) {
    constexpr std::size_t deepest =
        16;  // no copy nests deeper, and searching the stack stays cheap
    if (stack_.size() == deepest) return;
    marks_[i].role = MarkRole::open;
    marks_[i].depth = static_cast<std::uint8_t>(stack_.size());
    stack_.push_back(i);
  }

  void close(std::size_t i) {
    const Candidate& mark = candidates_[i];
    // A single mark without a partner is rather an apostrophe than half a quotation.
    marks_[i].role = is_single(mark.sign->family) ? MarkRole::inside : MarkRole::stray;
    if (stack_.empty()) return;
    std::size_t level = stack_.size();
    while (level > 0 && candidates_[stack_[level - 1]].sign->family != mark.sign->family) --level;
    const bool same_family = level > 0;
    if (!same_family && !can_close_another(mark)) return;
    stack_.resize(same_family ? level : stack_.size());
    const std::size_t opener = stack_.back();
    stack_.pop_back();
    marks_[i].role = MarkRole::close;
    marks_[i].depth = marks_[opener].depth;
    marks_[i].partner = opener;
    marks_[opener].partner = i;
    // “ turns both ways, but no language closes with the very mark that it opened with, unless the
    // mark is a closing one by its form: ”so”.
    const bool same_opener =
        mark.sign->turn == Turn::opens && mark.sign == candidates_[opener].sign;
    marks_[i].mismatched = marks_[opener].mismatched = !same_family || same_opener;
  }

  /// Whether `mark` may close the innermost quotation although that was opened with another family.
  /// A straight single mark is an apostrophe unless the sentence pauses in front of it: ‘Go,' he
  /// said.
  [[nodiscard]] bool can_close_another(const Candidate& mark) const noexcept {
    if (!can_close(mark) && !closes_behind_space(mark)) return false;
    if (!is_single(mark.sign->family)) return true;
    constexpr std::u32string_view pauses = U",.!?…";
    return candidates_[stack_.back()].sign->family == Family::single_curly &&
           mark.sign->family == Family::single_straight && pauses.contains(mark.before);
  }

  std::vector<Candidate> candidates_;
  std::vector<QuoteMark> marks_{};
  std::vector<std::size_t> stack_{};
};

}  // namespace

std::vector<QuoteMark> pair_quote_marks(std::string_view paragraph) {
  return Pairing(find_candidates(paragraph)).run();
}

}  // namespace courant
