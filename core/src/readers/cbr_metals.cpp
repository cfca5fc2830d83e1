// Bank of Russia: xml_metall.asp, what it pays and takes for precious metals. The prices are for a
// gram and ISO 4217 counts metals in troy ounces, so the quotes say their unit and stay out of
// conversions; and they have no value, since the bank states none.

#include <array>

#include "readers/rates/xml_rates.hpp"
#include "readers/readers.hpp"

namespace courant::readers {
namespace {

struct Metal {
  std::string_view number;
  std::string_view code;
};

constexpr std::array metals = {
    Metal{.number = "1", .code = "XAU"},
    Metal{.number = "2", .code = "XAG"},
    Metal{.number = "3", .code = "XPT"},
    Metal{.number = "4", .code = "XPD"},
};

std::string_view code_of(std::string_view number) {
  for (const Metal& metal : metals) {
    if (metal.number == number) return metal.code;
  }
  return {};
}

constexpr XmlRates shape = {
    .source = {.name = "CBR",
               .base = "RUB",
               .decimal_mark = ',',
               .metal_unit = QuoteUnit::gram,
               .base_since = {.year = 1998, .month = 1, .day = 1}},
    .root = "Metall",
    .row = "Record",
    .code = "@Code",
    .code_of = code_of,
    .buy = "Buy",
    .sell = "Sell",
    .row_date = "@Date",
    .error = "Metall",
};

}  // namespace

bool is_cbr_metals(Input& input) { return is_xml_rates(input, shape); }

Result<Document> read_cbr_metals(Input& input, const ReadOptions& options) {
  return read_xml_rates(input, options, shape);
}

}  // namespace courant::readers
