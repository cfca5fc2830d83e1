#include "amounts.hpp"

#include "money/written_number.hpp"
#include "text/characters.hpp"

namespace courant::cli {
namespace {

std::unexpected<std::string> refused(const char* takes, std::string_view written) {
  return std::unexpected(std::string(takes) + ", not '" + std::string(written) + "'");
}

}  // namespace

std::expected<Decimal, std::string> parse_amount(std::string_view written) {
  std::string_view number = text::trim_spaces(written);
  const bool negative = number.starts_with('-');
  if (negative) number.remove_prefix(1);
  const MarkEvidence evidence = evidence_of(number);
  if (evidence == MarkEvidence::invalid) {
    return refused("takes a number, e.g. 1234.5 or '1 234,5'", written);
  }
  if (evidence == MarkEvidence::ambiguous) {
    return refused("takes a number that is clear, e.g. 1234 or 1.2340", written);
  }
  const auto amount = parse_written(number, evidence);
  if (!amount) return refused("takes a number of at most 40 digits", written);
  return negative ? amount->negated() : *amount;
}

}  // namespace courant::cli
