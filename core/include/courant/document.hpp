#pragma once

#include <optional>
#include <string>
#include <vector>

#include "courant/article.hpp"
#include "courant/diagnostic.hpp"
#include "courant/rates.hpp"

namespace courant {

/// What a feed says of itself.
struct Feed {
  std::string title{};
  std::string description{};
  std::string url{};  ///< The site that the feed belongs to.
  std::string language{};
  std::optional<Timestamp> updated{};
};

/// What every reader returns: an agency's page holds an article and rates at once.
struct Document {
  std::vector<Article> articles{};
  std::optional<RateTable> rates{};
  std::optional<Feed> feed{};
  std::string language{};  ///< Of the document as a whole; BCP 47, never empty after read().
  std::vector<Diagnostic> diagnostics{};  ///< In the order of the text.
  bool complete = true;                   ///< False if the input ended inside a construct.
};

}  // namespace courant
