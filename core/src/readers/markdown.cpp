// Markdown: CommonMark 0.31.2 with the tables, strikethrough and bare links of GitHub, and front
// matter as the generators of sites have it. md4c parses it; the rules of the trade apply to what
// comes out.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>

#include "locale/locale.hpp"
#include "readers/front_matter.hpp"
#include "readers/markdown/blocks.hpp"
#include "readers/markdown/evidence.hpp"
#include "readers/news/blocks.hpp"
#include "readers/news/conventions.hpp"
#include "readers/news/header.hpp"
#include "readers/readers.hpp"
#include "text/characters.hpp"

namespace courant::readers {
namespace {

/// The index of the first block that is no picture; the number of blocks if there is none.
std::uint32_t first_words(const Body& body) {
  std::uint32_t i = 0;
  while (i < body.blocks.size() && body.blocks[i].kind == BlockKind::figure) i = body.blocks[i].end;
  return i;
}

/// Takes a block without blocks inside out of the body.
void remove_block(Body& body, std::uint32_t index) {
  body.blocks.erase(body.blocks.begin() + static_cast<std::ptrdiff_t>(index));
  for (Block& block : body.blocks) {
    if (block.end > index) --block.end;
  }
}

/// A heading of the first level on top is the headline, or repeats it.
void take_headline(Article& article, const ReadOptions& options, std::size_t offset,
                   Findings& findings) {
  if (!options.rules.allows(DiagnosticCode::headline)) return;
  const std::uint32_t index = first_words(article.body);
  if (index >= article.body.blocks.size()) return;
  const Block& block = article.body.blocks[index];
  if (block.kind != BlockKind::heading || block.level != 1) return;
  const std::string text = plain_text(article.body, block.inlines);
  const std::string_view line = text::trim_spaces(text);
  if (!article.headline.empty() && article.headline != line) return;
  article.headline = line;
  findings.add(DiagnosticCode::headline, offset);
  remove_block(article.body, index);
}

}  // namespace

bool is_markdown(Input& input) {
  const std::string_view text = input.text();
  if (front_matter_size(text) > 0) return true;
  if (input.is_declared("text/markdown") && !input.looks_like_json()) return true;
  if (input.looks_like_json() || input.looks_like_markup()) return false;
  return input.has_ending(".md") || input.has_ending(".markdown") || markdown::is_marked_up(text);
}

Result<Document> read_markdown(Input& input, const ReadOptions& options) {
  const std::string_view text = input.text();
  Findings findings(options.limits.diagnostics);
  news::Header header;
  const FrontMatter front_matter = read_front_matter(text, header, findings);
  const std::size_t begin = front_matter.size;
  const std::string_view words = text.substr(begin);
  news::settle_zones(header, options, findings);

  Article article = std::move(header.article);
  article.language = language_for(options, article.language, words, findings);
  article.direction = locale::direction_of(article.language);
  news::settle_addresses(article, options);
  markdown::read_blocks(words, begin, options, article, findings);
  take_headline(article, options, begin, findings);
  // Below a headline of its own the levels of an article begin at the first.
  if (!article.headline.empty()) news::settle_levels(article.body);
  news::apply_conventions(article, options, begin, findings);

  Document document{.language = article.language};
  if (news::says_something(article)) document.articles.push_back(std::move(article));
  document.complete = !front_matter.is_cut;
  if (front_matter.is_cut) findings.add(DiagnosticCode::incomplete, text.size());
  document.diagnostics = findings.take();
  return document;
}

}  // namespace courant::readers
