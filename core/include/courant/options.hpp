#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "courant/amounts.hpp"
#include "courant/read.hpp"
#include "courant/render.hpp"

namespace courant {

/// The options of one task, as elements and the command line name them.
struct Options {
  ReadOptions read{};
  RateSelection selection{};  ///< For select_rates(), between reading and rendering.
  std::string item{};         ///< The one article that is rendered: its place in the document,
                              ///< from 0, or its address. Empty: all are.
  RenderOptions render{};
  AmountPolicy amounts{};          ///< For annotate(), between reading and rendering.
  ConversionOptions conversion{};  ///< For convert_amounts(), behind it.
  /// Whether convert_document() is called though no currency is named: a reader may choose one.
  bool finds_amounts = false;
  Format rates_format = Format::automatic;  ///< Of the rates for convert_document().
  /// Their base, if they name none; absent: `read.base`.
  std::optional<Currency> rates_base{};
};

/// Sets the option that the attribute `name` stands for: format, lang, context-lang, base, zone,
/// url, content-type, typography, news-rules, rules-off, now, withheld, heading-level, show,
/// images, links, view, labels-lang, wanted, subject, codes, date, change, inverse, digits,
/// max-age, not-updated-since, amount, from, to, item, limit, pages, item-href, stylesheet, origin,
/// convert-to, convert-at, convert-speech, reader-currency, country, find-amounts, rates-format,
/// rates-base, picker.
/// The one place that knows their spellings; names and values are UTF-8, case-sensitive,
/// surrounding spaces ignored.
///
/// @return `missing_field` for a name that is not an option, `malformed` for a value that it does
///         not take. The option then keeps its value; lists of names apply the names they know.
[[nodiscard]] Result<void> set_option(Options& options, std::string_view name,
                                      std::string_view value);

/// Makes of a document that was read what is rendered: its articles are all or the one that
/// `options.item` names, its rates are those that `options.selection` names, and each knows the
/// value before it that their history has if `output` is for people.
///
/// @param history  the bytes of another document, with rates of earlier days; may be empty. What
///                 cannot be used of it is left out, and a diagnostic says so.
/// @return `missing_field` if there is no such article; the errors of select_rates().
[[nodiscard]] Result<Document> prepare(Document document, std::string_view history,
                                       const Options& options, Output output = Output::html);

/// Marks the amounts in the articles of `document`, and converts them to the currency that
/// `options.conversion` names, if it names one: annotate() and convert_amounts() at the rates of
/// another document.
///
/// @param rates    its bytes; empty: the rates that stand in `document` itself have to do. What
///                 cannot be used of it is left out, and a diagnostic says so.
/// @param history  the same for rates of days before those of `rates`.
void convert_document(Document& document, std::string_view rates, std::string_view history,
                      const Options& options);

}  // namespace courant
