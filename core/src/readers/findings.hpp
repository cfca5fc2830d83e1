#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "courant/diagnostic.hpp"

namespace courant::readers {

/// "1 rate", "3 rates": `noun` takes an s.
[[nodiscard]] std::string counted(std::size_t count, std::string_view noun);

/// Adds `diagnostic` to those in the order of the text, behind others at its place.
void insert_in_order(std::vector<Diagnostic>& diagnostics, Diagnostic diagnostic);

/// Collects what a reader has to report, up to a limit of which `info` may use half, so that notes
/// never crowd out warnings. A reader gives only the offset in its text; read() completes the
/// position.
class Findings {
 public:
  explicit Findings(std::size_t limit) noexcept : limit_(limit) {}

  void add(DiagnosticCode code, Position where, std::string message);
  void add(DiagnosticCode code, std::size_t offset, std::string message);
  /// The same with the summary of the code as message.
  void add(DiagnosticCode code, Position where);
  void add(DiagnosticCode code, std::size_t offset);
  /// The same with what the summary is about in front of it: "'USX': ...". It may be any bytes.
  void add_on(std::string_view what, DiagnosticCode code, std::size_t offset);

  /// Everything in the order of the text; one more counts those above the limit, at the first.
  [[nodiscard]] std::vector<Diagnostic> take();

 private:
  std::size_t limit_;
  std::size_t omitted_ = 0;
  Position first_omitted_{};
  std::vector<Diagnostic> all_{};
};

}  // namespace courant::readers
