#include "renderers/quotations.hpp"

#include <vector>

#include "courant/quotations.hpp"
#include "locale/strings.hpp"

namespace courant::renderers {
namespace {

void write_quotation(Markup& markup, const Quotation& quotation) {
  markup.open(Element::li);
  markup.attribute(Attribute::data_rule, name_of(quotation.rule));
  markup.open(Element::figure, "courant-quote");
  markup.open(Element::blockquote);
  std::string_view lines = quotation.text;
  while (!lines.empty()) {
    const std::size_t end = lines.find('\n');
    markup.element_if_any(Element::p, {}, lines.substr(0, end));
    lines.remove_prefix(end == std::string_view::npos ? lines.size() : end + 1);
  }
  markup.close();
  markup.element_if_any(Element::figcaption, "courant-speaker", quotation.speaker);
  markup.close();
  markup.close();
}

}  // namespace

[[gnu::noinline]] void write_quotations(const Context& context, const Article& article) {
  const std::vector<Quotation> quotations = find_quotations(article);
  if (quotations.empty()) return;
  Markup& markup = context.markup;
  const std::string_view label = locale::label(locale::Label::quotations, context.language);
  markup.open(Element::section, "courant-quotes");
  markup.attribute(Attribute::role, "group");
  markup.attribute(Attribute::aria_label, label);
  markup.open(Element::p, "courant-quotes-title");
  if (context.language != article.language) {
    markup.attribute_if_any(Attribute::lang, context.language);
  }
  markup.text(label);
  markup.close();
  markup.open(Element::ul);
  for (const Quotation& quotation : quotations) write_quotation(markup, quotation);
  markup.close();
  markup.close();
}

}  // namespace courant::renderers
