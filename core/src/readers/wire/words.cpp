#include "readers/wire/words.hpp"

#include <algorithm>
#include <span>
#include <string>

#include "article/attribution.hpp"
#include "text/ascii.hpp"
#include "text/characters.hpp"
#include "text/language.hpp"
#include "text/month_names.hpp"
#include "text/utf8.hpp"

namespace courant::readers::wire {
namespace {

#include "readers/wire/words.inc"

/// Lines are told by how they start; this many bytes are enough for every phrase.
constexpr std::size_t longest_phrase = 64;

bool is_listed_word(std::string_view word, std::span<const std::string_view> list) {
  constexpr std::size_t longest_word = 48;
  return word.size() <= longest_word && std::ranges::find(list, text::to_lower(word)) != list.end();
}

/// Bytes of `line` that `phrase` takes; 0 if the line does not start with it. Lower case has the
/// same size as upper case in the scripts of our phrases.
std::size_t match(std::string_view line, std::string_view phrase) {
  if (!phrase.ends_with(':')) return line.starts_with(phrase) ? phrase.size() : 0;
  const std::string_view words = phrase.substr(0, phrase.size() - 1);
  if (!line.starts_with(words)) return 0;
  const std::size_t colon = line.find_first_not_of(' ', words.size());
  return colon != std::string_view::npos && line[colon] == ':' ? colon + 1 : 0;
}

/// Whether a word in small letters follows the year that begins before `size`: "Copyright 2031
/// law".
bool goes_on_in_small(std::string_view line, std::size_t size) {
  const std::size_t end = line.find_first_not_of("0123456789 ", size);
  return text::is_digit(line[size - 1]) && end != std::string_view::npos &&
         text::is_lower(text::decode_at(line, end).value) && !line.substr(end).starts_with("by ");
}

}  // namespace

LeadingWord leading_word(std::string_view line) {
  const std::string start = text::to_lower(text::start_of(line, longest_phrase));
  for (const LeadingPhrase& phrase : leading_phrases) {
    const std::size_t size = match(start, phrase.text);
    if (size == 0) continue;
    const bool is_text = phrase.kind == LineWord::rights && goes_on_in_small(line, size);
    return is_text ? LeadingWord{} : LeadingWord{phrase.kind, size};
  }
  return {};
}

std::string_view without_bracket(std::string_view line) noexcept {
  const bool is_sign = line.starts_with("(c)") || line.starts_with("(C)");
  return line.starts_with('(') && !is_sign ? line.substr(1) : line;
}

bool credits_somebody(std::string_view line, const LeadingWord& word) noexcept {
  constexpr std::size_t longest_credit = 240;
  const std::string_view names = text::trim_spaces(line.substr(word.size));
  return line.size() <= longest_credit && !names.empty() &&
         (line[word.size - 1] == ':' || !text::is_lower(text::decode_at(names, 0).value));
}

bool is_short_notice(std::string_view line) {
  constexpr std::size_t longest_notice = 160;
  constexpr std::u32string_view ends = U".!?…:;,";
  if (line.size() > longest_notice) return false;
  return reserves_rights(line) || !ends.contains(text::decode_before(line, line.size()));
}

bool reserves_rights(std::string_view line) {
  constexpr std::size_t longest_notice = 300;
  if (line.size() > longest_notice) return false;
  const std::string lower = text::to_lower(line);
  return std::ranges::any_of(rights_phrases, [&](std::string_view phrase) {
    return lower.find(phrase) != std::string::npos;
  });
}

bool speaks_in_first_person(std::string_view text, std::string_view language) {
  language = text::primary_subtag(language);
  const auto begins = [&](const FirstPerson& person, std::string_view rest) {
    const std::size_t size = person.words.size();
    return rest.starts_with(person.words) &&
           text::equals_ignoring_case(person.language, language) &&
           (rest.size() == size || !text::is_letter(text::decode_at(rest, size).value));
  };
  bool found = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view rest = text.substr(at);
    const std::string_view word = text::first_word(rest);
    if (is_attribution_verb(word) || is_listed_word(word, narrating_words)) return false;
    found = found || std::ranges::any_of(first_person, [&](const FirstPerson& person) {
              return begins(person, rest);
            });
    at += word.empty() ? text::decode_at(text, at).size : word.size();
  }
  return found;
}

bool is_agency(std::string_view name) { return is_listed_word(name, agencies); }

bool is_filing_place(std::string_view name) { return is_listed_word(name, filing_places); }

int month_of(std::string_view word) {
  constexpr std::size_t longest_month = 24;
  if (word.size() > longest_month) return 0;
  const std::string lower = text::to_lower(word);
  int month = 0;
  for (const std::string_view stem : month_stems) {
    ++month;
    if (lower.starts_with(stem)) return month;
  }
  return std::max(text::month_in_datelines(lower), 0);
}

bool speaks_of_rates(std::string_view line) {
  const std::string lower = text::to_lower(line);
  return std::ranges::any_of(
      rate_stems, [&](std::string_view stem) { return lower.find(stem) != std::string::npos; });
}

bool is_article(std::string_view word) { return is_listed_word(word, articles); }

bool is_name_particle(std::string_view word) { return is_listed_word(word, name_particles); }

bool is_conjunction(std::string_view word) { return is_listed_word(word, conjunctions); }

}  // namespace courant::readers::wire
