#include <string>
#include <utility>

#include "amounts/body_text.hpp"
#include "amounts/finder.hpp"
#include "amounts/marking.hpp"
#include "amounts/reports.hpp"
#include "courant/amounts.hpp"

namespace courant {
namespace {

using amounts::BodyText;
using amounts::Finder;
using amounts::Marking;

/// What is reported of one article: how many of each there were, and the first.
struct Tally {
  std::size_t count = 0;
  std::string first{};

  void add(std::string_view words) {
    if (count++ == 0) first = words;
  }
};

bool is_annotated(const Body& body) { return !body.amounts.empty(); }

void report(Document& document, DiagnosticCode code, const Tally& tally) {
  if (tally.count > 0) amounts::report(document, code, tally.first, tally.count);
}

std::string_view words_of(const BodyText& text [[clang::lifetimebound]], amounts::Span span) {
  return text.text().substr(span.begin, span.end - span.begin);
}

void annotate_body(Document& document, Body& body, const Finder& finder, std::size_t most_nodes) {
  Marking marking(body);
  Tally split;
  Tally ambiguous;
  Tally unread;
  bool full = false;
  for (const Block& block : body.blocks) {
    if (block.kind == BlockKind::code || block.inlines.is_empty()) continue;
    const BodyText text(body, block.inlines);
    amounts::Found found = finder.find(text.text());
    for (const amounts::Span& span : found.unread) unread.add(words_of(text, span));
    for (AmountMatch& match : found.amounts) {
      const std::string_view words = words_of(text, {.begin = match.begin, .end = match.end});
      full |= marking.node_count() + body.blocks.size() + Marking::nodes_per_amount > most_nodes;
      if (full) break;
      match.amount.ambiguous = match.candidates.size() > 1;
      if (!match.amount.currency) ambiguous.add(words);
      if (!marking.add(text, match)) split.add(words);
    }
  }
  marking.apply();
  report(document, DiagnosticCode::ambiguous_amount, ambiguous);
  report(document, DiagnosticCode::split_amount, split);
  report(document, DiagnosticCode::unread_amount, unread);
  if (full) amounts::report(document, DiagnosticCode::limit_reached, "amounts", 1);
}

}  // namespace

void annotate(Document& document, const AmountPolicy& policy, const Limits& limits) {
  for (Article& article : document.articles) {
    if (is_annotated(article.body) || !knows_amounts(article.language)) continue;
    annotate_body(document, article.body, Finder(article.language, policy), limits.nodes);
  }
}

}  // namespace courant
