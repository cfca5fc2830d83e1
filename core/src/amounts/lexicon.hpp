#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace courant::amounts {

/// What a word of the tables means, by the mark that begins its row.
enum class WordKind : char {
  scale = '*',     ///< A power of ten: "million". The value is its exponent.
  number = '#',    ///< A number: "five", "half".
  currency = '=',  ///< The name or sign of a currency, behind a number. The value: see signs.hpp.
  sign = '$',      ///< One that may also stand in front.
  minor = '%',     ///< Hundredths of a currency.
  country = '@',   ///< Whose dollar it is. The value is its code of ISO 3166.
  about = '~',     ///< In front of an amount that is not exact.
  later_about = ')',  ///< The same behind it.
  range = '-',        ///< Between the ends of a range: "to".
  change = '\'',   ///< In front of an amount that is the start or the size of a change, and no end
                   ///< of a range: "rose $2 to $84".
  from = '[',      ///< Joined to the first end of a range, as Kyrgyz "дан" is.
  between = '(',   ///< Announces a range whose ends `and_word` joins.
  and_word = '&',  ///< "and".
  of_word = '.',   ///< Between a scale and a currency: "millions d'euros".
  indefinite = '?',    ///< Leaves open how many: "several thousand" is no number.
  false_friend = '!',  ///< Looks like a currency and is none: "pounds of".
  foreboding = '<',    ///< In the sentence, it says that doubtful words mean something else. A weak
                       ///< one only says so of small numbers: "lost 60 pounds".
  assurance = '/',     ///< In the sentence, it says that words both weak and doubtful mean money.
  year = ',',          ///< In front of four digits it makes them a year: "in 2019 dollars".
  endings = '+',       ///< What words marked "~" may end in. The value: how many at most.
  habit = ':',         ///< How numbers are written. The value "." says that it groups thousands
                       ///< though CLDR has spaces, "2" that prices end in bare hundredths.
};

/// A set of kinds.
using Kinds = std::uint32_t;
[[nodiscard]] constexpr Kinds bit_of(WordKind kind) noexcept {
  return Kinds{1} << (static_cast<unsigned char>(kind) & 31U);
}

/// A word of the tables. Borrows them.
struct Word {
  std::string_view text;  ///< Lower case, or case counts. '_' is a space.
  std::string_view value;
  std::int64_t tenths;  ///< Ten times the value of a number.
  WordKind kind;
  bool takes_endings;  ///< Written "word~".
  bool abbreviates;    ///< Written "word.": a full stop may follow.
  bool weak;           ///< Written "?word": needs more evidence than a small number beside it.
  bool doubtful;       ///< Written "!word": means something else near a foreboding word.
  std::uint16_t next;  ///< The next word whose first letter has the same place in the index.
};

/// A word found in a text.
struct FoundWord {
  const Word* word = nullptr;  ///< Null: none was found.
  std::size_t end = 0;
};

/// What may follow a word.
enum class Boundary : std::uint8_t {
  no_word,   ///< Neither letter nor digit.
  no_letter  ///< A digit may: "kr500".
};

/// The words of one language and those that all share. Borrows static tables alone.
class Lexicon {
 public:
  explicit Lexicon(std::string_view language);

  /// The longest word of one of `kinds` that starts at `at` of `text`, which lies inside it.
  /// Of equal ones that of the language itself.
  [[nodiscard]] FoundWord find(std::string_view text, std::size_t at, Kinds kinds,
                               Boundary boundary = Boundary::no_word) const noexcept;

  /// Whether one or more endings of the language stand at `at` and end the word.
  [[nodiscard]] bool has_ending(std::string_view text, std::size_t at) const noexcept;

  /// Whether nobody who writes the language would think of another currency than this.
  [[nodiscard]] bool is_home(std::string_view code) const noexcept;

  /// Whether the language has the habit of this name; see WordKind.
  [[nodiscard]] bool has_habit(char name) const noexcept;

 private:
  void add_table(std::string_view table);
  void add_row(std::string_view row);
  void add_numbers(std::string_view row, std::string_view value);
  void add_word(std::string_view word, std::string_view value, WordKind kind,
                std::int64_t tenths = 0);
  [[nodiscard]] std::size_t match(std::string_view text, std::size_t at, const Word& word,
                                  Boundary boundary) const noexcept;
  /// Whether a scale, or the last part of a number, is glued to a number in front of `at`.
  [[nodiscard]] bool goes_on(std::string_view text, std::size_t at) const noexcept;
  [[nodiscard]] std::size_t skip_endings(std::string_view text, std::size_t at,
                                         int most) const noexcept;

  static constexpr std::size_t places = 128;
  static constexpr std::uint16_t none = 0xFFFF;

  std::vector<Word> words_{};
  std::array<std::uint16_t, places> first_{};
  std::string_view endings_{};
  int most_endings_ = 1;
};

/// Whether there is a table of `language`.
[[nodiscard]] bool has_words(std::string_view language) noexcept;

}  // namespace courant::amounts
