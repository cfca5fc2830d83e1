#pragma once

#include <optional>
#include <string_view>

#include "readers/rates/builder.hpp"
#include "text/json.hpp"

namespace courant::readers {

/// How a service writes rates as one JSON object that maps codes to values, or days to such maps. A
/// code may stand behind that of the base: "USDEUR". Members are named by "a" or, where services
/// differ, by "a|b", of which the first that is there counts; empty for what is not written.
struct JsonRateMap {
  RateSource source;
  std::string_view rates;      ///< The map.
  std::string_view base = {};  ///< The code of the base.
  std::string_view date = {};  ///< The day of the rates.
  std::string_view published =
      {};  ///< A moment, whose day is that of the rates if `date` is absent.
  std::string_view publisher = {};  ///< An address whose host is the source's name.
  std::string_view marks = {};      ///< Members, parted by spaces, that look-alikes do not have.
};

/// How a bank writes rates as JSON objects, one a currency, each with its fields. Members are named
/// as in JsonRateMap.
struct JsonRateRows {
  RateSource source;
  /// Where the rows are: in this array or object, which is a member of the document, or of each
  /// element if that is an array. Empty: they are the elements of the document, or it is one.
  std::string_view rows = {};
  std::string_view date = {};       ///< Beside the rows: their day.
  std::string_view published = {};  ///< Beside the rows.
  std::string_view code;            ///< In a row or beside the rows.
  std::string_view nominal = {};
  std::string_view value = {};
  std::string_view shown = {};    ///< The value again, with all its digits.
  std::string_view per_one = {};  ///< The value again, of one unit.
  std::string_view buy = {};
  std::string_view sell = {};
  std::string_view previous = {};
  std::string_view change = {};
  std::string_view row_base = {};
  std::string_view row_date = {};
  std::string_view marks =
      {};  ///< Members of a row, parted by spaces, that look-alikes do not have.
};

/// The first of `names` ("a|b") that is there and not null; else one that is null, or an absent
/// one.
[[nodiscard]] text::JsonValue json_member(text::JsonValue object, std::string_view names) noexcept;

/// Whether `object` has all of `names` ("a b|c").
[[nodiscard]] bool has_members(text::JsonValue object, std::string_view names) noexcept;

/// The text of a string, number or truth value, which is none of a number's for anything that is no
/// number; empty for null and what is absent.
[[nodiscard]] std::string_view json_written(text::JsonValue value) noexcept;

/// The first row of `reply`, as `shape` says; absent if it has none.
[[nodiscard]] text::JsonValue first_json_row(text::JsonValue reply,
                                             const JsonRateRows& shape) noexcept;

/// Whether a reply says that its service failed: services agree on no form, but on a few words.
[[nodiscard]] bool is_json_refusal(text::JsonValue reply) noexcept;

/// What a service replied. @return the errors of Input::json(); `source_error` for a refusal.
[[nodiscard]] Result<text::JsonValue> json_reply(Input& input);

/// The refusal of a reply in which `names` should be.
[[nodiscard]] std::unexpected<Error> not_in_reply(text::JsonValue reply, std::string_view names);

/// Adds the members of `map`, which hold for `date` if they are numbers and for the day that their
/// name says if they are maps themselves.
void add_json_map(text::JsonValue map, std::string_view base, std::optional<Date> date,
                  RateTableBuilder& builder);

/// Whether the reply is written as `shape` says.
[[nodiscard]] bool is_json_rates(Input& input, const JsonRateMap& shape);
[[nodiscard]] bool is_json_rates(Input& input, const JsonRateRows& shape);

/// Reads rates that are written as `shape` says.
/// @return the errors of json_reply(); `unknown_format` if there is no place for rates, or
///         `unexpected_end` if the reply is cut before it.
[[nodiscard]] Result<Document> read_json_rates(Input& input, const ReadOptions& options,
                                               const JsonRateMap& shape);
[[nodiscard]] Result<Document> read_json_rates(Input& input, const ReadOptions& options,
                                               const JsonRateRows& shape);

/// Whether the input is objects below each other, the first of them a row as `shape` says. One
/// alone is not: it is JSON, too.
[[nodiscard]] bool is_json_lines(const Input& input, const JsonRateRows& shape);

/// Reads rows that stand below each other, an object a line, which is no JSON but many. A line that
/// is no object is reported and skipped.
/// @return `source_error` if the first line is a refusal; `unknown_format` if the text begins with
///         no object.
[[nodiscard]] Result<Document> read_json_lines(const Input& input, const ReadOptions& options,
                                               const JsonRateRows& shape);

}  // namespace courant::readers
