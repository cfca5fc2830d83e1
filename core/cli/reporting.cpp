#include "reporting.hpp"

#include <cstdio>

namespace courant::cli {
namespace {

std::string report(std::string_view file, Position where, std::string_view severity,
                   std::string_view code, std::string_view message) {
  std::string line(file == "-" ? "<stdin>" : file);
  line += ':';
  if (where.line != 0) {
    line += std::to_string(where.line) + ':' + std::to_string(where.column) + ':';
  }
  for (const std::string_view part : {severity, code}) {
    line += ' ';
    line += part;
    line += ':';
  }
  line += ' ';
  line += message;
  return line;
}

}  // namespace

std::string report_line(std::string_view file, const Diagnostic& diagnostic) {
  return report(file, diagnostic.where, name_of(diagnostic.severity), name_of(diagnostic.code),
                diagnostic.message);
}

std::string report_line(std::string_view file, const Error& error) {
  return report(file, error.where, name_of(Severity::error), name_of(error.code), error.message);
}

std::string warning_line(std::string_view file, ErrorCode code, std::string_view message) {
  return report(file, {}, name_of(Severity::warning), name_of(code), message);
}

void complain(std::string_view line) {
  std::fwrite(line.data(), 1, line.size(), stderr);
  std::fputc('\n', stderr);
}

void complain_of_failure(std::string_view message) { complain("courant: " + std::string(message)); }

void complain_of_warnings(std::string_view file, const Document& document) {
  for (const Diagnostic& diagnostic : document.diagnostics) {
    if (diagnostic.severity != Severity::info) complain(report_line(file, diagnostic));
  }
}

}  // namespace courant::cli
