// Rates in JSON of nobody in particular, where their form leaves no doubt about what they say: a
// map of codes below a base, each what one unit of the base buys; or a list of codes with their
// prices, in a currency that the user knows. And what looks like a service's refusal.

#include <algorithm>
#include <array>

#include "readers/rates/json_rates.hpp"
#include "readers/readers.hpp"

namespace courant::readers {
namespace {

using text::JsonKind;
using text::JsonValue;

constexpr JsonRateMap map = {
    .source = {.kind = RateKind::unspecified, .direction = RateDirection::foreign_per_base},
    .rates = "rates|quotes",
    .base = "base|source",
    .date = "date",
    .published = "timestamp",
};

constexpr JsonRateRows list = {
    .source = {.kind = RateKind::unspecified},
    .code = "code|currency",
    .nominal = "nominal|unit|units",
    .value = "rate|value",
    .buy = "buy",
    .sell = "sell",
    .row_date = "date",
};

constexpr JsonRateRows list_in_object = [] {
  JsonRateRows shape = list;
  shape.rows = "rates|quotes";
  shape.date = "date";
  shape.published = "timestamp";
  return shape;
}();

/// Whether `member` is a number whose name is not known: it may be how many units the rate is for,
/// or the rate the other way round.
bool is_doubtful(JsonValue member) {
  static constexpr std::array<std::string_view, 8> known = {"nominal", "unit", "units", "rate",
                                                            "value",   "buy",  "sell",  "date"};
  return std::ranges::find(known, member.key()) == known.end() &&
         Decimal::parse(json_written(member)).has_value();
}

bool is_understood(JsonValue row) {
  if (!row.complete()) return true;  // it will not be read
  const bool one_value = !has_members(row, "rate value");
  return row.is(JsonKind::object) && one_value && has_members(row, list.code) &&
         std::ranges::none_of(row.children(), is_doubtful);
}

/// The rows of a list; absent in anything else. One with a base leaves in doubt which of the two
/// currencies its rates are for one unit of.
JsonValue rows_of(JsonValue reply) noexcept {
  if (reply.is(JsonKind::array)) return reply;
  const JsonValue rows = json_member(reply, list_in_object.rows);
  return rows.is(JsonKind::array) && !json_member(reply, map.base) ? rows : JsonValue();
}

bool is_list(JsonValue reply) {
  const JsonValue rows = rows_of(reply);
  const bool may_be_empty = reply.is(JsonKind::object);
  return rows && (may_be_empty || rows.first()) &&
         std::ranges::all_of(rows.children(), is_understood);
}

}  // namespace

bool is_rates_json(Input& input) {
  const JsonValue reply = input.json_or_none();
  return is_json_rates(input, map) || is_list(reply) || is_json_refusal(reply);
}

Result<Document> read_rates_json(Input& input, const ReadOptions& options) {
  const auto reply = json_reply(input);
  if (!reply) return std::unexpected(reply.error());
  if (is_json_rates(input, map)) return read_json_rates(input, options, map);
  if (!is_list(*reply)) return not_in_reply(*reply, "rates, in a form that leaves no doubt");
  return read_json_rates(input, options, reply->is(JsonKind::array) ? list : list_in_object);
}

}  // namespace courant::readers
