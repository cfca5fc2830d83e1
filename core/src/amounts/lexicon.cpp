#include "amounts/lexicon.hpp"

#include <algorithm>
#include <iterator>
#include <optional>

#include "amounts/characters.hpp"
#include "locale/language_tag.hpp"
#include "text/ascii.hpp"
#include "text/characters.hpp"

namespace courant::amounts {
namespace {

/// The words of a language, and the table whose words it has besides.
struct Table {
  std::string_view parent;
  std::string_view rows;
};

// clang-format off
// One text, each table behind a line with its language and its parent: to point at all of them would
// cost what a page downloads more than to look for one.
#define COURANT_AMOUNTS(language, parent, rows) #language " " parent "\n" rows "\f"
// wasm/split.mjs tells data by their names, and the text behind a view has none.
// NOLINTNEXTLINE(modernize-avoid-c-arrays)
constexpr char amount_words_of_all[] =
#include "amounts/words/all.inc"
;
#undef COURANT_AMOUNTS
// clang-format on

std::optional<Table> table_of(std::string_view language) noexcept {
  constexpr std::string_view all(std::begin(amount_words_of_all), sizeof(amount_words_of_all) - 1);
  for (std::string_view rest = all; !rest.empty();) {
    std::string_view rows = locale::take_until(rest, '\f');
    std::string_view parent = locale::take_until(rows, '\n');
    const std::string_view name = locale::take_until(parent, ' ');
    if (name == language) return Table{.parent = parent, .rows = rows};
  }
  return std::nullopt;
}

/// Norwegian is written in two ways that share their words for money.
std::string_view primary_language(std::string_view tag) noexcept {
  const std::string_view language = locale::parse_language_tag(tag).language;
  for (const std::string_view other : {"no", "nn"}) {
    if (text::equals_ignoring_case(language, other)) return "nb";
  }
  return language;
}

std::optional<Table> table_for(std::string_view tag) noexcept {
  const std::string_view language = primary_language(tag);
  if (language.size() != 2) return std::nullopt;
  const std::array lower = {text::to_lower(language[0]), text::to_lower(language[1])};
  return table_of({lower.data(), lower.size()});
}

bool is_word_character(char32_t c) noexcept {
  return text::is_letter(c) || digit_value(c) >= 0 || c == '_';
}

/// A nukta is written or not, joined to its letter or not.
std::size_t skip_nukta(std::string_view text, std::size_t at) noexcept {
  return code_point_at(text, at) == 0x093C ? next(text, at) : at;
}

/// Endings change their sounds with the word: "A" stands for the vowels that take turns there.
struct Sounds {
  char name;
  std::u32string_view letters;
};

constexpr std::array sounds = {
    Sounds{'A', U"аеоөaeä"},  Sounds{'I', U"ыиуүіıiuüö"}, Sounds{'D', U"дтdt"},
    Sounds{'G', U"гкқғgkqğ"}, Sounds{'L', U"лдтld"},      Sounds{'N', U"ндтn"},
};

bool same_sound(char32_t written, char32_t wanted) noexcept {
  for (const Sounds& one : sounds) {
    if (static_cast<char32_t>(one.name) == wanted) return one.letters.contains(folded(written));
  }
  return folded(written) == wanted;
}

/// Behind `ending` if it stands at `at`, else npos.
std::size_t match_ending(std::string_view text, std::size_t at, std::string_view ending) noexcept {
  for (std::size_t in_ending = 0; in_ending < ending.size();) {
    if (!same_sound(code_point_at(text, at), code_point_at(ending, in_ending))) {
      return std::string_view::npos;
    }
    at = next(text, at);
    in_ending = next(ending, in_ending);
  }
  return at;
}

bool same_letter(char32_t written, char32_t wanted) noexcept {
  if (wanted == '_') return text::is_space(written);
  return written == wanted || (!text::is_upper(wanted) && folded(written) == folded(wanted));
}

/// Behind `word` if it stands at `at`, else npos.
std::size_t match_letters(std::string_view text, std::size_t at, std::string_view word) noexcept {
  for (std::size_t in_word = 0; in_word < word.size();) {
    const char32_t wanted = code_point_at(word, in_word);
    if (!same_letter(code_point_at(text, at), wanted)) return std::string_view::npos;
    at = skip_nukta(text, next(text, at));
    in_word = skip_nukta(word, next(word, in_word));
  }
  return at;
}

/// Ten times the number in `text`, which has one digit behind the point if any.
std::int64_t tenths_of(std::string_view text) noexcept {
  std::int64_t number = 0;
  for (const char c : text) {
    if (c != '.') number = (number * 10) + (c - '0');
  }
  return text.contains('.') ? number : number * 10;
}

std::size_t place_of(char32_t c, std::size_t places) noexcept {
  return static_cast<std::size_t>(folded(c)) % places;
}

}  // namespace

bool has_words(std::string_view language) noexcept { return table_for(language).has_value(); }

Lexicon::Lexicon(std::string_view language) {
  first_.fill(none);
  const std::optional<Table> table = table_for(language);
  // Later words come first in the index, so that those of the language go in last.
  if (const auto signs = table_of("signs")) add_table(signs->rows);
  if (!table) return;
  if (const auto parent = table_of(table->parent)) add_table(parent->rows);
  add_table(table->rows);
}

void Lexicon::add_table(std::string_view table) {
  while (!table.empty()) add_row(locale::take_until(table, '\n'));
}

void Lexicon::add_row(std::string_view row) {
  const auto kind = static_cast<WordKind>(row.front());
  row.remove_prefix(1);
  const std::string_view value = locale::take_until(row, ' ');
  if (kind == WordKind::endings) {
    endings_ = row;
    most_endings_ = value.front() - '0';
    return;
  }
  if (kind == WordKind::number) return add_numbers(row, value);
  while (!row.empty()) add_word(locale::take_until(row, ' '), value, kind);
}

/// The words of one number, or of several with a step between them.
void Lexicon::add_numbers(std::string_view row, std::string_view value) {
  std::string_view step = value;
  std::int64_t tenths = tenths_of(locale::take_until(step, '+'));
  const bool is_one = step.empty();
  for (; !row.empty(); tenths += tenths_of(step)) {
    std::string_view words = locale::take_until(row, is_one ? '\n' : ' ');
    while (!words.empty()) {
      const std::string_view word = locale::take_until(words, is_one ? ' ' : '/');
      if (word != "-") add_word(word, value, WordKind::number, tenths);
    }
  }
}

void Lexicon::add_word(std::string_view word, std::string_view value, WordKind kind,
                       std::int64_t tenths) {
  const bool weak = word.front() == '?';
  if (weak) word.remove_prefix(1);
  const bool doubtful = word.front() == '!' && word.size() > 1;
  if (doubtful) word.remove_prefix(1);
  const bool takes_endings = word.back() == '~';
  const bool abbreviates = word.size() > 1 && word.back() == '.';
  if (takes_endings || abbreviates) word.remove_suffix(1);
  std::uint16_t& first = first_[place_of(code_point_at(word, 0), places)];
  words_.push_back({.text = word,
                    .value = value,
                    .tenths = tenths,
                    .kind = kind,
                    .takes_endings = takes_endings,
                    .abbreviates = abbreviates,
                    .weak = weak,
                    .doubtful = doubtful,
                    .next = first});
  first = static_cast<std::uint16_t>(words_.size() - 1);
}

FoundWord Lexicon::find(std::string_view text, std::size_t at, Kinds kinds,
                        Boundary boundary) const noexcept {
  FoundWord longest;
  const std::size_t place = place_of(code_point_at(text, at), places);
  for (std::uint16_t index = first_[place]; index != none; index = words_[index].next) {
    const Word& word = words_[index];
    if ((kinds & bit_of(word.kind)) == 0) continue;
    const std::size_t end = match(text, at, word, boundary);
    if (end != std::string_view::npos && end > longest.end) longest = {&word, end};
  }
  return longest;
}

std::size_t Lexicon::match(std::string_view text, std::size_t at, const Word& word,
                           Boundary boundary) const noexcept {
  const std::size_t end = match_letters(text, at, word.text);
  if (end == std::string_view::npos) return end;
  const char32_t last = code_point_before(text, end);
  if (word.takes_endings) {
    const std::size_t behind = skip_endings(text, end, most_endings_);
    // What Korean joins to a word is a word of its own.
    return behind != std::string_view::npos && is_glued(last) ? end : behind;
  }
  if (word.abbreviates && code_point_at(text, end) == '.') return end + 1;
  if (!text::is_letter(last) || is_glued(last)) return end;
  const char32_t follows = code_point_at(text, end);
  const bool ends =
      boundary == Boundary::no_letter ? !text::is_letter(follows) : !is_word_character(follows);
  if (ends || is_glued(follows)) return end;
  // "ötmillió", "duemila", "полмиллиона", "sjuttiofem" are written as one word.
  return word.kind == WordKind::number && goes_on(text, end) ? end : std::string_view::npos;
}

bool Lexicon::goes_on(std::string_view text, std::size_t at) const noexcept {
  constexpr std::size_t shortest_scale = 4;
  const std::size_t place = place_of(code_point_at(text, at), places);
  for (std::uint16_t index = first_[place]; index != none; index = words_[index].next) {
    const Word& word = words_[index];
    const bool is_number = word.kind == WordKind::number;
    const bool is_scale = word.kind == WordKind::scale && word.text.size() >= shortest_scale;
    if (!is_number && !is_scale) continue;
    const std::size_t end = match_letters(text, at, word.text);
    if (end == std::string_view::npos) continue;
    // Scales have endings.
    if (is_scale || !is_word_character(code_point_at(text, end))) return true;
  }
  return false;
}

bool Lexicon::has_ending(std::string_view text, std::size_t at) const noexcept {
  return is_word_character(code_point_at(text, at)) &&
         skip_endings(text, at, most_endings_) != std::string_view::npos;
}

bool Lexicon::has_habit(char name) const noexcept {
  return std::ranges::any_of(words_, [name](const Word& word) {
    return word.kind == WordKind::habit && word.value.front() == name;
  });
}

bool Lexicon::is_home(std::string_view code) const noexcept {
  return std::ranges::any_of(words_, [code](const Word& word) {
    return word.value.ends_with('!') && word.value.substr(1).starts_with(code);
  });
}

/// Behind the longest run of up to `most` endings at `at` that ends the word. Recursion is as deep
/// as words have endings: three at most.
// NOLINTNEXTLINE(misc-no-recursion): as deep as `most`, whatever the input.
std::size_t Lexicon::skip_endings(std::string_view text, std::size_t at, int most) const noexcept {
  if (!is_word_character(code_point_at(text, at))) return at;
  if (most == 0) return std::string_view::npos;
  std::string_view endings = endings_;
  while (!endings.empty()) {
    const std::size_t end = match_ending(text, at, locale::take_until(endings, ' '));
    if (end == std::string_view::npos) continue;
    const std::size_t behind = skip_endings(text, end, most - 1);
    if (behind != std::string_view::npos) return behind;
  }
  return std::string_view::npos;
}

}  // namespace courant::amounts
