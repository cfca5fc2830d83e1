#include "amounts/reports.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "text/excerpt.hpp"

namespace courant::amounts {

void report(Document& document, DiagnosticCode code, std::string_view message) {
  const auto in_text = std::ranges::find_if(
      document.diagnostics, [](const Diagnostic& one) { return one.where.line > 0; });
  document.diagnostics.insert(
      in_text,
      {.severity = severity_of(code), .code = code, .where = {}, .message = std::string(message)});
}

void report(Document& document, DiagnosticCode code, std::string_view words, std::size_t count) {
  std::string message = text::quoted(words);
  if (count > 1) message += " and " + std::to_string(count - 1) + " more";
  message += ": ";
  message += summary_of(code);
  report(document, code, message);
}

}  // namespace courant::amounts
