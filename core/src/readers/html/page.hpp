#pragma once

#include <cstdint>
#include <string>

#include "courant/article.hpp"
#include "readers/entries/times.hpp"
#include "readers/findings.hpp"
#include "readers/html/tree.hpp"

namespace courant::readers::html {

/// What a page says of itself beside its text.
struct PageFacts {
  std::string url{};       ///< The canonical address, resolved; empty if it names none.
  std::string base_url{};  ///< What relative addresses are resolved against.
  std::string title{};     ///< The element title: the headline as a last resort.
  std::string body{};      ///< articleBody of JSON-LD: the text as a last resort.
  std::size_t body_offset = 0;
  bool has_article = false;  ///< It calls itself an article.
};

/// Whether `tree` is that of a page, not of a fragment of one.
[[nodiscard]] bool is_page(const Tree& tree) noexcept;

/// Reads what a page says of itself into the empty fields of `article`: the article object of its
/// JSON-LD, then Open Graph and the like, then links and attributes. `url` is where it was found.
[[nodiscard]] PageFacts read_page_facts(const Tree& tree, std::string_view url, Article& article,
                                        Times& times, Findings& findings);

/// The element of a page that holds the article: the one that says so, else article or main, else
/// the one with the most text in paragraphs. `no_node` if there is none.
[[nodiscard]] std::uint32_t find_article(const Tree& tree);

}  // namespace courant::readers::html
