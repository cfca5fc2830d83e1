#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace courant::readers::wire {

// What the form of a line tells, whatever its words are.

enum class MarkerKind : std::uint8_t { none, bullet, number };

/// The marker of a list item: "• ", "- ", "* "; "1. ", "2) ".
struct ItemMarker {
  MarkerKind kind = MarkerKind::none;
  std::size_t size = 0;       ///< Bytes of the line that it takes, with the space behind it.
  std::uint32_t number = 0;   ///< Of a numbered item.
  std::string_view bullet{};  ///< Static storage.

  /// Whether an item with this marker stands in a list `count` items below one with `first`.
  [[nodiscard]] bool continues(const ItemMarker& first, std::size_t count) const noexcept;
};

[[nodiscard]] ItemMarker item_marker(std::string_view line);

/// Whether `line` is nothing but a mark that ends the text wherever it stands: "-30-", "(ENDS)".
[[nodiscard]] bool is_end_mark(std::string_view line);

/// Whether `line` is nothing but asterisks: a scene break, or at the very end an end mark.
[[nodiscard]] bool is_asterisks(std::string_view line);

/// Whether `line` is nothing but asterisks, hyphens or underscores, spaces apart.
[[nodiscard]] bool is_scene_break(std::string_view line);

/// The last character of `text` inside the quotation marks and brackets that close there; a space
/// if there is none.
[[nodiscard]] char32_t final_mark(std::string_view text) noexcept;

/// Whether `text` ends like a sentence or a clause; an empty text does.
[[nodiscard]] bool ends_a_sentence(std::string_view text) noexcept;

/// Whether `text` begins with an opening quotation mark.
[[nodiscard]] bool begins_with_quote(std::string_view text) noexcept;

/// Whether `text` ends with a closing quotation mark, apart from a final full stop or comma.
[[nodiscard]] bool ends_with_quote(std::string_view text) noexcept;

/// Whether `paragraph` is one quotation from end to end, apart from a final full stop or comma.
[[nodiscard]] bool is_quotation(std::string_view paragraph);

/// `paragraph` without its quotations; one that stays open goes to the end.
[[nodiscard]] std::string outside_quotations(std::string_view paragraph);

/// Whether `line` is the item "(b)", below which "(c)" is one, too, and no sign of copyright.
[[nodiscard]] bool is_item_b(std::string_view line) noexcept;

/// Whether words of attribution stand behind a dash in `text`, as in "- Yes, - said he."
[[nodiscard]] bool holds_dialogue_dash(std::string_view text) noexcept;

/// What stands behind the dash of "— A. Asanova, minister"; empty if the line starts otherwise.
/// A view into the argument.
[[nodiscard]] std::string_view behind_dash(std::string_view line) noexcept;

/// Whether `line` could head a text: letters, at most 200 characters, and no end of a sentence or
/// clause.
[[nodiscard]] bool looks_like_headline(std::string_view line) noexcept;

}  // namespace courant::readers::wire
