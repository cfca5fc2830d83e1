#include "readers/html/fragment.hpp"

#include "readers/html/body.hpp"
#include "readers/html/plain.hpp"
#include "readers/html/tree.hpp"

namespace courant::readers::html {

void read_fragment(const FragmentSource& source, const ReadOptions& options, Article& article,
                   Findings& findings) {
  Tree tree(source.html, max_nodes(options.limits));
  if (tree.overflown()) findings.add(DiagnosticCode::limit_reached, source.offset);
  const BodySource body{.begin = 0,
                        .end = tree.size(),
                        .offset = source.offset,
                        .writing = source.writing,
                        .written = source.written,
                        .before = source.begin,
                        .base_url = source.base_url};
  read_body(tree, body, options, article, findings);
}

std::string plain_text(std::string_view html) {
  const Tree tree(html, max_nodes({}));
  return plain_text(tree, 0, tree.size());
}

}  // namespace courant::readers::html
