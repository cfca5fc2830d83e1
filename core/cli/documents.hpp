#pragma once

#include <expected>
#include <string>
#include <string_view>

#include "commands.hpp"

namespace courant::cli {

/// Reads `bytes`, what `file` holds. The ending of its name says what text it is if nothing else
/// does.
[[nodiscard]] Result<Document> read_bytes(const Request& request, std::string_view file,
                                          std::string_view bytes);

/// Reads the document in `file`. What goes wrong, and what the file is warned of, is told the user.
[[nodiscard]] std::expected<Document, ExitCode> read_document(const Request& request,
                                                              const std::string& file);

/// Rates, and the document they were read in, which is without them.
struct RatesFile {
  Document document;
  RateTable rates;
};

/// Reads the rates in the file of `request`, whose options want rates, and completes them by those
/// in the files to merge.
[[nodiscard]] std::expected<RatesFile, ExitCode> read_rates(const Request& request);

/// Writes `text`, with a line feed at its end unless it is empty, to where `request` says.
[[nodiscard]] ExitCode write_output(const Request& request, std::string text);

}  // namespace courant::cli
