#pragma once

#include <string>
#include <string_view>

#include "courant/datetime.hpp"
#include "locale/strings.hpp"

namespace courant::renderers {

/// A label around the value that belongs where it says "{}". Static storage.
struct SplitLabel {
  std::string_view before;
  std::string_view after;
};

/// `label` in `language`; what has no "{}" stands before the value.
[[nodiscard]] SplitLabel split_label(locale::Label label, std::string_view language) noexcept;

/// `label` in `language` with `value` in its place.
[[nodiscard]] std::string fill_label(locale::Label label, std::string_view language,
                                     std::string_view value);

/// A time as a reader of `language` expects it, with no more precision than is known: the day in
/// the timestamp's own offset, and the time of day if there is one.
[[nodiscard]] std::string format_timestamp(const Timestamp& timestamp, std::string_view language);

/// What parts the pieces of one line: " · ".
inline constexpr std::string_view line_separator = " \u00B7 ";

}  // namespace courant::renderers
