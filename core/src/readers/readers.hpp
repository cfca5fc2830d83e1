#pragma once

#include <string>
#include <string_view>

#include "courant/read.hpp"
#include "readers/findings.hpp"
#include "readers/input.hpp"

namespace courant::readers {

// Two functions per row of formats.def: whether an input is in the format, and its reader. The text
// of `input` is decoded and repaired (text/encoding.hpp); `options` holds the rules as they finally
// are. Positions in the result carry only offsets in the text; read() completes them. A reader sets
// Document::language through language_for().
#define COURANT_FORMAT(name, web, ships, begins) \
  [[nodiscard]] bool is_##name(Input& input);    \
  [[nodiscard]] Result<Document> read_##name(Input& input, const ReadOptions& options);
#include "courant/formats.def"

/// The language of a document: the one `options` demand, else the one it declares, else that of its
/// surroundings, else what its script tells (which is reported), else English.
[[nodiscard]] std::string language_for(const ReadOptions& options, std::string_view declared,
                                       std::string_view text, Findings& findings);

/// Whether `article` must not be shown: its status, an embargo that is not over by the clock in
/// `options`, or that it has expired by it. Never, if they include what is withheld.
[[nodiscard]] bool is_withheld(const Article& article, const ReadOptions& options) noexcept;

}  // namespace courant::readers
