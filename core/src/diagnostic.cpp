#include "courant/diagnostic.hpp"

#include <array>

#include "text/web_name.hpp"

namespace courant {
namespace {

namespace web {
#define COURANT_RULE(name, group, summary) constexpr text::WebName name(#name);
#define COURANT_FINDING(name, severity, summary) constexpr text::WebName name(#name);
#include "courant/diagnostics.def"
}  // namespace web

enum class Group : unsigned char { news, typography, finding };

struct Row {
  std::string_view name;
  std::string_view summary;
  Group group;
  Severity severity;
};

constexpr std::array rows = {
#define COURANT_RULE(name, group, summary) \
  Row{web::name.view(), summary, Group::group, Severity::info},
#define COURANT_FINDING(name, severity, summary) \
  Row{web::name.view(), summary, Group::finding, Severity::severity},
#include "courant/diagnostics.def"
};

const Row& row_of(DiagnosticCode code) noexcept { return rows[static_cast<std::size_t>(code)]; }

void switch_off_group(RuleSet& rules, Group group) noexcept {
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (rows[i].group == group) rules.switch_off(static_cast<DiagnosticCode>(i));
  }
}

}  // namespace

static_assert(rows.size() <= 128, "RuleSet holds 128 codes");

std::string_view name_of(Severity severity) noexcept {
  switch (severity) {
    case Severity::info:
      return "info";
    case Severity::warning:
      return "warning";
    case Severity::error:
      return "error";
  }
  return {};
}

std::string_view name_of(DiagnosticCode code) noexcept { return row_of(code).name; }

std::string_view summary_of(DiagnosticCode code) noexcept { return row_of(code).summary; }

Severity severity_of(DiagnosticCode code) noexcept { return row_of(code).severity; }

void RuleSet::switch_off_news() noexcept { switch_off_group(*this, Group::news); }

void RuleSet::switch_off_typography() noexcept { switch_off_group(*this, Group::typography); }

std::optional<DiagnosticCode> rule_named(std::string_view name) noexcept {
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (rows[i].group == Group::finding || rows[i].name != name) continue;
    return static_cast<DiagnosticCode>(i);
  }
  return std::nullopt;
}

}  // namespace courant
