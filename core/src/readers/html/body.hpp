#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "courant/read.hpp"
#include "readers/findings.hpp"
#include "readers/html/tree.hpp"
#include "text/source_places.hpp"

namespace courant::readers::html {

/// What there is to know for reading a part of a tree into an article.
struct BodySource {
  std::uint32_t begin = 0;  ///< The first node.
  std::uint32_t end = 0;    ///< One past the last.
  std::size_t offset = 0;   ///< Where the HTML stands in the input; see FragmentSource.
  text::Writing writing = text::Writing::verbatim;
  std::string_view written{};
  std::size_t before = 0;
  bool on_page = false;  ///< What stands around an article on its page is left out.
  std::string_view base_url{};
};

/// Reads the nodes of `source` into the body of `article`, and into its other fields what they say
/// of these. Nodes that have been used are hidden.
void read_body(Tree& tree, const BodySource& source, const ReadOptions& options, Article& article,
               Findings& findings);

}  // namespace courant::readers::html
