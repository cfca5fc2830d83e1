#pragma once

#include <cstddef>

namespace courant {

/// How much of anything the core accepts. The hard limit refuses the input with
/// ErrorCode::too_large; every other limit is soft: what exceeds it is cut, or becomes plain text,
/// and a diagnostic says so.
struct Limits {
  std::size_t input_bytes = browser_input_bytes;  ///< Hard. Size of the input as it arrived.
  std::size_t block_depth = 100;                  ///< Blocks inside blocks.
  std::size_t inline_depth = 50;                  ///< Inlines inside inlines.
  std::size_t nodes = 20'000;                     ///< Blocks and inlines of one article.
  std::size_t links = 2'000;                      ///< Links of one article.
  std::size_t images = 200;                       ///< Images of one article.
  std::size_t table_cells = 10'000;               ///< Table cells of one article.
  std::size_t quotes_per_date = 1'000;            ///< Rates of one day.
  std::size_t dates = 500;                        ///< Days of history in one table.
  std::size_t articles = 500;                     ///< Entries of one feed.
  std::size_t diagnostics = 1'000;                ///< Diagnostics kept; the rest are counted.
  std::size_t number_digits = 40;                 ///< Digits of one number.

  static constexpr std::size_t browser_input_bytes = 2'000'000;
  static constexpr std::size_t server_input_bytes = 64'000'000;

  /// The limits of the command line and of servers: larger inputs, no cap on rates.
  [[nodiscard]] static constexpr Limits for_server() noexcept {
    Limits limits;
    limits.input_bytes = server_input_bytes;
    limits.quotes_per_date = static_cast<std::size_t>(-1);
    limits.dates = static_cast<std::size_t>(-1);
    return limits;
  }
};

}  // namespace courant
