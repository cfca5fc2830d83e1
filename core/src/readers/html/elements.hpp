#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "courant/article.hpp"

namespace courant::readers::html {

/// What becomes of an element in an article. All that the closed model cannot express is unwrapped
/// (`flow`, `phrase`), so that its text stays, or dropped with what is in it.
enum class Role : std::uint8_t {
  none,            ///< Leaves no trace; what is inside stays.
  phrase,          ///< Unwrapped within its line.
  flow,            ///< Unwrapped; paragraphs end where it begins and ends.
  paragraph,       ///< The same, and its text is set apart in lists.
  term,            ///< A paragraph in bold.
  heading,         ///< A subhead, or the headline.
  list,            ///< A list.
  item,            ///< An item of a list.
  quotation,       ///< A quotation; `cite` or `footer` at its end is the speaker.
  preformatted,    ///< A block of code.
  table,           ///< A table, or its content if it only lays out.
  table_part,      ///< A group of rows.
  row,             ///< A row of a table.
  cell,            ///< A cell of a table.
  table_caption,   ///< The caption of a table.
  figure,          ///< A figure, or what else it holds with its caption.
  figure_caption,  ///< The caption of a figure.
  rule,            ///< A thematic break.
  image,           ///< A figure of its own; within a line its alternative text.
  embed,           ///< A link that stands alone.
  emphasis,        ///< Like the seven that follow, what it is called in the model.
  strong,
  deleted,
  subscript,
  superscript,
  code,
  link,
  line_break,
  quoted,    ///< In the quotation marks of the language.
  noscript,  ///< Its images stand for those of scripts; the rest is dropped.
  metadata,  ///< Says something about the page; nothing of it is shown.
  dropped,   ///< Gone with all that is inside.
};

/// The elements that have a row in elements.def, and what else there is.
enum class Tag : std::uint8_t {
#define COURANT_HTML_ELEMENT(name, tag, role) name,
#include "readers/html/elements.def"
  other,              ///< An element without a row.
  caption_shortcode,  ///< WordPress's "[caption …]", which was meant to become a figure.
  text,               ///< Characters.
  raw_text,           ///< Characters of a script and the like: without references.
};

/// The element called `name`, in any case.
[[nodiscard]] Tag tag_named(std::string_view name) noexcept;

[[nodiscard]] Role role_of(Tag tag) noexcept;

/// Whether the element has no end tag and nothing inside.
[[nodiscard]] bool is_void(Tag tag) noexcept;

/// Whether the element is part of a line of text.
[[nodiscard]] bool is_inline(Role role) noexcept;

/// The kind of inline that an element is in the model; absent for what is unwrapped, for links,
/// line breaks and quotations.
[[nodiscard]] std::optional<InlineKind> inline_kind(Role role) noexcept;

/// Whether paragraphs end where the element begins.
[[nodiscard]] bool is_block(Role role) noexcept;

}  // namespace courant::readers::html
