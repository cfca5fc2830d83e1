#include "documents.hpp"

#include <utility>

#include "files.hpp"
#include "reporting.hpp"

namespace courant::cli {
namespace {

/// The error that it is to end early, at the place that the reader found.
Error ends_early(const Document& document) {
  Error error{ErrorCode::unexpected_end, {}, "the input ends early"};
  for (const Diagnostic& diagnostic : document.diagnostics) {
    if (diagnostic.code != DiagnosticCode::incomplete) continue;
    error.where = diagnostic.where;
    error.message = diagnostic.message;
  }
  return error;
}

}  // namespace

Result<Document> read_bytes(const Request& request, std::string_view file, std::string_view bytes) {
  ReadOptions options = request.options.read;
  const bool is_markdown = file.ends_with(".md") || file.ends_with(".markdown");
  if (options.content_type.empty() && is_markdown) options.content_type = "text/markdown";
  return read(bytes, options);
}

std::expected<Document, ExitCode> read_document(const Request& request, const std::string& file) {
  const auto bytes = read_file(file, request.options.read.limits.input_bytes);
  if (!bytes) {
    complain_of_failure(bytes.error());
    return std::unexpected(ExitCode::unavailable);
  }
  Result<Document> document = read_bytes(request, file, *bytes);
  if (!document) {
    complain(report_line(file, document.error()));
    return std::unexpected(ExitCode::problems);
  }
  if (request.whole && !document->complete) {
    complain(report_line(file, ends_early(*document)));
    return std::unexpected(ExitCode::problems);
  }
  if (!request.quiet) complain_of_warnings(file, *document);
  return *std::move(document);
}

std::expected<RatesFile, ExitCode> read_rates(const Request& request) {
  auto document = read_document(request, request.files.front());
  if (!document) return std::unexpected(document.error());
  RateTable rates = std::exchange(document->rates, {}).value_or(RateTable{});
  for (const std::string& file : request.merged_files) {
    const auto other = read_document(request, file);
    if (!other) return std::unexpected(other.error());
    Result<RateTable> merged = merge_rates(rates, other->rates.value_or(RateTable{}));
    if (!merged) {
      complain(report_line(file, merged.error()));
      return std::unexpected(ExitCode::problems);
    }
    rates = *std::move(merged);
    document->complete &= other->complete;
  }
  return RatesFile{.document = *std::move(document), .rates = std::move(rates)};
}

ExitCode write_output(const Request& request, std::string text) {
  if (!text.empty() && !text.ends_with('\n')) text += '\n';
  if (const auto written = write_file(request.output_path, text); !written) {
    complain_of_failure(written.error());
    return ExitCode::unavailable;
  }
  return ExitCode::done;
}

}  // namespace courant::cli
