#include "commands.hpp"
#include "documents.hpp"

namespace courant::cli {

ExitCode render(const Request& request) {
  const auto document = read_document(request, request.files.front());
  if (!document) return document.error();
  return write_output(request, courant::render(*document, request.output, request.options.render));
}

}  // namespace courant::cli
