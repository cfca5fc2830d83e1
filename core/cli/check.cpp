#include <algorithm>

#include "commands.hpp"
#include "documents.hpp"
#include "files.hpp"
#include "reporting.hpp"
#include "text/json_writer.hpp"

namespace courant::cli {
namespace {

/// Collects what is found in the files: lines for people, or one JSON array.
class Report {
 public:
  explicit Report(const Request& request) : request_(request) {
    if (request_.json) json_.begin_array();
  }

  void add(std::string_view file, const Document& document) {
    for (const Diagnostic& diagnostic : document.diagnostics) {
      if (diagnostic.severity == Severity::info && !request_.verbose) continue;
      if (request_.json) {
        add_object(file, name_of(diagnostic.severity), name_of(diagnostic.code), diagnostic.where,
                   diagnostic.message);
      } else {
        text_ += report_line(file, diagnostic) + '\n';
      }
    }
  }

  void add(std::string_view file, const Error& error) {
    if (request_.json) {
      add_object(file, name_of(Severity::error), name_of(error.code), error.where, error.message);
    } else {
      text_ += report_line(file, error) + '\n';
    }
  }

  [[nodiscard]] const std::string& finish() {
    if (request_.json) {
      json_.end_array();
      text_ += '\n';
    }
    return text_;
  }

 private:
  void add_object(std::string_view file, std::string_view severity, std::string_view code,
                  Position where, std::string_view message) {
    json_.begin_object();
    json_.member("file", file);
    json_.member("severity", severity);
    json_.member("code", code);
    json_.key("offset");
    json_.number(where.offset);
    json_.key("line");
    json_.number(where.line);
    json_.key("column");
    json_.number(where.column);
    json_.member("message", message);
    json_.end_object();
  }

  const Request& request_;
  std::string text_{};
  text::JsonWriter json_{text_};
};

bool has_errors(const Document& document) {
  return std::ranges::any_of(document.diagnostics, [](const Diagnostic& diagnostic) {
    return diagnostic.severity == Severity::error;
  });
}

ExitCode check_file(const Request& request, const std::string& file, Report& report) {
  const auto bytes = read_file(file, request.options.read.limits.input_bytes);
  if (!bytes) {
    complain_of_failure(bytes.error());
    return ExitCode::unavailable;
  }
  const Result<Document> document = read_bytes(request, file, *bytes);
  if (!document) {
    report.add(file, document.error());
    return ExitCode::problems;
  }
  report.add(file, *document);
  return has_errors(*document) ? ExitCode::problems : ExitCode::done;
}

}  // namespace

ExitCode check(const Request& request) {
  Report report(request);
  ExitCode worst = ExitCode::done;
  for (const std::string& file : request.files) {
    worst = std::max(worst, check_file(request, file, report));
  }
  if (const auto written = write_file({}, report.finish()); !written) {
    complain_of_failure(written.error());
    return ExitCode::unavailable;
  }
  return worst;
}

}  // namespace courant::cli
