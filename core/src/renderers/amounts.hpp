#pragma once

#include <string>
#include <string_view>

#include "courant/article.hpp"

namespace courant::renderers {

/// "1200000000 USD"; a range is "100/150 USD", as ISO 8601 parts the ends of an interval.
[[nodiscard]] std::string machine_value(const Amount& amount);

/// The sum that an amount was converted to, as a reader of `language` expects it: "102 млрд сом",
/// "KGS 425 million–595 million".
[[nodiscard]] std::string converted_text(const ConvertedAmount& converted,
                                         std::string_view language);

/// What it was reckoned with: "as of June 12, 2031 · NBKR". Empty if nothing is known.
[[nodiscard]] std::string rate_note(const ConvertedAmount& converted, std::string_view language);

}  // namespace courant::renderers
