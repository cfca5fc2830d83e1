#pragma once

#include <string>
#include <string_view>

#include "article/body_builder.hpp"
#include "courant/document.hpp"
#include "courant/render.hpp"

namespace courant::test {

[[nodiscard]] Currency currency(std::string_view code);
[[nodiscard]] Decimal decimal(std::string_view text);

/// A quote of one unit.
[[nodiscard]] Quote quote(std::string_view code, std::string_view value);

/// A document in English with one article that has the headline alone.
[[nodiscard]] Document headline_only(std::string_view headline);

/// A document in English with one article that has the body alone.
[[nodiscard]] Document body_only(Body body);

/// A document in English with rates alone.
[[nodiscard]] Document rates_only(RateTable rates);

/// A builder for tests: with the usual limits, and leaves in one call.
class Copy : public BodyBuilder {
 public:
  Copy() : BodyBuilder(Limits{}) {}

  Copy& leaf(const Block& block, std::string_view text);
  Copy& paragraph(std::string_view text);
  /// A list item with one paragraph.
  Copy& item(std::string_view text);
};

/// The HTML of `body` without the article around it.
[[nodiscard]] std::string inner_html(Body body, const RenderOptions& options = {});

/// A document with every block, inline and field that the model has, and `text` in each field that
/// holds free text. Addresses are safe ones.
[[nodiscard]] Document everything(std::string_view text);

}  // namespace courant::test
