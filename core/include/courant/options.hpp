#pragma once

#include <string_view>

#include "courant/read.hpp"
#include "courant/render.hpp"

namespace courant {

/// The options of one task, as elements and the command line name them.
struct Options {
  ReadOptions read{};
  RateSelection selection{};  ///< For select_rates(), between reading and rendering.
  RenderOptions render{};
};

/// Sets the option that the attribute `name` stands for: format, lang, context-lang, base, zone,
/// url, content-type, typography, news-rules, rules-off, now, withheld, heading-level, show,
/// images, links, view, labels-lang, wanted, subject, codes, date. The one place that knows their
/// spellings; names and values are UTF-8, case-sensitive, surrounding spaces ignored.
///
/// @return `missing_field` for a name that is not an option, `malformed` for a value that it does
///         not take. The option then keeps its value; lists of names apply the names they know.
[[nodiscard]] Result<void> set_option(Options& options, std::string_view name,
                                      std::string_view value);

}  // namespace courant
