#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "courant/diagnostic.hpp"

namespace courant::readers {

/// Collects what a reader has to report, up to a limit of which `info` may use half, so that notes
/// never crowd out warnings. A reader gives only the offset in its text; read() completes the
/// position.
class Findings {
 public:
  explicit Findings(std::size_t limit) noexcept : limit_(limit) {}

  void add(DiagnosticCode code, Position where, std::string message) {
    const bool is_info = severity_of(code) == Severity::info;
    if (all_.size() < (is_info ? limit_ / 2 : limit_)) {
      all_.push_back({severity_of(code), code, where, std::move(message)});
    } else if (++omitted_ == 1) {
      first_omitted_ = where;
    }
  }
  void add(DiagnosticCode code, std::size_t offset, std::string message) {
    add(code, Position{.offset = offset}, std::move(message));
  }
  /// The same with the summary of the code as message.
  void add(DiagnosticCode code, Position where) { add(code, where, std::string(summary_of(code))); }
  void add(DiagnosticCode code, std::size_t offset) { add(code, Position{.offset = offset}); }

  /// Everything in the order it was added; a last one counts those above the limit.
  [[nodiscard]] std::vector<Diagnostic> take() {
    if (omitted_ > 0) {
      all_.push_back({severity_of(DiagnosticCode::limit_reached), DiagnosticCode::limit_reached,
                      first_omitted_,
                      std::to_string(omitted_) + " more diagnostics are not listed"});
    }
    omitted_ = 0;
    return std::exchange(all_, {});
  }

 private:
  std::size_t limit_;
  std::size_t omitted_ = 0;
  Position first_omitted_{};
  std::vector<Diagnostic> all_{};
};

}  // namespace courant::readers
