#include "amounts/words_around.hpp"

#include "amounts/characters.hpp"
#include "text/characters.hpp"

namespace courant::amounts {
namespace {

/// How far from an amount words are looked for that say what it is about.
constexpr int most_before = 100;
constexpr int most_behind = 40;

bool is_word_of(const Passage& in, std::size_t at, WordKind kind, bool weak) {
  if (!begins_word(in, at)) return false;
  const FoundWord found = in.find(at, bit_of(kind));
  return found.word != nullptr && (weak || !found.word->weak);
}

/// Whether a sentence ends at `at`: a full stop inside of an abbreviation has no space behind it.
bool ends_sentence(const Passage& in, std::size_t at) {
  const char c = in.text[at];
  if (c == '\n' || c == '!' || c == '?') return true;
  return c == '.' && at + 1 < in.text.size() && in.text[at + 1] == ' ';
}

}  // namespace

bool is_word(char32_t c) noexcept {
  return (text::is_letter(c) && !is_glued(c)) || digit_value(c) >= 0 || c == '_';
}

bool begins_word(const Passage& in, std::size_t at) {
  const char32_t before = code_point_before(in.text, at);
  return !is_word(before) || is_glued(code_point_at(in.text, at));
}

PrecedingWord word_before(const Passage& in, std::size_t at, Kinds kinds, Joint joint) {
  std::size_t start = at;
  for (int count = 0; count < look_back && start > 0; ++count) {
    start = previous(in.text, start);
    const FoundWord found = in.find(start, kinds, Boundary::no_letter);
    const bool begins = joint == Joint::glued || begins_word(in, start);
    if (found.word != nullptr && begins && skip_spaces(in.text, found.end) >= at) {
      return {.begin = start, .word = found.word};
    }
  }
  return {};
}

bool is_near(const Passage& in, std::size_t begin, std::size_t end, WordKind kind, bool weak) {
  std::size_t at = begin;
  for (int count = 0; count < most_before && at > 0; ++count) {
    at = previous(in.text, at);
    if (ends_sentence(in, at)) break;
    if (is_word_of(in, at, kind, weak)) return true;
  }
  at = end;
  for (int count = 0; count < most_behind && at < in.text.size(); ++count) {
    if (ends_sentence(in, at)) break;
    if (is_word_of(in, at, kind, weak)) return true;
    at = next(in.text, at);
  }
  return false;
}

}  // namespace courant::amounts
