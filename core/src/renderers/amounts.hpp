#pragma once

#include <string>
#include <string_view>

#include "courant/article.hpp"
#include "renderers/context.hpp"

namespace courant::renderers {

/// "1200000000 USD"; a range is "100/150 USD", as ISO 8601 parts the ends of an interval.
[[nodiscard]] std::string machine_value(const Amount& amount);

/// The sum that an amount was converted to, as a reader of `language` expects it: "102 млрд сом",
/// "KGS 425 million–595 million".
[[nodiscard]] std::string converted_text(const ConvertedAmount& converted,
                                         std::string_view language);

/// What it was reckoned with: "1 USD = 84.80 сом · as of June 12, 2031 · NBKR", as far as it is
/// known. `amount` has been converted.
[[nodiscard]] std::string rate_note(const Amount& amount, std::string_view language);

/// Writes the sum behind the words of `amount`, which has been converted: " (≈ 102 млрд сом)". The
/// sign is read out as a word, and the note is its title.
void write_converted(const Context& context, const Amount& amount);

}  // namespace courant::renderers
