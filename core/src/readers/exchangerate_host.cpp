// exchangerate.host before 2023, which thanked its sponsors in every reply.

#include "readers/rates/json_rates.hpp"
#include "readers/readers.hpp"

namespace courant::readers {
namespace {

constexpr JsonRateMap shape = {
    .source = {.name = "exchangerate.host",
               .kind = RateKind::market,
               .direction = RateDirection::foreign_per_base},
    .rates = "rates",
    .base = "base",
    .date = "date",
    .marks = "motd",
};

}  // namespace

bool is_exchangerate_host(Input& input) { return is_json_rates(input, shape); }

Result<Document> read_exchangerate_host(Input& input, const ReadOptions& options) {
  return read_json_rates(input, options, shape);
}

}  // namespace courant::readers
