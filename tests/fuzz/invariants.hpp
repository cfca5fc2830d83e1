#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "courant/document.hpp"
#include "courant/read.hpp"
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

/// The last byte, which chooses options; 0 if there is none.
std::uint8_t choice_of(std::string_view bytes) noexcept;

/// Reads `bytes`, which are one article, and checks what comes out in every form; or that the
/// refusal is one that a format of articles gives.
/// @return the document, if there is one.
std::optional<Document> check_article(std::string_view bytes, const ReadOptions& reading,
                                      const RenderOptions& rendering);

/// What every renderer promises: valid UTF-8, markup of our vocabulary in which everything is
/// escaped and closed, the same tree as HTML and as node stream, the same bytes each time.
void check_outputs(const Document& document, const RenderOptions& options);

}  // namespace courant::fuzz
