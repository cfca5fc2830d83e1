#include "commands.hpp"
#include "files.hpp"
#include "reporting.hpp"

namespace courant::cli {

ExitCode render(const Request& request) {
  const std::string& file = request.files.front();
  const auto bytes = read_file(file, request.options.read.limits.input_bytes);
  if (!bytes) {
    complain_of_failure(bytes.error());
    return ExitCode::unavailable;
  }
  const Result<Document> document = read(*bytes, request.options.read);
  if (!document) {
    complain(report_line(file, document.error()));
    return ExitCode::problems;
  }
  if (!request.quiet) complain_of_warnings(file, *document);

  std::string text = courant::render(*document, request.output, request.options.render);
  if (!text.empty() && !text.ends_with('\n')) text += '\n';
  if (const auto written = write_file(request.output_path, text); !written) {
    complain_of_failure(written.error());
    return ExitCode::unavailable;
  }
  return ExitCode::done;
}

}  // namespace courant::cli
