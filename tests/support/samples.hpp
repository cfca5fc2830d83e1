#pragma once

#include <string>
#include <string_view>

#include "courant/read.hpp"

namespace courant::test {

/// What each kind of samples has of its own.
struct SampleChecks {
  std::string (*golden_form)(const Document& document);  ///< What its golden file holds.
  void (*besides)(std::string_view bytes, const Document& document, Format format) = nullptr;
};

/// Checks every sample in the folder of `format` in tests/data: it is told as that format by its
/// bytes alone, and reads to what its golden file holds.
void check_samples(Format format, const SampleChecks& checks);

}  // namespace courant::test
