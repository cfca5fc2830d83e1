#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/markup.hpp"

namespace courant::readers::html {

/// What the attributes of an element say about it beyond its name.
enum class Meaning : std::uint8_t {
  none,
  hidden,  ///< Not shown by a browser, or only to screen readers.
  // Parts of an article as our renderer writes them:
  kicker,
  headline,
  dek,
  byline,
  dates,
  lead,  ///< The lead image.
  correction,
  credits,
  source,
  rights,
  related,  ///< A link that stands alone.
  // Conventions of others:
  credit,      ///< Who took a picture.
  pull_quote,  ///< A quotation that is set off.
  embed,       ///< A figure around something of another site.
  post,        ///< The fallback of a post of another site that a script shows.
  emoji,       ///< An image that is a character.
  noise,       ///< On a page, what stands around the article.
};

/// What `attributes` (class, style, hidden, itemprop, role) say.
[[nodiscard]] Meaning meaning_of(const std::vector<text::MarkupAttribute>& attributes);

/// Calls `visit` with each word of `text`, which white space parts.
template <class Visit>
void for_each_word(std::string_view text, Visit visit) {
  constexpr std::string_view white = " \t\r\n";
  std::size_t begin = text.find_first_not_of(white);
  while (begin != std::string_view::npos) {
    const std::size_t end = text.find_first_of(white, begin);
    visit(text.substr(begin, end - begin));
    begin = text.find_first_not_of(white, end);
  }
}

}  // namespace courant::readers::html
