#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "courant/read.hpp"

namespace courant::test {

/// Checks every sample in tests/data/`format`: it is told as that format by its bytes alone, reads
/// to the model in its golden file, and cut at any byte it gives no rate that the whole has not.
void check_rate_samples(Format format);

/// The value of `code` in the table of `document`, or in that of an earlier day of it; empty if
/// there is none.
[[nodiscard]] std::string rate_in(const Document& document, std::string_view code);

/// The rates in `bytes`, read as `format`, or as what their bytes tell. Fails the test if there are
/// none.
[[nodiscard]] Document rates_from(std::string_view bytes, Format format = Format::automatic);

/// The bytes of a recorded reply, a file of ../shared/data/rates beside the checkout. Skips the
/// test case where that folder is not; not to be called in a CHECK, which would call that a
/// failure.
[[nodiscard]] std::string recording(std::string_view path);

/// How many rates the table of `document` has, without its history.
[[nodiscard]] std::size_t count_of(const Document& document);

}  // namespace courant::test
