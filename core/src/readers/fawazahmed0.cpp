// fawazahmed0/exchange-api: /v1/currencies/eur.json. The base is the name of the member that holds
// the rates, in lower case, most of which are of coins.

#include <algorithm>
#include <iterator>

#include "readers/rates/json_rates.hpp"
#include "readers/readers.hpp"
#include "text/ascii.hpp"

namespace courant::readers {
namespace {

using text::JsonKind;
using text::JsonValue;

constexpr RateSource source = {.name = "fawazahmed0/exchange-api",
                               .kind = RateKind::market,
                               .direction = RateDirection::foreign_per_base};

bool is_base(JsonValue member) {
  const std::string_view name = member.key();
  const auto currency = Currency::from_code(name);
  return member.is(JsonKind::object) && currency && is_listed(*currency) &&
         std::ranges::all_of(name, text::is_lower);
}

/// The member that holds the rates; absent if there is none, or more than it and the date.
JsonValue rates_in(JsonValue reply) {
  const auto members = reply.children();
  const auto found = std::ranges::find_if(members, is_base);
  const bool is_pair = reply["date"] && std::ranges::distance(members) == 2;
  return is_pair && found != members.end() ? *found : JsonValue();
}

}  // namespace

bool is_fawazahmed0(Input& input) { return static_cast<bool>(rates_in(input.json_or_none())); }

Result<Document> read_fawazahmed0(Input& input, const ReadOptions& options) {
  const auto reply = json_reply(input);
  if (!reply) return std::unexpected(reply.error());
  const JsonValue rates = rates_in(*reply);
  if (!rates) return not_in_reply(*reply, "of a base");
  Findings findings(options.limits.diagnostics);
  RateTableBuilder builder(source, options, findings);
  builder.leave_out_unlisted();
  builder.let_last_count();
  builder.set_base(rates.key());
  const JsonValue date = (*reply)["date"];
  add_json_map(rates, {}, builder.date_of(json_written(date), date.offset()), builder);
  return rates_document(builder, input, options, findings);
}

}  // namespace courant::readers
