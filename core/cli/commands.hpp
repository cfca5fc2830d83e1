#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "courant/courant.hpp"

namespace courant::cli {

/// What the shell is told.
enum class ExitCode : int {
  done = 0,
  problems = 1,     ///< The input cannot be used for it, or check found errors in it.
  usage = 2,        ///< The command line makes no sense.
  unavailable = 3,  ///< A file cannot be read or written.
};

/// What the command line asks for.
struct Request {
  std::vector<std::string> files{};         ///< Paths; "-" is standard input.
  std::vector<std::string> merged_files{};  ///< Paths of rates that complete those of the first.
  std::string output_path{};                ///< Empty: standard output.
  Output output = Output::html;
  Options options{};
  bool quiet = false;     ///< Warnings are not reported.
  bool verbose = false;   ///< check: infos are reported as well.
  bool json = false;      ///< check: the report is JSON.
  bool whole = false;     ///< An input that ends early is refused.
  std::size_t limit = 0;  ///< feed: how many entries are listed; 0: all.
  Decimal amount{};       ///< convert: what is converted.
  std::optional<Currency> from{};
  std::optional<Currency> to{};
  std::string rates_file{};  ///< render: path of the rates to convert at; may be empty.
};

/// Renders one file.
[[nodiscard]] ExitCode render(const Request& request);

/// Writes the rates of one file, those that the options select.
[[nodiscard]] ExitCode rates(const Request& request);

/// Converts an amount at the rates of one file, and says at which.
[[nodiscard]] ExitCode convert(const Request& request);

/// Writes the amounts of money that are in one text.
[[nodiscard]] ExitCode find_amounts(const Request& request);

/// Lists the entries of a feed, or renders one of them.
[[nodiscard]] ExitCode feed(const Request& request);

/// Reports what is wrong with each file.
[[nodiscard]] ExitCode check(const Request& request);

/// Lists the rules that can be switched off.
[[nodiscard]] ExitCode list_rules();

}  // namespace courant::cli
