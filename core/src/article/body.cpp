#include "courant/article.hpp"

namespace courant {

std::string plain_text(const Body& body, Range inlines) {
  std::string text;
  for (std::uint32_t i = inlines.begin; i < inlines.end; ++i) {
    const Inline& node = body.inlines[i];
    if (node.kind == InlineKind::line_break) text += ' ';
    text += body.view(node.text);
  }
  return text;
}

}  // namespace courant
