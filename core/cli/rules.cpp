#include <algorithm>
#include <array>

#include "commands.hpp"
#include "files.hpp"
#include "reporting.hpp"

namespace courant::cli {
namespace {

struct Rule {
  DiagnosticCode code;
  std::string_view group;
};

constexpr std::array rules = {
#define COURANT_RULE(name, group, summary) Rule{DiagnosticCode::name, #group},
#include "courant/diagnostics.def"
};

}  // namespace

ExitCode list_rules() {
  std::size_t width = 0;
  for (const Rule& rule : rules) width = std::max(width, name_of(rule.code).size());
  std::string text;
  std::string_view group;
  for (const Rule& rule : rules) {
    if (rule.group != group) {
      group = rule.group;
      text += std::string(group) + ":\n";
    }
    const std::string_view name = name_of(rule.code);
    text += "  " + std::string(name) + std::string(width - name.size() + 2, ' ');
    text += std::string(summary_of(rule.code)) + '\n';
  }
  if (const auto written = write_file({}, text); !written) {
    complain_of_failure(written.error());
    return ExitCode::unavailable;
  }
  return ExitCode::done;
}

}  // namespace courant::cli
