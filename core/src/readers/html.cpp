// HTML: a fragment as content management systems keep it, or a whole page as anybody gets it.

#include <algorithm>
#include <utility>

#include "locale/locale.hpp"
#include "readers/entries/times.hpp"
#include "readers/html/body.hpp"
#include "readers/html/fragment.hpp"
#include "readers/html/page.hpp"
#include "readers/html/plain.hpp"
#include "readers/html/tree.hpp"
#include "readers/news/conventions.hpp"
#include "readers/readers.hpp"
#include "text/ascii.hpp"
#include "text/markup.hpp"

namespace courant::readers {
namespace {

using html::BodySource;
using html::PageFacts;
using html::Tree;

/// The nodes of the body: those of the article's element on a page, all of a fragment.
BodySource body_source(const Tree& tree, const PageFacts& facts, bool on_page) {
  BodySource source{.begin = 0, .end = tree.size(), .on_page = on_page, .base_url = facts.base_url};
  if (!on_page) return source;
  const std::uint32_t element = html::find_article(tree);
  source.begin = element == html::no_node ? source.end : element + 1;
  if (element != html::no_node) source.end = tree[element].end;
  return source;
}

bool says_something(const Article& article) {
  return !article.headline.empty() || !article.body.blocks.empty() || !article.dek.empty() ||
         article.image || !article.corrections.empty() || !article.credits.empty();
}

/// A page for logging in, or one that says what went wrong, has words but no article.
bool is_article(const Article& article, const PageFacts& facts, const BodySource& source,
                bool on_page) {
  if (!says_something(article)) return false;
  if (!on_page || facts.has_article) return true;
  return source.begin < source.end && !article.body.blocks.empty();
}

/// The body of a page that has it in its metadata alone.
void read_article_body(const PageFacts& facts, const ReadOptions& options, Article& article,
                       Findings& findings) {
  html::read_fragment({.html = facts.body,
                       .offset = facts.body_offset,
                       .writing = text::Writing::unknown,
                       .base_url = facts.base_url},
                      options, article, findings);
}

}  // namespace

/// Markup whose first element is one of HTML, whatever declarations and comments stand before it;
/// text with tags further down if it is said to be HTML.
bool is_html(Input& input) {
  if (input.is_declared("text/markdown")) return false;  // where tags may come first as well
  if (!input.looks_like_markup()) {
    const bool is_declared =
        input.is_declared("text/html") || input.has_ending(".html") || input.has_ending(".htm");
    return is_declared && !input.looks_like_json() && input.text().contains("</");
  }
  text::MarkupScanner scanner(input.text(), text::MarkupMode::html);
  text::MarkupToken token = scanner.next();
  while (token.kind == text::MarkupKind::text && text::trim(token.text).empty()) {
    token = scanner.next();
  }
  const bool is_xml = text::trim(input.text()).starts_with("<?xml");
  const html::Tag tag = html::tag_named(token.name);
  return token.kind == text::MarkupKind::start_tag &&
         (is_xml ? tag == html::Tag::html : tag != html::Tag::other);
}

Result<Document> read_html(Input& input, const ReadOptions& options) {
  Findings findings(options.limits.diagnostics);
  Times times(options, findings);
  Tree tree(input.text(), html::max_nodes(options.limits));
  if (tree.overflown()) findings.add(DiagnosticCode::limit_reached, 0);
  const bool on_page = html::is_page(tree);
  Article article;
  const PageFacts facts = html::read_page_facts(tree, options.url, article, times, findings);
  if (article.language.empty() && tree.size() > 0) {
    article.language = tree.attribute(tree[0], "lang");
  }
  const BodySource source = body_source(tree, facts, on_page);
  article.language = language_for(options, article.language,
                                  html::plain_text(tree, source.begin, source.end), findings);
  article.direction = locale::direction_of(article.language);
  html::read_body(tree, source, options, article, findings);
  if (article.body.blocks.empty() && !facts.body.empty()) {
    read_article_body(facts, options, article, findings);
  }
  if (article.headline.empty() && on_page) article.headline = facts.title;
  const std::size_t begin = source.begin < source.end ? tree[source.begin].offset : 0;
  news::apply_conventions(article, options, begin, findings);

  if (!is_article(article, facts, source, on_page)) {
    return std::unexpected(Error{ErrorCode::missing_field, {}, "the HTML holds no article"});
  }
  Document document{.language = article.language};
  document.articles.push_back(std::move(article));
  document.complete = tree.complete();
  if (!document.complete) findings.add(DiagnosticCode::incomplete, input.text().size());
  document.diagnostics = findings.take();
  return document;
}

}  // namespace courant::readers
