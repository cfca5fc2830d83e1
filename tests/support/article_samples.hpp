#pragma once

#include <string_view>

#include "courant/read.hpp"

namespace courant::test {

/// Checks every sample in the folder of `format` in tests/data: it is told as that format by its
/// bytes alone, and reads to the model in its golden file.
void check_article_samples(Format format);

/// Checks that `bytes`, cut anywhere before their last, are an error or an incomplete document.
void check_article_cuts(std::string_view bytes, Format format);

}  // namespace courant::test
