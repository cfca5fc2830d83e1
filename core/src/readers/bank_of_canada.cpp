// Bank of Canada, Valet: observations/…/json. A day is an object of series; their names hold the
// pair: FXUSDCAD is CAD for one USD, FXCADUSD the inverse.

#include "readers/rates/json_rates.hpp"
#include "readers/readers.hpp"

namespace courant::readers {
namespace {

using text::JsonKind;
using text::JsonValue;

constexpr RateSource source = {
    .name = "Bank of Canada", .base = "CAD", .kind = RateKind::reference};

/// Adds the value of a series. Of names without a pair in them nothing is known.
void add_series(JsonValue series, std::optional<Date> day, RateTableBuilder& builder) {
  const std::string_view name = series.key();
  const bool is_pair = name.size() == 8 && name.starts_with("FX");
  const bool is_inverse = is_pair && name.substr(2, 3) == "CAD";
  std::string_view code = name;
  if (is_inverse) {
    code = name.substr(5);
  } else if (is_pair && name.ends_with("CAD")) {
    code = name.substr(2, 3);
  }
  builder.set_direction(is_inverse ? RateDirection::foreign_per_base
                                   : RateDirection::local_per_foreign);
  builder.add({.code = code, .value = json_written(series["v"]), .offset = series.offset()}, day);
}

void add_day(JsonValue observation, RateTableBuilder& builder) {
  const JsonValue date = observation["d"];
  const auto day = builder.date_of(json_written(date), date.offset());
  if (!day) return;
  for (const JsonValue series : observation.children()) {
    if (series.is(JsonKind::object) && series.complete()) add_series(series, day, builder);
  }
}

}  // namespace

bool is_bank_of_canada(Input& input) {
  const JsonValue reply = input.json_or_none();
  return reply["observations"].is(JsonKind::array) && reply["seriesDetail"].is(JsonKind::object);
}

Result<Document> read_bank_of_canada(Input& input, const ReadOptions& options) {
  const auto reply = json_reply(input);
  if (!reply) return std::unexpected(reply.error());
  const JsonValue observations = (*reply)["observations"];
  if (!observations.is(JsonKind::array)) return not_in_reply(*reply, "observations");
  Findings findings(options.limits.diagnostics);
  RateTableBuilder builder(source, options, findings);
  for (const JsonValue observation : observations.children()) add_day(observation, builder);
  return rates_document(builder, input, options, findings);
}

}  // namespace courant::readers
