#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace courant {

/// What a quotation mark does in its paragraph.
enum class MarkRole : std::uint8_t {
  open,    ///< Begins a quotation; `partner` closes it, or is `no_partner`.
  close,   ///< Ends a quotation.
  stray,   ///< A closing mark that nothing opened.
  inside,  ///< No quotation mark: an apostrophe, a prime, a measure.
};

/// One quotation mark of a paragraph.
struct QuoteMark {
  static constexpr std::size_t no_partner = static_cast<std::size_t>(-1);

  std::size_t offset;  ///< Bytes into the paragraph.
  std::size_t size;    ///< Bytes.
  MarkRole role;
  bool mismatched = false;           ///< The other mark of the pair belongs to another family.
  std::uint8_t depth = 0;            ///< 0 for a quotation, 1 for one inside it, …
  std::size_t partner = no_partner;  ///< Index of the other mark.
};

/// Pairs the quotation marks of one paragraph of plain text.
///
/// A stack of openers limited to the paragraph: a closing mark ends the innermost quotation of its
/// own family, else, if it follows text and precedes a space, punctuation or the end, the innermost
/// of any family; that pair is mismatched. Apostrophes, inches and minutes are told by what stands
/// around them. A quotation that is not closed keeps no partner: British copy opens every
/// paragraph of a long quotation and closes the last.
///
/// @return the marks in the order of the text, at most 20,000 of them; runs in time linear in it.
[[nodiscard]] std::vector<QuoteMark> pair_quote_marks(std::string_view paragraph);

}  // namespace courant
