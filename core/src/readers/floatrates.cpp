// FloatRates: /daily/usd.json. Only its address says the base.

#include "readers/rates/json_rates.hpp"
#include "readers/readers.hpp"

namespace courant::readers {
namespace {

constexpr JsonRateRows shape = {
    .source = {.name = "FloatRates",
               .kind = RateKind::market,
               .direction = RateDirection::foreign_per_base},
    .code = "alphaCode|code",
    .value = "rate",
    .row_date = "date",
    .marks = "alphaCode rate inverseRate",
};

/// The code in ".../floatrates.com/daily/usd.json"; empty if `url` is another.
std::string_view base_in(std::string_view url) noexcept {
  constexpr std::string_view folder = "floatrates.com/daily/";
  const std::size_t begin = url.find(folder);
  if (begin == std::string_view::npos) return {};
  const std::string_view file = url.substr(begin + folder.size());
  return file.size() == 8 && file.ends_with(".json") ? file.substr(0, 3) : std::string_view();
}

}  // namespace

bool is_floatrates(Input& input) { return is_json_rates(input, shape); }

Result<Document> read_floatrates(Input& input, const ReadOptions& options) {
  JsonRateRows with_base = shape;
  with_base.source.base = base_in(options.url);
  return read_json_rates(input, options, with_base);
}

}  // namespace courant::readers
