// An article as schema.org describes it, in JSON-LD that stands alone: an object, an array or a
// graph. What the members mean is known in schema_org.cpp, which reads them in pages too.

#include <utility>

#include "readers/entries/collector.hpp"
#include "readers/entries/json_entries.hpp"
#include "readers/entries/markup_text.hpp"
#include "readers/readers.hpp"
#include "readers/schema_org.hpp"
#include "text/entities.hpp"

namespace courant::readers {
namespace {

using text::JsonValue;

/// Two thirds of these bodies are one line, a fifth have references, and some have tags.
void add_body(const Input& input, JsonValue body, const ReadOptions& options, Article& article,
              Findings& findings) {
  const std::string_view written = body.string();
  if (holds_structure(written)) {
    return add_html(fragment_in(body, written, input.text(), article.url), options, article,
                    findings);
  }
  add_plain_text(text::decode_html_references(written), options, article, body.offset(), findings);
}

}  // namespace

bool is_schema_json(Input& input) {
  return static_cast<bool>(find_schema_article(input.json_or_none(), {}));
}

Result<Document> read_schema_json(Input& input, const ReadOptions& options) {
  const auto root = input.json();
  if (!root) return std::unexpected(root.error());
  const JsonValue object = find_schema_article(*root, options.url);
  if (!object) {
    return std::unexpected(Error{ErrorCode::unknown_format,
                                 {.offset = root->offset()},
                                 "expected an article of schema.org"});
  }
  Findings findings(options.limits.diagnostics);
  const JsonValue body = schema_body(object);
  Collector collector(options, object["inLanguage"].string(), body.string(), findings);
  Article article = collector.article_in({});
  read_schema_org(object, {.root = *root, .base_url = options.url}, article, collector.times,
                  findings);
  add_body(input, body, options, article, findings);
  collector.add(std::move(article), object.offset());
  return collector.finish(input);
}

}  // namespace courant::readers
