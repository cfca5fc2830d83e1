// Bank of Russia: XML_dynamic.asp, one currency over a range of days. The file names it only by the
// bank's own identifier; those of XML_valFull.asp that rates are set for are known here. A letter
// at its end parts money before a reform from that after it, so it must not be dropped.

#include <algorithm>
#include <array>

#include "readers/rates/xml_rates.hpp"
#include "readers/readers.hpp"
#include "text/ascii.hpp"

namespace courant::readers {
namespace {

struct Id {
  std::string_view id;
  std::string_view code;
};

// NOLINTBEGIN(modernize-use-designated-initializers): a table, not 64 statements
// clang-format off
constexpr std::array ids = {
    Id{"R01010", "AUD"},
    Id{"R01020A", "AZN"},
    Id{"R01030", "DZD"},
    Id{"R01035", "GBP"},
    Id{"R01060", "AMD"},
    Id{"R01080", "BHD"},
    Id{"R01090", "BYR"},
    Id{"R01090B", "BYN"},
    Id{"R01100", "BGN"},
    Id{"R01105", "BOB"},
    Id{"R01115", "BRL"},
    Id{"R01135", "HUF"},
    Id{"R01150", "VND"},
    Id{"R01200", "HKD"},
    Id{"R01210", "GEL"},
    Id{"R01215", "DKK"},
    Id{"R01230", "AED"},
    Id{"R01235", "USD"},
    Id{"R01239", "EUR"},
    Id{"R01240", "EGP"},
    Id{"R01270", "INR"},
    Id{"R01280", "IDR"},
    Id{"R01300", "IRR"},
    Id{"R01310", "ISK"},
    Id{"R01335", "KZT"},
    Id{"R01350", "CAD"},
    Id{"R01355", "QAR"},
    Id{"R01370", "KGS"},
    Id{"R01375", "CNY"},
    Id{"R01390", "KWD"},
    Id{"R01395", "CUP"},
    Id{"R01405", "LVL"},
    Id{"R01420", "LBP"},
    Id{"R01435", "LTL"},
    Id{"R01500", "MDL"},
    Id{"R01503", "MNT"},
    Id{"R01520", "NGN"},
    Id{"R01530", "NZD"},
    Id{"R01535", "NOK"},
    Id{"R01540", "OMR"},
    Id{"R01565", "PLN"},
    Id{"R01580", "SAR"},
    Id{"R01580C", "SAR"},
    Id{"R01585F", "RON"},
    Id{"R01589", "XDR"},
    Id{"R01625", "SGD"},
    Id{"R01665A", "SRD"},
    Id{"R01670", "TJS"},
    Id{"R01675", "THB"},
    Id{"R01685", "BDT"},
    Id{"R01700J", "TRY"},
    Id{"R01710A", "TMT"},
    Id{"R01717", "UZS"},
    Id{"R01720", "UAH"},
    Id{"R01760", "CZK"},
    Id{"R01770", "SEK"},
    Id{"R01775", "CHF"},
    Id{"R01795", "EEK"},
    Id{"R01800", "ETB"},
    Id{"R01805F", "RSD"},
    Id{"R01810", "ZAR"},
    Id{"R01815", "KRW"},
    Id{"R01820", "JPY"},
    Id{"R02005", "MMK"},
};
// clang-format on
// NOLINTEND(modernize-use-designated-initializers)
static_assert(std::ranges::is_sorted(ids, {}, &Id::id));

std::string_view code_of(std::string_view written) {
  const std::string_view id = text::trim(written);
  const auto found = std::ranges::lower_bound(ids, id, {}, &Id::id);
  return found != ids.end() && found->id == id ? found->code : std::string_view();
}

constexpr XmlRates shape = {
    .source = {.name = "CBR",
               .base = "RUB",
               .decimal_mark = ',',
               .base_since = {.year = 1998, .month = 1, .day = 1}},
    .root = "ValCurs",
    .marker = "Record",
    .row = "Record",
    .code = "@Id",
    .code_of = code_of,
    .nominal = "Nominal",
    .value = "Value",
    .per_one = "VunitRate",
    .row_date = "@Date",
};

}  // namespace

bool is_cbr_dynamic(Input& input) { return is_xml_rates(input, shape); }

Result<Document> read_cbr_dynamic(Input& input, const ReadOptions& options) {
  return read_xml_rates(input, options, shape);
}

}  // namespace courant::readers
