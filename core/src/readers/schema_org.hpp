#pragma once

#include <cstddef>
#include <string_view>

#include "courant/read.hpp"
#include "readers/entries/times.hpp"
#include "readers/findings.hpp"
#include "text/json.hpp"

namespace courant::readers {

/// Where a JSON-LD text stands.
struct SchemaSource {
  text::JsonValue root{};       ///< The whole text: what "@id" may refer to.
  std::size_t offset = 0;       ///< Of the text in the input.
  std::string_view base_url{};  ///< What relative addresses are resolved against.
};

/// The schema.org article in the JSON-LD text `root`: an object, one of an array or of a graph, or
/// the main entity of a page. Of several the one whose address is `url`, else the first. Absent if
/// there is none.
[[nodiscard]] text::JsonValue find_schema_article(text::JsonValue root, std::string_view url);

/// Whether `object`, an article, says that its address is `url`.
[[nodiscard]] bool has_schema_url(text::JsonValue object, std::string_view url);

/// Fills the fields of `article` that are empty with what `object`, a schema.org article, says, in
/// any of the shapes that pages write. The body is not read: see schema_body().
void read_schema_org(text::JsonValue object, const SchemaSource& source, Article& article,
                     Times& times, Findings& findings);

/// The member articleBody: text, most of it in one line, that may hold references and tags. Absent
/// if it is no string.
[[nodiscard]] text::JsonValue schema_body(text::JsonValue object);

}  // namespace courant::readers
