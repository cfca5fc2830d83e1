// fastFOREX: fetch-one, fetch-multi and fetch-all.

#include "readers/rates/json_rates.hpp"
#include "readers/readers.hpp"

namespace courant::readers {
namespace {

constexpr JsonRateMap shape = {
    .source = {.name = "fastFOREX",
               .kind = RateKind::market,
               .direction = RateDirection::foreign_per_base},
    .rates = "results|result",
    .base = "base",
    .published = "updated",
    .marks = "updated",
};

}  // namespace

bool is_fastforex(Input& input) { return is_json_rates(input, shape); }

Result<Document> read_fastforex(Input& input, const ReadOptions& options) {
  return read_json_rates(input, options, shape);
}

}  // namespace courant::readers
