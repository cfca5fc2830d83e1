#include "commands.hpp"
#include "documents.hpp"

namespace courant::cli {

ExitCode render(const Request& request) {
  auto document = read_document(request, request.files.front());
  if (!document) return document.error();
  std::optional<RateTable>& rates = document->rates;
  if (rates && is_for_people(request.output)) fill_previous(*rates);
  return write_output(request, courant::render(*document, request.output, request.options.render));
}

}  // namespace courant::cli
