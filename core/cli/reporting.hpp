#pragma once

#include <string>
#include <string_view>

#include "courant/courant.hpp"

namespace courant::cli {

/// "file:line:column: severity: code: message", as compilers write it and editors read it; without
/// line and column if no place is to blame.
[[nodiscard]] std::string report_line(std::string_view file, const Diagnostic& diagnostic);
[[nodiscard]] std::string report_line(std::string_view file, const Error& error);

/// The same for what does not keep the command from its work.
[[nodiscard]] std::string warning_line(std::string_view file, ErrorCode code,
                                       std::string_view message);

/// Writes `line` and a line feed to standard error.
void complain(std::string_view line);

/// Complains about what happened to the command itself: "courant: message".
void complain_of_failure(std::string_view message);

/// Complains about all findings in `document` that are at least warnings.
void complain_of_warnings(std::string_view file, const Document& document);

}  // namespace courant::cli
