#include "renderers/article.hpp"

#include "renderers/addresses.hpp"
#include "renderers/body.hpp"
#include "renderers/contents.hpp"
#include "renderers/images.hpp"
#include "renderers/inlines.hpp"
#include "renderers/labels.hpp"
#include "renderers/quotations.hpp"
#include "renderers/reading_time.hpp"

namespace courant::renderers {
namespace {

using locale::Label;

/// Opens an element with words of our own, which may be in another language than the article.
void open_labelled(const Context& context, const Article& article, Element element,
                   std::string_view class_names) {
  context.markup.open(element, class_names);
  if (context.language != article.language) {
    context.markup.attribute_if_any(Attribute::lang, context.language);
  }
}

/// `text` as a link to `url`, if that may be followed.
void write_linked(const Context& context, std::string_view text, std::string_view url) {
  const bool followed = may_link(url);
  if (followed) open_link(context, url);
  context.markup.text(text);
  if (followed) context.markup.close();
}

void write_time(const Context& context, const Timestamp& timestamp) {
  context.markup.open(Element::time);
  context.markup.attribute(Attribute::datetime, to_string(timestamp));
  context.markup.text(format_timestamp(timestamp, context.language));
  context.markup.close();
}

/// What stands before the author at `index` of `count`: "A, B and C".
void write_conjunction(const Context& context, std::size_t index, std::size_t count) {
  if (index == 0) return;
  if (index + 1 < count) {
    context.markup.text(", ");
    return;
  }
  context.markup.text(" ");
  context.markup.text(locale::label(Label::and_word, context.language));
  context.markup.text(" ");
}

void write_byline(const Context& context, const Article& article) {
  Markup& markup = context.markup;
  if (!article.byline.empty() || article.authors.empty()) {
    markup.element_if_any(Element::p, "courant-byline", article.byline);
    return;
  }
  const SplitLabel by = split_label(Label::by, context.language);
  open_labelled(context, article, Element::p, "courant-byline");
  markup.text(by.before);
  for (std::size_t index = 0; index < article.authors.size(); ++index) {
    write_conjunction(context, index, article.authors.size());
    write_linked(context, article.authors[index].name, article.authors[index].url);
  }
  markup.text(by.after);
  markup.close();
}

bool has_header(const Article& article, const Parts& show, const MetaParts& meta) {
  return (show.kicker && !article.kicker.empty()) || (show.headline && !article.headline.empty()) ||
         (show.dek && !article.dek.empty()) || (show.date && article.published) ||
         (show.byline && !(article.byline.empty() && article.authors.empty())) ||
         (show.updated && article.updated) || meta.minutes > 0;
}

void write_header(const Context& context, const Article& article) {
  const Parts& show = context.options.show;
  const MetaParts meta{.published = show.date,
                       .updated = show.updated,
                       .minutes = show.reading_time ? reading_minutes(article.body) : 0};
  if (!has_header(article, show, meta)) return;
  Markup& markup = context.markup;
  markup.open(Element::header, "courant-header");
  if (show.kicker) markup.element_if_any(Element::p, "courant-kicker", article.kicker);
  if (show.headline) {
    markup.element_if_any(heading(context.options.heading_level), "courant-headline",
                          article.headline);
  }
  if (show.dek) markup.element_if_any(Element::p, "courant-dek", article.dek);
  if (show.byline) write_byline(context, article);
  write_meta(context, article, meta);
  markup.close();
}

void write_correction(const Context& context, const Article& article,
                      const Correction& correction) {
  Markup& markup = context.markup;
  markup.open(Element::p, "courant-correction");
  open_labelled(context, article, Element::strong, {});
  markup.text(locale::label(Label::correction, context.language));
  if (correction.date) {
    markup.text(line_separator);
    write_time(context, *correction.date);
  }
  markup.close();
  markup.text(line_separator);
  markup.text(correction.text);
  markup.close();
}

/// "Source: {}", the name leading to the article's own page.
void write_source(const Context& context, const Article& article) {
  const SplitLabel label = split_label(Label::source, context.language);
  open_labelled(context, article, Element::p, "courant-source");
  context.markup.text(label.before);
  write_linked(context, article.source, article.url);
  context.markup.text(label.after);
  context.markup.close();
}

void write_footer(const Context& context, const Article& article) {
  const Parts& show = context.options.show;
  OptionalElement footer(context.markup, Element::footer, "courant-footer");
  if (show.corrections) {
    for (const Correction& correction : article.corrections) {
      footer.enter();
      write_correction(context, article, correction);
    }
  }
  for (const std::string& credit : article.credits) {
    footer.enter();
    context.markup.element_if_any(Element::p, "courant-credits", credit);
  }
  if (show.source && !article.source.empty()) {
    footer.enter();
    write_source(context, article);
  }
  if (!article.rights.empty()) {
    footer.enter();
    context.markup.element_if_any(Element::p, "courant-rights", article.rights);
  }
}

}  // namespace

void write_meta(const Context& context, const Article& article, MetaParts parts) {
  const bool published = parts.published && article.published.has_value();
  const bool updated = parts.updated && article.updated.has_value();
  if (!published && !updated && parts.minutes == 0) return;
  Markup& markup = context.markup;
  open_labelled(context, article, Element::p, "courant-meta");
  if (published) write_time(context, *article.published);
  if (published && updated) markup.text(line_separator);
  if (updated) {
    const SplitLabel label = split_label(Label::updated, context.language);
    markup.text(label.before);
    write_time(context, *article.updated);
    markup.text(label.after);
  }
  if (parts.minutes > 0) {
    if (published || updated) markup.text(line_separator);
    markup.text(reading_time_text(parts.minutes, context.language));
  }
  markup.close();
}

void write_article(const Context& context, const Article& article) {
  Markup& markup = context.markup;
  markup.open(Element::article, "courant-article");
  markup.attribute_if_any(Attribute::lang, article.language);
  write_direction(context, article.direction);
  write_header(context, article);
  LeadPlace lead;
  if (context.options.show.image && article.image) {
    lead = place_lead(*article.image, article.body);
    if (lead.on_top) {
      write_figure(context, "courant-figure courant-lead", *article.image, article.body, {});
    }
  }
  if (context.options.show.contents) write_contents(context, article);
  write_body(context, article, lead.left_out);
  if (context.options.show.quotations) write_quotations(context, article);
  write_footer(context, article);
  markup.close();
}

}  // namespace courant::renderers
