// National Bank of Moldova: official_exchange_rates?get_xml=1.

#include "readers/rates/val_curs.hpp"
#include "readers/readers.hpp"

namespace courant::readers {
namespace {

constexpr ValCurs bank = val_curs_of({.name = "BNM", .base = "MDL"}, false);

}  // namespace

bool is_bnm(Input& input) { return is_val_curs(input, bank); }

Result<Document> read_bnm(Input& input, const ReadOptions& options) {
  return read_xml_rates(input, options, bank.shape);
}

}  // namespace courant::readers
