#pragma once

#include <bitset>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "courant/error.hpp"

namespace courant {

/// How much a finding matters. `error` is for what a newsroom must mend before publishing.
enum class Severity : std::uint8_t { info, warning, error };

/// The identifier of `severity` as spelled above. Static storage.
[[nodiscard]] std::string_view name_of(Severity severity) noexcept;

/// What is reported: the rules, then the findings, of diagnostics.def.
enum class DiagnosticCode : std::uint8_t {
#define COURANT_RULE(name, group, summary) name,
#define COURANT_FINDING(name, severity, summary) name,
#include "courant/diagnostics.def"
};

/// The name of `code` on the command line and in JSON: its identifier with hyphens, e.g.
/// "pull-quote". Static storage.
[[nodiscard]] std::string_view name_of(DiagnosticCode code) noexcept;

/// One sentence on `code`, without a full stop. Static storage.
[[nodiscard]] std::string_view summary_of(DiagnosticCode code) noexcept;

/// How much `code` matters: `info` for every rule.
[[nodiscard]] Severity severity_of(DiagnosticCode code) noexcept;

/// Something that was repaired, skipped, guessed or decided while reading.
struct Diagnostic {
  Severity severity;
  DiagnosticCode code;
  Position where;
  std::string message;  ///< One English sentence for a developer. Wording may change.
};

/// The rules that may interpret copy. All are on unless switched off.
class RuleSet {
 public:
  /// Whether `rule` may fire. Findings are always reported; for them this is true.
  [[nodiscard]] bool allows(DiagnosticCode rule) const noexcept {
    return !off_[static_cast<std::size_t>(rule)];
  }
  void switch_off(DiagnosticCode rule) noexcept { off_.set(static_cast<std::size_t>(rule)); }
  /// Switches off every rule of the group news: what a line is, is taken from the format alone.
  void switch_off_news() noexcept;
  /// Switches off every rule of the group typography: marks are printed as written.
  void switch_off_typography() noexcept;

 private:
  std::bitset<128> off_;
};

/// The rule with this name ("pull-quote"); absent if there is none, also for findings.
[[nodiscard]] std::optional<DiagnosticCode> rule_named(std::string_view name) noexcept;

}  // namespace courant
