#include "renderers/document.hpp"

#include "renderers/article.hpp"
#include "renderers/context.hpp"
#include "renderers/feed.hpp"
#include "renderers/rates.hpp"

namespace courant::renderers {
namespace {

std::string_view either(std::string_view preferred, std::string_view other) noexcept {
  return preferred.empty() ? other : preferred;
}

}  // namespace

void write_document(MarkupSink& sink, const Document& document, const RenderOptions& options,
                    const std::optional<Conversion>& conversion) {
  const bool only_rates = options.subject == Subject::rates;
  const bool alone = only_rates || options.subject == Subject::conversion;
  Markup markup(sink, alone);
  if (options.subject == Subject::feed) {
    return write_feed({markup, options, either(options.language, document.language)}, document);
  }
  if (document.rates && conversion) {
    write_conversion({markup, options, conversion->language}, *conversion, *document.rates,
                     staleness_of(document, options));
  }
  if (document.rates && (only_rates || (!alone && options.show.rates))) {
    write_rates({markup, options, either(options.language, document.language)}, *document.rates,
                only_rates ? staleness_of(document, options) : Staleness::none);
  }
  if (alone) return;
  for (const Article& article : document.articles) {
    write_article({markup, options, either(options.language, article.language)}, article);
  }
}

}  // namespace courant::renderers

namespace courant {

Rendering render_with_report(const Document& document, const RenderOptions& options) {
  const auto conversion = renderers::answer_to(document, options);
  return {.nodes = renderers::nodes_of(document, options, conversion),
          .report = renderers::report_of(document, options, conversion)};
}

}  // namespace courant
