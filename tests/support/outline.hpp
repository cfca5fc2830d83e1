#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "courant/document.hpp"

namespace courant::test {

/// The blocks of `body`, one a line and indented by depth, so that a test shows a structure as one
/// text: "paragraph: He said {“yes”}.", "heading 1: Background", "quotation [A. Asanova]",
/// "list 1." (ordered from 1), "list •", "embed_link <https://…>: Title". Quoted inlines stand in
/// braces, a line break is "⏎".
[[nodiscard]] std::string outline(const Body& body);

/// The code and place of each diagnostic, e.g. "headline 1:1".
[[nodiscard]] std::vector<std::string> reported(const Document& document);

/// Those of warnings and errors only.
[[nodiscard]] std::vector<std::string> warnings(const Document& document);

/// The rates of `document`, one a line: "USD 84.80", "100 JPY 58.1 +0.2". Empty without a table.
[[nodiscard]] std::string rates_of(const Document& document);

}  // namespace courant::test
