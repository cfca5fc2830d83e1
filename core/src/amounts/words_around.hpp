#pragma once

#include <cstddef>
#include <cstdint>

#include "amounts/passage.hpp"

namespace courant::amounts {

/// How far in front of an amount words that belong to it are looked for, in characters.
inline constexpr int look_back = 24;

/// A letter that joins others to a word, or a digit.
[[nodiscard]] bool is_word(char32_t c) noexcept;

/// Whether what stands at `at` does not go on a word.
[[nodiscard]] bool begins_word(const Passage& in, std::size_t at);

/// A word in front of something.
struct PrecedingWord {
  std::size_t begin = 0;
  const Word* word = nullptr;  ///< Null: there is none.
};

/// What may stand in front of a word.
enum class Joint : std::uint8_t {
  parted,  ///< Neither letter nor digit.
  glued    ///< Anything: the rest of a longer word.
};

/// The word of one of `kinds` that stands right in front of `at`, the shortest of them.
[[nodiscard]] PrecedingWord word_before(const Passage& in, std::size_t at, Kinds kinds,
                                        Joint joint = Joint::parted);

[[nodiscard]] inline bool is_preceded_by(const Passage& in, std::size_t at, Kinds kinds) {
  return word_before(in, at, kinds).word != nullptr;
}
[[nodiscard]] inline bool is_preceded_by(const Passage& in, std::size_t at, WordKind kind) {
  return is_preceded_by(in, at, bit_of(kind));
}

/// Whether a word of `kind` stands near what is between `begin` and `end`, in the same sentence.
/// `weak`: one that is marked weak is enough.
[[nodiscard]] bool is_near(const Passage& in, std::size_t begin, std::size_t end, WordKind kind,
                           bool weak = true);

}  // namespace courant::amounts
