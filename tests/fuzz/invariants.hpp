#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "courant/document.hpp"
#include "courant/render.hpp"

/// What libFuzzer calls with each input.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace courant::fuzz {

/// Ends the run with `what` if `holds` is false.
void require(bool holds, std::string_view what);

/// What every reader promises of a document: diagnostics in the order of the text with lines and
/// columns, a language, ranges that lie inside what they point into, rates above zero.
void check_document(const Document& document);

/// What every reader promises of a refusal: a message of one line of UTF-8, and not a long one.
void check_error(const Error& error);

/// What every renderer promises: valid UTF-8, markup of our vocabulary in which everything is
/// escaped and closed, the same tree as HTML and as node stream, the same bytes each time.
void check_outputs(const Document& document, const RenderOptions& options);

}  // namespace courant::fuzz
