#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "courant/document.hpp"
#include "courant/read.hpp"
#include "readers/entries/times.hpp"
#include "readers/findings.hpp"
#include "readers/input.hpp"

namespace courant::readers {

/// What the readers of feeds and lists share: entries become the articles of a document, up to the
/// limit; those that must not be shown are left out and do not take the others down. Borrows its
/// arguments.
class Collector {
 public:
  /// `sample` is text of the document, for telling its language if nothing declares it.
  Collector(const ReadOptions& options, std::string_view language, std::string_view sample,
            Findings& findings);

  /// An article in the language that it declares, or else in that of the document.
  [[nodiscard]] Article article_in(std::string_view language) const;

  /// Whether another entry is accepted; the first that is not, at `offset`, is reported.
  [[nodiscard]] bool has_room(std::size_t offset);

  /// Takes an article of which everything is filled in. It stands at `offset`.
  void add(Article&& article, std::size_t offset);

  /// The document, with what `findings` hold and what was mended in `input`.
  [[nodiscard]] Document finish(const Input& input);

  Document document{};
  Times times;

 private:
  void tidy_tags(std::vector<std::string>& tags, std::size_t offset);

  const ReadOptions& options_;
  Findings& findings_;
  bool full_ = false;
};

/// Fills in what depends on language and conventions, in an article that is otherwise complete.
void finish_article(Article& article, const ReadOptions& options, std::size_t offset,
                    Findings& findings);

/// Whether anything is filled in.
[[nodiscard]] bool says_something(const Article& article) noexcept;

/// `written` as an address in the model: resolved against `base`, and one that may be followed.
/// Empty, with a diagnostic, for one that may not.
[[nodiscard]] std::string address_of(std::string_view written, std::string_view base, bool is_image,
                                     std::size_t offset, Findings& findings);

/// Adds the author that `written` names: "A. Asanova", "mail (A. Asanova)", "A. Asanova <mail>".
void add_author(std::string_view written, Article& article, std::size_t offset, Findings& findings);

/// Adds `tag` unless it is empty. Collector::add() drops those that are there twice.
void add_tag(std::string_view tag, Article& article);

}  // namespace courant::readers
