// National Bank of Tajikistan: export_xml.php. A request for a day that is out of its range gets
// today's rates: only the date in the file counts.

#include "readers/rates/val_curs.hpp"
#include "readers/readers.hpp"

namespace courant::readers {
namespace {

constexpr ValCurs bank = val_curs_of({.name = "NBT", .base = "TJS"}, true);

}  // namespace

bool is_nbt(Input& input) { return is_val_curs(input, bank); }

Result<Document> read_nbt(Input& input, const ReadOptions& options) {
  return read_xml_rates(input, options, bank.shape);
}

}  // namespace courant::readers
