#include <algorithm>
#include <optional>
#include <utility>

#include "commands.hpp"
#include "documents.hpp"
#include "reporting.hpp"

namespace courant::cli {
namespace {

/// Complains about each currency that is asked for and not in `rates`.
void complain_of_missing(const Request& request, const RateTable& rates) {
  for (const Currency& code : request.options.selection.codes) {
    if (std::ranges::find(rates.quotes, code, &Quote::currency) != rates.quotes.end()) continue;
    complain(warning_line(request.files.front(), ErrorCode::unknown_currency,
                          "the rates have none of " + std::string(code.code())));
  }
}

}  // namespace

ExitCode rates(const Request& request) {
  auto file = read_rates(request);
  if (!file) return file.error();
  file->document.rates = std::move(file->rates);
  const Result<Document> document =
      prepare(std::move(file->document), {}, request.options, request.output);
  if (!document) {
    complain(report_line(request.files.front(), document.error()));
    return ExitCode::problems;
  }
  const std::optional<RateTable>& selected = document->rates;
  if (selected && !request.quiet) complain_of_missing(request, *selected);
  return write_output(request, courant::render(*document, request.output, request.options.render));
}

}  // namespace courant::cli
