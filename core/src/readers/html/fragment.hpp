#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "courant/read.hpp"
#include "readers/findings.hpp"
#include "text/source_places.hpp"

namespace courant::readers::html {

/// HTML that stands in another format, or is one.
struct FragmentSource {
  std::string_view html;   ///< UTF-8.
  std::size_t offset = 0;  ///< Where it stands in the input, for diagnostics.
  text::Writing writing = text::Writing::verbatim;  ///< How it is written there.
  std::string_view written{};  ///< What is written at `offset`, where that is not `html`.
  std::size_t begin = 0;       ///< Bytes of what `written` says that are before `html`.
  std::string_view base_url =
      {};  ///< What relative addresses are resolved against; empty: nothing.
};

/// Reads `source.html`, any text, into the body of `article`, behind what is there. An h1 that
/// opens the HTML is the headline if there is none yet; one that repeats the headline is dropped.
/// What our own renderer shows of an article is read back into its fields. `article.language`, if
/// it is known, decides which quotation marks the element q has.
void read_fragment(const FragmentSource& source, const ReadOptions& options, Article& article,
                   Findings& findings);

/// The text of a fragment without its markup, references decoded once, white space collapsed and
/// none at its ends: for titles and captions.
[[nodiscard]] std::string plain_text(std::string_view html);

}  // namespace courant::readers::html
