#include "amounts/reports.hpp"

#include <string>
#include <utility>
#include <vector>

#include "text/excerpt.hpp"

namespace courant::amounts {

void report(Document& document, DiagnosticCode code, std::string_view message) {
  std::vector<Diagnostic>& all = document.diagnostics;
  std::size_t place = 0;
  while (place < all.size() && all[place].where.line == 0) ++place;
  all.push_back(
      {.severity = severity_of(code), .code = code, .where = {}, .message = std::string(message)});
  for (std::size_t at = all.size() - 1; at > place; --at) {
    std::swap(all[at], all[at - 1]);
  }
}

void report(Document& document, DiagnosticCode code, std::string_view words, std::size_t count) {
  std::string message = text::quoted(words);
  if (count > 1) message += " and " + std::to_string(count - 1) + " more";
  message += ": ";
  message += summary_of(code);
  report(document, code, message);
}

}  // namespace courant::amounts
