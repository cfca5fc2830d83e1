#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "courant/document.hpp"
#include "renderers/context.hpp"
#include "renderers/staleness.hpp"

namespace courant::renderers {

/// Why a request has no result.
enum class ConversionProblem : std::uint8_t {
  none,
  no_amount,     ///< What was written is no amount of money.
  two_readings,  ///< It can mean two amounts.
  no_rate,       ///< The rates do not say what one currency is worth in the other.
  no_base,       ///< Nor in what currency they are, so that nothing can be converted with them.
};

/// The name of `problem` in reports: its identifier with hyphens. Static storage.
[[nodiscard]] std::string_view name_of(ConversionProblem problem) noexcept;

/// The answer to a request: its blanks filled in, and a result or why there is none.
struct Conversion {
  std::string_view language;  ///< Of the message and of what is shown. Borrowed.
  std::optional<Currency> from{};
  std::optional<Currency> to{};
  std::optional<Decimal> amount{};  ///< Absent if none was written, too.
  std::optional<Money> result{};
  bool exact = false;  ///< Whether nothing was rounded off the result.
  ConversionProblem problem = ConversionProblem::none;
  std::string message{};  ///< What to say of the problem.
};

[[nodiscard]] Conversion answer(const ConversionRequest& request, const RateTable& rates,
                                std::string_view language);

/// The answer to what `options` ask of the rates of `document`, both of which it borrows; absent if
/// they ask for no conversion or there are no rates.
[[nodiscard]] std::optional<Conversion> answer_to(const Document& document,
                                                  const RenderOptions& options);

/// `money` as the converter shows it: "8,745.00 сом", every digit kept.
[[nodiscard]] std::string format_result(const Money& money, std::string_view language);

/// Writes the result of a conversion at `rates`, or why there is none, and the rate that it was
/// reckoned at with its day and source.
void write_conversion(const Context& context, const Conversion& conversion, const RateTable& rates,
                      Staleness staleness);

}  // namespace courant::renderers
