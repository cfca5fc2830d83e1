#pragma once

#include <string>
#include <string_view>

#include "courant/read.hpp"
#include "readers/findings.hpp"

namespace courant::readers {

// One function per row of formats.def. `text` is decoded and repaired (text/encoding.hpp);
// `options` holds the rules as they finally are. Positions in the result carry only offsets in
// `text`; read() completes them. A reader sets Document::language through language_for().
#define COURANT_FORMAT(name, web, ships) \
  [[nodiscard]] Result<Document> read_##name(std::string_view text, const ReadOptions& options);
#include "courant/formats.def"

/// The language of a document: the one `options` demand, else the one it declares, else that of its
/// surroundings, else what its script tells (which is reported), else English.
[[nodiscard]] std::string language_for(const ReadOptions& options, std::string_view declared,
                                       std::string_view text, Findings& findings);

}  // namespace courant::readers
