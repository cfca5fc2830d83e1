#pragma once

#include <string>
#include <string_view>

#include "courant/article.hpp"
#include "readers/entries/markup_text.hpp"
#include "readers/findings.hpp"
#include "text/json.hpp"

namespace courant::readers {

/// Reads members of JSON that may be of another kind than their format has, which is reported.
/// Names are "a", or "a|b" for the first that is there and not null. Borrows its arguments.
class JsonFields {
 public:
  explicit JsonFields(Findings& findings) noexcept : findings_(findings) {}

  /// A string, or a number as it is written: some systems write identifiers so.
  [[nodiscard]] std::string_view text(text::JsonValue object, std::string_view names);

 private:
  void report(text::JsonValue value);

  Findings& findings_;
};

/// The first of `names` ("a|b") that is there and not null; absent if there is none.
[[nodiscard]] text::JsonValue member_of(text::JsonValue object, std::string_view names) noexcept;

/// `html`, which is the string `value` or a part of it, with its place in `text`, which the JSON
/// is.
[[nodiscard]] Fragment fragment_in(text::JsonValue value, std::string_view html,
                                   std::string_view text, std::string_view base_url);

/// `tag` as BCP 47 has it: "en-US" for the "en_US" of locales.
[[nodiscard]] std::string language_tag(std::string_view tag);

/// The whole number that `value` is or spells ("1200", "1200px"); 0 for anything else.
[[nodiscard]] std::uint32_t pixels_of(text::JsonValue value) noexcept;

/// `html` of a picture as a figure, for the reader of HTML; empty without an address.
[[nodiscard]] std::string figure_html(const Image& image);

}  // namespace courant::readers
