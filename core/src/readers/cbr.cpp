// Bank of Russia: XML_daily.asp, and XML_daily_eng.asp with names in English. VunitRate, the price
// of one unit with its zeros cut off, is there since 2023.

#include "readers/rates/val_curs.hpp"
#include "readers/readers.hpp"

namespace courant::readers {
namespace {

constexpr ValCurs bank = val_curs_of({.name = "CBR",
                                      .base = "RUB",
                                      .decimal_mark = ',',
                                      .base_since = {.year = 1998, .month = 1, .day = 1}},
                                     false);

}  // namespace

/// A file without any element is the bank's refusal, or its answer for a day without rates.
bool is_cbr(Input& input) {
  const text::XmlElement root = input.xml_or_none();
  const bool is_empty = root.children().begin() == root.children().end();
  return is_val_curs(input, bank) || (is_empty && root.is(bank.shape.root));
}

Result<Document> read_cbr(Input& input, const ReadOptions& options) {
  return read_xml_rates(input, options, bank.shape);
}

}  // namespace courant::readers
