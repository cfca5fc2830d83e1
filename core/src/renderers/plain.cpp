#include "courant/render.hpp"
#include "renderers/images.hpp"
#include "renderers/labels.hpp"
#include "renderers/plain_parts.hpp"
#include "renderers/reading_time.hpp"
#include "renderers/staleness.hpp"

namespace courant {
namespace renderers {
namespace {

using locale::Label;

void write_text(PlainLines& lines, std::string_view text) {
  std::string visible;
  append_visible(visible, text);
  if (!visible.empty()) lines.block(visible);
}

std::string joined_authors(const std::vector<Author>& authors, std::string_view language) {
  std::string names;
  for (std::size_t index = 0; index < authors.size(); ++index) {
    if (index > 0 && index + 1 < authors.size()) names += ", ";
    if (index > 0 && index + 1 == authors.size()) {
      names += ' ';
      names += locale::label(Label::and_word, language);
      names += ' ';
    }
    names += authors[index].name;
  }
  return fill_label(Label::by, language, names);
}

std::string times(const Article& article, const Parts& show, std::string_view language) {
  std::string text;
  if (show.date && article.published) text = format_timestamp(*article.published, language);
  if (show.updated && article.updated) {
    if (!text.empty()) text += line_separator;
    text += fill_label(Label::updated, language, format_timestamp(*article.updated, language));
  }
  const unsigned minutes = show.reading_time ? reading_minutes(article.body) : 0;
  if (minutes > 0) {
    if (!text.empty()) text += line_separator;
    text += reading_time_text(minutes, language);
  }
  return text;
}

void write_header(PlainLines& lines, const Article& article, const Parts& show,
                  std::string_view language) {
  if (show.kicker) write_text(lines, article.kicker);
  if (show.headline) write_text(lines, article.headline);
  if (show.dek) write_text(lines, article.dek);
  if (show.byline && !article.byline.empty()) {
    write_text(lines, article.byline);
  } else if (show.byline && !article.authors.empty()) {
    write_text(lines, joined_authors(article.authors, language));
  }
  write_text(lines, times(article, show, language));
}

std::string correction_text(const Correction& correction, std::string_view language) {
  std::string text(locale::label(Label::correction, language));
  if (correction.date) {
    text += line_separator;
    text += format_timestamp(*correction.date, language);
  }
  text += line_separator;
  return text += correction.text;
}

void write_footer(PlainLines& lines, const Article& article, const Parts& show,
                  std::string_view language) {
  if (show.corrections) {
    for (const Correction& correction : article.corrections) {
      write_text(lines, correction_text(correction, language));
    }
  }
  for (const std::string& credit : article.credits) write_text(lines, credit);
  if (show.source && !article.source.empty()) {
    write_text(lines, fill_label(Label::source, language, article.source));
  }
  write_text(lines, article.rights);
}

void write_article(PlainLines& lines, const Article& article, const RenderOptions& options) {
  const std::string_view language = options.language.empty() ? article.language : options.language;
  write_header(lines, article, options.show, language);
  LeadPlace lead;
  if (options.show.image && article.image) {
    lead = place_lead(*article.image, article.body);
    if (lead.on_top) write_plain_image(lines, *article.image, {});
  }
  write_plain_body(lines, article, language, lead.left_out);
  write_footer(lines, article, options.show, language);
}

void write_warning(PlainLines& lines, const Document& document, const RenderOptions& options,
                   std::string_view language) {
  const Staleness staleness = staleness_of(document, options);
  if (staleness == Staleness::none) return;
  lines.block(warning_text(staleness, *document.rates, options, language));
}

}  // namespace
}  // namespace renderers

std::string render_text(const Document& document, const RenderOptions& options) {
  constexpr std::string_view article_separator = "-----";
  const bool only_rates = options.subject == Subject::rates;
  std::string text;
  renderers::PlainLines lines(text);
  if (document.rates && (only_rates || options.show.rates)) {
    const std::string& language = options.language.empty() ? document.language : options.language;
    if (only_rates) renderers::write_warning(lines, document, options, language);
    renderers::write_plain_rates(lines, *document.rates, options, language);
  }
  if (only_rates) return text;
  for (const Article& article : document.articles) {
    if (&article != &document.articles.front()) lines.block(article_separator);
    renderers::write_article(lines, article, options);
  }
  return text;
}

}  // namespace courant
