#include "renderers/document.hpp"

#include "renderers/article.hpp"
#include "renderers/context.hpp"
#include "renderers/rates.hpp"

namespace courant::renderers {
namespace {

std::string_view either(std::string_view preferred, std::string_view other) noexcept {
  return preferred.empty() ? other : preferred;
}

}  // namespace

void write_document(MarkupSink& sink, const Document& document, const RenderOptions& options) {
  const bool only_rates = options.subject == Subject::rates;
  Markup markup(sink, only_rates);
  if (document.rates && (only_rates || options.show.rates)) {
    write_rates({markup, options, either(options.language, document.language)}, *document.rates);
  }
  if (only_rates) return;
  for (const Article& article : document.articles) {
    write_article({markup, options, either(options.language, article.language)}, article);
  }
}

}  // namespace courant::renderers
