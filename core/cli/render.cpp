#include <expected>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "commands.hpp"
#include "documents.hpp"
#include "reporting.hpp"

namespace courant::cli {

namespace {

/// The rates to convert at; none if no file is named.
std::expected<std::optional<RateTable>, ExitCode> read_rates_to_convert_at(const Request& request) {
  if (request.rates_file.empty()) return std::nullopt;
  Request rates = request;
  rates.options.read.format = Format::automatic;
  rates.options.read.content_type.clear();
  rates.options.read.url.clear();
  rates.options.read.wanted = Wanted::rates;
  auto document = read_document(rates, request.rates_file);
  if (!document) return std::unexpected(document.error());
  return std::move(document->rates);
}

/// Marks and converts the amounts of `document`, and tells the user what could not be converted.
std::optional<ExitCode> convert_document(const Request& request, Document& document) {
  const auto rates = read_rates_to_convert_at(request);
  if (!rates) return rates.error();
  std::vector<Diagnostic> found = std::exchange(document.diagnostics, {});
  annotate(document, request.options.amounts, request.options.read.limits);
  const std::optional<RateTable>& table = *rates;
  convert_amounts(document, table ? &*table : nullptr, request.options.conversion);
  if (!request.quiet) complain_of_warnings(request.files.front(), document);
  document.diagnostics.insert(document.diagnostics.end(), found.begin(), found.end());
  return std::nullopt;
}

/// Tells the user of parts that were asked for and that only HTML has.
void complain_of_unshown(const Request& request) {
  const Parts& show = request.options.render.show;
  const bool is_html = request.output == Output::html || request.output == Output::page;
  if (request.quiet || is_html) return;
  for (const auto& [is_wanted, name] :
       {std::pair(show.contents, "toc"), std::pair(show.quotations, "quotes")}) {
    if (!is_wanted) continue;
    complain_of_failure(std::string("--show ") + name + " is for html and page, and left out");
  }
}

}  // namespace

ExitCode render(const Request& request) {
  complain_of_unshown(request);
  auto read = read_document(request, request.files.front());
  if (!read) return read.error();
  Result<Document> document = prepare(*std::move(read), {}, request.options, request.output);
  if (!document) {
    complain(report_line(request.files.front(), document.error()));
    return ExitCode::problems;
  }
  if (request.options.conversion.target) {
    if (const auto failed = convert_document(request, *document)) return *failed;
  }
  return write_output(request, courant::render(*document, request.output, request.options.render));
}

}  // namespace courant::cli
