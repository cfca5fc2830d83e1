#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "amounts/lexicon.hpp"
#include "courant/amounts.hpp"

namespace courant::amounts {

/// What a currency's sign, code or name says: one currency, or one of a class with, in most
/// languages, one that goes without saying. Values of the tables are "KGS" or a letter of
/// signs.cpp's classes and, if there is one, the usual currency: "DUSD"; "rRUB!" if nobody who
/// writes the language would think of another. Borrows the tables.
struct Sign {
  std::string_view value{};
  std::string_view country{};  ///< "CA" in "Canadian dollars".
  std::string_view code{};     ///< If it is a code itself: that. A view of the text.
  std::size_t begin = 0;
  std::size_t end = 0;
  bool weak = false;       ///< See Word.
  bool doubtful = false;   ///< See Word.
  bool is_symbol = false;  ///< Its end is neither letter nor digit.
  bool is_minor = false;
  bool abbreviates = false;  ///< See Word.
  bool spaced = false;       ///< A space parts it from the number.

  [[nodiscard]] bool is_there() const noexcept { return begin != end; }
};

/// Which currency a sign means.
struct Resolution {
  std::optional<Currency> currency{};
  std::vector<Currency> candidates{};
  bool sound = true;  ///< False: the words contradict each other, as "Kyrgyz dollars" do.
};

[[nodiscard]] Resolution resolve(const Sign& sign, const AmountPolicy& policy,
                                 std::string_view region);

/// Whether it counts tens of its currency, as the toman of Iran does. Its value is "+IRR".
[[nodiscard]] bool is_tenfold(const Sign& sign) noexcept;

/// Whether two signs can mean the same currency: "$5 USD", but not "US$5 Canadian dollars".
[[nodiscard]] bool agree(const Sign& a, const Sign& b);

/// The code of ISO 4217 at `at`, in capitals and not part of a word; empty if there is none.
/// `digits`: digits may follow, as in "USD5".
[[nodiscard]] std::string_view code_at(std::string_view text, std::size_t at, bool digits) noexcept;

/// Whether a code is more often something else: "COP 28", "RON 95", "TOP 5".
[[nodiscard]] bool is_weak_code(std::string_view code) noexcept;

}  // namespace courant::amounts
