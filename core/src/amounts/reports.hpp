#pragma once

#include <cstddef>
#include <string_view>

#include "courant/document.hpp"

namespace courant::amounts {

/// Reports `code` in front of what was found in the text, since it is of no one place. `words` are
/// the first that it is about, `count` is how many there are.
void report(Document& document, DiagnosticCode code, std::string_view words, std::size_t count);

/// The same with a message instead of the summary of the code.
void report(Document& document, DiagnosticCode code, std::string_view message);

}  // namespace courant::amounts
