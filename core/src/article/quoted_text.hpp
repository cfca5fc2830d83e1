#pragma once

#include <string_view>
#include <vector>

#include "article/body_builder.hpp"
#include "article/quote_marks.hpp"

namespace courant {

/// How the quotation marks of a text are printed.
struct QuoteStyle {
  std::string_view language;  ///< BCP 47: whose marks replace mismatched ones.
  bool repair = true;         ///< False: every mark as written.
};

/// What to print for `mark` of `paragraph`: the mark as written, or that of the language. A view
/// into the paragraph or static storage.
[[nodiscard]] std::string_view printed_mark(const QuoteMark& mark, std::string_view paragraph,
                                            const QuoteStyle& style);

/// Adds `paragraph` to `builder` as text in which every quotation is a quoted inline, its marks
/// part of the text. Mismatched marks become the pair of the language; words never change.
///
/// @return the marks that were found, for the caller to report what was repaired or left open.
std::vector<QuoteMark> add_quoted_text(BodyBuilder& builder, std::string_view paragraph,
                                       const QuoteStyle& style);

}  // namespace courant
