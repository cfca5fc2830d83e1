#include "readers/findings.hpp"

#include <iterator>
#include <utility>

#include "text/excerpt.hpp"

namespace courant::readers {

std::string counted(std::size_t count, std::string_view noun) {
  std::string text = std::to_string(count);
  text.append(" ").append(noun);
  if (count != 1) text.push_back('s');
  return text;
}

// The order comes from inserting rather than from sorting at the end: findings arrive nearly in
// order and are few, and a stable sort of them would be 5 kB of a page's download.
void insert_in_order(std::vector<Diagnostic>& diagnostics, Diagnostic diagnostic) {
  diagnostics.push_back(std::move(diagnostic));
  for (auto at = diagnostics.end() - 1; at != diagnostics.begin(); --at) {
    const auto before = std::prev(at);
    if (before->where.offset <= at->where.offset) break;
    std::swap(*before, *at);
  }
}

void Findings::add(DiagnosticCode code, Position where, std::string message) {
  const bool is_info = severity_of(code) == Severity::info;
  if (all_.size() < (is_info ? limit_ / 2 : limit_)) {
    insert_in_order(all_, {severity_of(code), code, where, std::move(message)});
  } else if (++omitted_ == 1) {
    first_omitted_ = where;
  }
}

void Findings::add(DiagnosticCode code, std::size_t offset, std::string message) {
  add(code, Position{.offset = offset}, std::move(message));
}

void Findings::add(DiagnosticCode code, Position where) {
  add(code, where, std::string(summary_of(code)));
}

void Findings::add(DiagnosticCode code, std::size_t offset) {
  add(code, Position{.offset = offset});
}

void Findings::add_on(std::string_view what, DiagnosticCode code, std::size_t offset) {
  add(code, offset, text::quoted(what).append(": ").append(summary_of(code)));
}

std::vector<Diagnostic> Findings::take() {
  if (omitted_ > 0) {
    insert_in_order(
        all_, {severity_of(DiagnosticCode::limit_reached), DiagnosticCode::limit_reached,
               first_omitted_, std::to_string(omitted_) + " more diagnostics are not listed"});
  }
  omitted_ = 0;
  return std::exchange(all_, {});
}

}  // namespace courant::readers
