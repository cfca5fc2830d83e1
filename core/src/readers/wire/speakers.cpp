#include "readers/wire/speakers.hpp"

#include <algorithm>
#include <cstddef>

#include "article/attribution.hpp"
#include "readers/wire/words.hpp"
#include "text/characters.hpp"
#include "text/utf8.hpp"

namespace courant::readers::wire {
namespace {

/// FNV-1a, 32 bits (Fowler, Noll, Vo; public domain).
std::uint32_t hash(std::string_view word) {
  std::uint32_t value = 2166136261U;
  for (const char c : word) value = (value ^ static_cast<unsigned char>(c)) * 16777619U;
  return value;
}

bool starts_with_capital(std::string_view word) {
  return text::is_upper(text::decode_at(word, 0).value);
}

/// Takes what stands before the next word off `prose`, and the word. Whether a sentence ended in
/// between; the full stop of an initial ("A.") ends none.
bool take_word(std::string_view& prose, std::string_view& word) {
  const bool after_initial = text::count_code_points(word) == 1;
  bool ended = false;
  for (word = {}; !prose.empty() && word.empty();) {
    word = text::first_word(prose);
    const text::CodePoint c = text::decode_at(prose, 0);
    ended |=
        word.empty() && (c.value == '!' || c.value == '?' || (c.value == '.' && !after_initial));
    prose.remove_prefix(word.empty() ? c.size : word.size());
  }
  return ended;
}

}  // namespace

void KnownSpeakers::add(std::string_view prose) {
  // "said Deputy Prime Minister Aida Asanova", "сказал министр Аида Асанова": a title may stand
  // between, but no small word other than an article: "said in New York", "said that Asia".
  // "Martin a déclaré".
  constexpr std::size_t words_behind = 6;
  constexpr std::size_t words_before = 2;
  constexpr std::size_t small_word = 4;  // letters
  constexpr std::size_t never = 1'000;
  std::size_t since_verb = never;
  std::size_t since_name = never;
  std::uint32_t name = 0;
  for (std::string_view word; !prose.empty();) {
    if (take_word(prose, word)) since_verb = since_name = never;
    if (word.empty()) return;
    ++since_verb;
    ++since_name;
    if (starts_with_capital(word)) {
      name = hash(word);
      since_name = 0;
      if (since_verb <= words_behind) keep(name);
    } else if (is_attribution_verb(word)) {
      since_verb = 0;
      if (since_name <= words_before) keep(name);
    } else if (text::count_code_points(word) <= small_word) {
      since_verb = is_article(word) ? since_verb - 1 : never;
    }
  }
}

// So few are found soonest by looking at all of them.
void KnownSpeakers::keep(std::uint32_t hash) {
  constexpr std::size_t most = 1'000;  // no copy lets so many speak
  if (hashes_.size() < most && std::ranges::find(hashes_, hash) == hashes_.end())
    hashes_.push_back(hash);
}

bool KnownSpeakers::knows(std::string_view name) const {
  const std::size_t space = name.find_last_of(' ');
  const std::string_view last =
      text::first_word(name.substr(space == std::string_view::npos ? 0 : space + 1));
  return std::ranges::find(hashes_, hash(last)) != hashes_.end();
}

}  // namespace courant::readers::wire
