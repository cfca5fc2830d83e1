#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "courant/article.hpp"
#include "courant/read.hpp"
#include "readers/findings.hpp"
#include "text/source_places.hpp"

namespace courant::readers {

/// A piece of HTML and where it stands in the input.
struct Fragment {
  std::string_view html{};
  std::size_t offset = 0;
  text::Writing writing = text::Writing::unknown;  ///< How it is written there.
  std::string_view written{};                      ///< As in html::FragmentSource.
  std::size_t begin = 0;
  std::string_view base_url{};  ///< Of relative addresses; empty: that of the input.
};

/// Appends `fragment` to the body of `article`, whose language is known. Text that was escaped once
/// too often is decoded, with a diagnostic.
void add_html(const Fragment& fragment, const ReadOptions& options, Article& article,
              Findings& findings);

/// Appends plain text to the body: paragraphs are parted by blank lines, or where there are none by
/// line ends.
void add_plain_text(std::string_view text, const ReadOptions& options, Article& article,
                    std::size_t offset, Findings& findings);

/// `text` on one line, spaces collapsed and trimmed.
[[nodiscard]] std::string one_line(std::string_view text);

/// The text of a title or summary, which by its format is plain text or HTML, nobody knows: tags
/// are dropped and references decoded if there are any that end with ';'.
[[nodiscard]] std::string text_of(std::string_view written);

/// The same of a summary: what a system appends to an excerpt, "[…]" and a link to read more, is
/// taken off.
[[nodiscard]] std::string dek_of(std::string_view html);

/// Whether `html` holds tags that plain text would lose something of, escaped twice or not: blocks,
/// images, links.
[[nodiscard]] bool holds_structure(std::string_view html);

}  // namespace courant::readers
