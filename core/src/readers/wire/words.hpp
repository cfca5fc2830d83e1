#pragma once

#include <cstdint>
#include <string_view>

namespace courant::readers::wire {

// The words of the trade, in the languages of design.md §8. Every function takes text as written
// and, unless it says otherwise, ignores case.

/// What a line says by the words it starts with.
enum class LineWord : std::uint8_t {
  none,
  byline,
  credit,
  rights,
  correction,
  clarification,  ///< Stands where corrections do, but says in its own words what it is.
  read_also
};

struct LeadingWord {
  LineWord kind = LineWord::none;
  std::size_t size = 0;  ///< Bytes of the line that the word and its colon take.
};

[[nodiscard]] LeadingWord leading_word(std::string_view line);

/// `line` without the bracket that it starts with; that of "(c)" stays.
[[nodiscard]] std::string_view without_bracket(std::string_view line) noexcept;

/// Whether `line`, which starts with a `word` of credit, names somebody: "Editing by the board
/// takes time" credits nobody.
[[nodiscard]] bool credits_somebody(std::string_view line, const LeadingWord& word) noexcept;

/// Whether `line`, which starts with a word of rights, is short and reserves all rights or does not
/// end like a sentence.
[[nodiscard]] bool is_short_notice(std::string_view line);

/// Whether `line` says that all rights are reserved, anywhere.
[[nodiscard]] bool reserves_rights(std::string_view line);

/// Whether `text`, in `language` (BCP 47) and without its quotations, has the first person for a
/// subject ("we", "мы", "биз") and nobody who reports what others say. Minds case.
[[nodiscard]] bool speaks_in_first_person(std::string_view text, std::string_view language);

/// Whether `name` is a news agency.
[[nodiscard]] bool is_agency(std::string_view name);

/// Whether `name` is a city that copy is commonly filed from, in the spelling of its datelines.
[[nodiscard]] bool is_filing_place(std::string_view name);

/// The month (1 to 12) that `word` names or abbreviates, in any of our languages; 0 if none.
[[nodiscard]] int month_of(std::string_view word);

/// Whether `line` has a word for rates of exchange.
[[nodiscard]] bool speaks_of_rates(std::string_view line);

/// An article, or a preposition that joins a title to its office: "the", "der", "de".
[[nodiscard]] bool is_article(std::string_view word);

/// A particle that stands in lower case inside names: "de", "von", "уулу".
[[nodiscard]] bool is_name_particle(std::string_view word);

/// A word that joins two names: "and", "и", "жана".
[[nodiscard]] bool is_conjunction(std::string_view word);

}  // namespace courant::readers::wire
