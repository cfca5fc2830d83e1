#include "renderers/feed.hpp"

#include <algorithm>
#include <string>

#include "locale/strings.hpp"
#include "renderers/addresses.hpp"
#include "renderers/article.hpp"
#include "renderers/images.hpp"
#include "renderers/inlines.hpp"
#include "text/ascii.hpp"
#include "text/utf8.hpp"

namespace courant::renderers {
namespace {

std::string_view class_names_of(FeedView view) noexcept {
  switch (view) {
    case FeedView::headlines:
      return "courant-feed courant-headlines";
    case FeedView::cards:
      return "courant-feed courant-cards";
    case FeedView::full:
      break;
  }
  return "courant-feed";
}

/// As a component of a query: all but what RFC 3986 reserves for nothing is escaped.
std::string escaped(std::string_view text) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (text::is_letter(c) || text::is_digit(c) || c == '-' || c == '.' || c == '_' || c == '~') {
      out += c;
    } else {
      out += {'%', digits[byte >> 4U], digits[byte & 15U]};
    }
  }
  return out;
}

/// Puts `value` in each place of `name` in `pattern`.
std::string filled(std::string_view pattern, std::string_view name, std::string_view value) {
  std::string out;
  for (std::size_t at; (at = pattern.find(name)) != std::string_view::npos;) {
    out += pattern.substr(0, at);
    out += value;
    pattern.remove_prefix(at + name.size());
  }
  return out += pattern;
}

/// Where the article at `index` is shown on its own; empty if nowhere.
std::string address_of(const Article& article, std::size_t index, std::string_view pattern) {
  constexpr std::string_view url_place = "{url}";
  if (pattern.empty()) return article.url;
  if (article.url.empty() && pattern.contains(url_place)) return {};
  return filled(filled(pattern, "{index}", std::to_string(index)), url_place, escaped(article.url));
}

/// The start of `text` as a title.
std::string shortened(std::string_view text) {
  constexpr std::size_t most_bytes = 160;
  if (text.size() <= most_bytes) return std::string(text);
  std::string_view start = text::start_of(text, most_bytes);
  if (const std::size_t space = start.rfind(' '); space != std::string_view::npos) {
    start = start.substr(0, space);
  }
  return std::string(start) + "\u2026";
}

/// The headline; of an article without one, what it begins with.
std::string title_of(const Article& article) {
  if (!article.headline.empty()) return article.headline;
  if (!article.dek.empty()) return shortened(article.dek);
  for (const Block& block : article.body.blocks) {
    if (block.kind != BlockKind::paragraph || block.inlines.is_empty()) continue;
    return shortened(plain_text(article.body, block.inlines));
  }
  return article.url;
}

/// A link of the page's own, or one that somebody else wrote.
void open_entry_link(const Context& context, std::string_view address) {
  if (context.options.item_href.empty()) return open_link(context, address);
  context.markup.open(Element::a);
  context.markup.attribute(Attribute::href, address);
}

void write_title(const Context& context, const Article& article, std::size_t index) {
  const std::string address = address_of(article, index, context.options.item_href);
  const bool leads_somewhere = may_link(address);
  if (leads_somewhere) open_entry_link(context, address);
  context.markup.text(title_of(article));
  if (leads_somewhere) context.markup.close();
}

void write_picture(const Context& context, const Article& article) {
  const std::vector<Image>& images = article.body.images;
  const Image* image = article.image ? &*article.image : nullptr;
  if (image == nullptr && !images.empty()) image = &images.front();
  if (image == nullptr || !may_load(image->url, context.options)) return;
  context.markup.open(Element::div, "courant-picture");
  write_image(context.markup, *image);
  context.markup.close();
}

void write_card(const Context& context, const Article& article, std::size_t index) {
  const Parts& show = context.options.show;
  Markup& markup = context.markup;
  markup.open(heading(context.options.heading_level), "courant-title");
  write_title(context, article, index);
  markup.close();
  if (show.dek && !article.headline.empty()) {
    markup.element_if_any(Element::p, "courant-dek", article.dek);
  }
  write_meta(context, article, {.published = show.date});
  if (show.image) write_picture(context, article);
}

void write_headline(const Context& context, const Article& article, std::size_t index) {
  context.markup.open(Element::span, "courant-title");
  write_title(context, article, index);
  context.markup.close();
  write_meta(context, article, {.published = context.options.show.date});
}

/// Language and direction are those of the article; dates are the reader's.
void write_entry(const Context& context, const Article& article, std::size_t index) {
  Markup& markup = context.markup;
  markup.open(Element::li, "courant-entry");
  markup.attribute_if_any(Attribute::lang, article.language);
  write_direction(context, article.direction);
  if (context.options.feed_view == FeedView::cards) {
    write_card(context, article, index);
  } else {
    write_headline(context, article, index);
  }
  markup.close();
}

}  // namespace

void write_feed(const Context& context, const Document& document) {
  const RenderOptions& options = context.options;
  const std::vector<Article>& articles = document.articles;
  const std::size_t wanted = options.feed_limit * options.feed_pages;
  const std::size_t count = wanted == 0 ? articles.size() : std::min(wanted, articles.size());
  const bool is_full = options.feed_view == FeedView::full;
  Markup& markup = context.markup;
  markup.open(Element::div, class_names_of(options.feed_view));
  if (count < articles.size()) {
    markup.attribute(Attribute::data_more, locale::label(locale::Label::more, context.language));
  }
  markup.open(is_full ? Element::div : Element::ul, "courant-entries");
  // A list that a style sheet takes the bullets from is none to Safari.
  if (!is_full) markup.attribute(Attribute::role, "list");
  for (std::size_t index = 0; index < count; ++index) {
    const Article& article = articles[index];
    const std::string& language = options.language.empty() ? article.language : options.language;
    const Context inside{markup, options, language};
    if (is_full) {
      write_article(inside, article);
    } else {
      write_entry(inside, article, index);
    }
  }
  markup.close();
  markup.close();
}

}  // namespace courant::renderers
