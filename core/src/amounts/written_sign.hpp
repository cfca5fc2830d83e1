#pragma once

#include <cstddef>

#include "amounts/passage.hpp"
#include "amounts/signs.hpp"

namespace courant::amounts {

/// The sign, name or code that a word found at `at` is.
[[nodiscard]] Sign sign_of(const Passage& in, const FoundWord& found, std::size_t at);

/// A sign or code at `at`, in front of digits.
[[nodiscard]] Sign read_prefix(const Passage& in, std::size_t at);

/// A currency's name, sign or code at `at`, with the country in front or behind.
[[nodiscard]] Sign read_name(const Passage& in, std::size_t at);

/// Whether what stands behind a full stop at the end of a word shows that no sentence ends there.
[[nodiscard]] bool sentence_goes_on(const Passage& in, std::size_t at);

}  // namespace courant::amounts
