#pragma once

#include <string_view>

#include "readers/rates/builder.hpp"

namespace courant::readers {

/// How a bank writes rates in XML: rows of one name, each with its fields, below elements that say
/// the day. A field is "@x" for an attribute of the row, "x" for the text of a child, "." for the
/// text of the row itself; empty for what the bank does not write.
struct XmlRates {
  RateSource source;
  std::string_view root;         ///< The document element.
  std::string_view marker = {};  ///< What tells this bank from look-alikes: an element below the
                                 ///< root, e.g. "channel/item", always the first of its name.
  std::string_view dated = {};   ///< The element that says the day of the rows in and behind it.
  std::string_view date = {};    ///< Its field.
  std::string_view row;
  bool (*is_rate)(text::XmlElement row) = nullptr;  ///< Whether a row is a rate; null: all are.
  std::string_view code;  ///< "/a/b": not of the row, but the first such element of all.
  std::string_view (*code_of)(std::string_view written) = nullptr;  ///< The ISO code that the
                                                                    ///< bank's own stands for,
                                                                    ///< empty if it is not known;
                                                                    ///< null: it writes ISO codes.
  std::string_view nominal = {};
  bool nominal_may_lack = false;  ///< Then it is 1; else a row without its nominal is a bad one.
  std::string_view value = {};
  std::string_view per_one = {};
  std::string_view buy = {};
  std::string_view sell = {};
  std::string_view change = {};
  std::string_view row_date = {};  ///< A row's own day, where rows have one. Without one, and
                                   ///< without `dated`, a row is no rate.
  std::string_view base = {};      ///< Where the data names it; "/a/b" as for the code.
  std::string_view error = {};     ///< The element without children whose text is a refusal.
};

/// The text of a field of `element`, as XmlRates names it.
[[nodiscard]] std::string_view xml_field(text::XmlElement element, std::string_view field) noexcept;

/// The first element at `path`, names of children parted by '/', below `element`.
[[nodiscard]] text::XmlElement xml_at(text::XmlElement element, std::string_view path) noexcept;

/// Whether the document element and the mark below it are those of `shape`.
[[nodiscard]] bool is_xml_rates(Input& input, const XmlRates& shape);

/// Reads rates that are written as `shape` says.
/// @return the errors of Input::xml(); `source_error` for the bank's own refusal;
///         `unknown_format` if the document element is another one.
[[nodiscard]] Result<Document> read_xml_rates(Input& input, const ReadOptions& options,
                                              const XmlRates& shape);

}  // namespace courant::readers
