#include "readers/entries/collector.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "article/sanitize.hpp"
#include "locale/locale.hpp"
#include "readers/entries/markup_text.hpp"
#include "readers/news/conventions.hpp"
#include "readers/readers.hpp"
#include "text/ascii.hpp"
#include "text/language.hpp"
#include "text/urls.hpp"

namespace courant::readers {

Collector::Collector(const ReadOptions& options, std::string_view language, std::string_view sample,
                     Findings& findings)
    : times(options, findings), options_(options), findings_(findings) {
  document.language = language_for(options, language, sample, findings);
}

Article Collector::article_in(std::string_view language) const {
  Article article;
  const bool says = options_.language.empty() && text::is_language_tag(language);
  article.language = says ? std::string(language) : document.language;
  article.direction = locale::direction_of(article.language);
  return article;
}

bool Collector::has_room(std::size_t offset) {
  if (document.articles.size() < options_.limits.articles) return true;
  if (!std::exchange(full_, true)) findings_.add(DiagnosticCode::limit_reached, offset);
  return false;
}

/// Each tag once, and no more than anybody reads.
void Collector::tidy_tags(std::vector<std::string>& tags, std::size_t offset) {
  constexpr std::size_t most = 200;
  if (tags.size() > most) {
    tags.resize(most);
    findings_.add(DiagnosticCode::limit_reached, offset);
  }
  for (auto tag = tags.begin(); tag != tags.end();) {
    const bool is_known = std::find(tags.begin(), tag, *tag) != tag;
    tag = is_known ? tags.erase(tag) : tag + 1;
  }
}

void Collector::add(Article&& article, std::size_t offset) {
  tidy_tags(article.tags, offset);
  if (!says_something(article)) return findings_.add(DiagnosticCode::empty_entry, offset);
  if (is_withheld(article, options_)) {
    return findings_.add(DiagnosticCode::withheld_entry, offset);
  }
  finish_article(article, options_, offset, findings_);
  document.articles.push_back(std::move(article));
}

Document Collector::finish(const Input& input) {
  report_json_notes(input, findings_);
  report_xml_notes(input, findings_);
  document.complete = input.complete();
  if (!document.complete) findings_.add(DiagnosticCode::incomplete, input.text().size());
  document.diagnostics = findings_.take();
  return std::move(document);
}

void finish_article(Article& article, const ReadOptions& options, std::size_t offset,
                    Findings& findings) {
  if (article.image && article.image->url.empty()) article.image.reset();
  news::apply_conventions(article, options, offset, findings);
}

bool says_something(const Article& article) noexcept {
  return !article.headline.empty() || !article.dek.empty() || !article.body.blocks.empty() ||
         !article.url.empty() || !article.authors.empty() || !article.tags.empty() ||
         article.image || article.published || article.updated;
}

std::string address_of(std::string_view written, std::string_view base, bool is_image,
                       std::size_t offset, Findings& findings) {
  written = text::trim(written);
  if (written.empty()) return {};
  std::string address =
      safe_url(text::resolve_url(written, base), is_image ? UrlUse::image : UrlUse::link);
  if (address.empty()) findings.add_on(written, DiagnosticCode::dropped_url, offset);
  return address;
}

void add_author(std::string_view written, Article& article, std::size_t offset,
                Findings& findings) {
  std::string name = text_of(written);
  const std::size_t open = name.find_first_of("(<");
  if (open != std::string::npos) {
    const std::size_t close = std::min(name.find_first_of(")>", open), name.size());
    const std::string inside = name.substr(open + 1, close - open - 1);
    const std::string before = one_line(std::string_view(name).substr(0, open));
    if (inside.contains('@')) name = before;
    if (before.contains('@')) name = inside;
  }
  if (name.contains('@') && !name.contains(' ')) {
    return findings.add(DiagnosticCode::unnamed_author, offset);
  }
  constexpr std::size_t most = 200;
  if (article.authors.size() == most) return findings.add(DiagnosticCode::limit_reached, offset);
  const auto known = std::ranges::find(article.authors, name, &Author::name);
  if (name.empty() || known != article.authors.end()) return;
  article.authors.push_back({.name = std::move(name)});
}

void add_tag(std::string_view tag, Article& article) {
  std::string text = text_of(tag);
  if (!text.empty()) article.tags.push_back(std::move(text));
}

}  // namespace courant::readers
