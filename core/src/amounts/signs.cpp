#include "amounts/signs.hpp"

#include "amounts/characters.hpp"
#include "locale/language_tag.hpp"
#include "text/ascii.hpp"
#include "text/characters.hpp"

namespace courant::amounts {
namespace {

constexpr std::size_t code_size = 3;
constexpr char tenfold_mark = '+';

/// Currencies that share a sign or a name, the likeliest first. A code of ISO 4217 begins with the
/// country, so that "Canadian" chooses among them by its first two letters.
/// A row each, which begins with the name of the class.
constexpr std::string_view classes =
    "$USDCADAUDNZDHKDSGDTWDMXNARSCLPCOPUYUDOPCUPBRLJMDTTDBBDBSDBZDFJDGYDLRDNADSRD\n"
    "DUSDCADAUDNZDHKDSGDTWDJMDTTDBBDBSDBZDFJDGYDLRDNADSRDBNDKYDZWL\n"
    "PGBPEGPLBPSYPSDGSSPFKPGIPSHP\n"
    "YJPYCNY\n"
    "kSEKNOKDKKISKCZK\n"
    "RINRPKRLKRNPRMURSCRIDR\n"
    "FCHFXOFXAFCDFRWFGNFBIFDJFKMFXPF\n"
    "fXOFXAF\n"
    "pMXNARSCLPCOPPHPUYUDOPCUP\n"
    "rRUBBYN\n"
    "dKWDBHDIQDJODRSDTNDDZDLYDMKD\n"
    "hAEDMAD\n"
    "lSARQAROMRIRRYERKHR\n"
    "LTRYLBPSYP\n"
    "eRONMDL\n"
    "mAZNTMT\n"
    "sKESUGXTZSSOS\n"
    "wKRWKPW\n"
    "oKGSUZS\n"
    "cUSDEURCADAUDNZDHKDSGDZARBRLMXNARS\n"
    "yCNYTWDHKDMOPSGD\n"
    "qZARBRL\n";

/// Codes that are words, tickers or names of other things as well.
constexpr std::string_view weak_codes =
    "ALLAMDANGBAMBOBCOPCUPCVEDOPERNGELGIPHTGJODLAKMADMOPPENRONSARSOSSTDTOPTRYVESWSTZAR";

Currency currency_of(std::string_view code) noexcept {
  // The tables hold codes alone, which the callers took from them.
  return *Currency::from_code(code);  // NOLINT(bugprone-unchecked-optional-access): see above
}

bool has_code(std::string_view codes, std::string_view code) noexcept {
  for (std::size_t at = 0; at + code_size <= codes.size(); at += code_size) {
    if (codes.substr(at, code_size) == code) return true;
  }
  return false;
}

std::string_view codes_of(const Sign& sign) noexcept {
  if (!sign.code.empty()) return sign.code;
  if (sign.value.front() == tenfold_mark) return sign.value.substr(1);
  if (sign.value.size() == code_size) return sign.value;
  for (std::string_view rest = classes; !rest.empty();) {
    const std::string_view row = locale::take_until(rest, '\n');
    if (row.front() == sign.value.front()) return row.substr(1);
  }
  return {};
}

/// The one of `codes` that belongs to `country`, empty if none or no country is known.
std::string_view of_country(std::string_view codes, std::string_view country) noexcept {
  if (country.size() != 2) return {};
  for (std::size_t at = 0; at + code_size <= codes.size(); at += code_size) {
    const std::string_view code = codes.substr(at, code_size);
    if (text::equals_ignoring_case(code.substr(0, 2), country)) return code;
  }
  // Countries that have the euro are many; "EU" stands for them in the tables.
  return {};
}

/// The currencies that a sign leaves possible with the country that stands beside it.
std::string_view possible_codes(const Sign& sign) noexcept {
  const std::string_view codes = codes_of(sign);
  return sign.country.empty() ? codes : of_country(codes, sign.country);
}

/// The currency that goes without saying; empty if none does.
std::string_view usual_of(const Sign& sign) noexcept {
  return sign.value.size() > code_size && !is_tenfold(sign) ? sign.value.substr(1, code_size)
                                                            : std::string_view{};
}

/// The one of `codes` that declaration, country, region or language settles; empty if none does.
std::string_view chosen_of(std::string_view codes, const Sign& sign, const AmountPolicy& policy,
                           std::string_view region) noexcept {
  if (policy.declared && has_code(codes, policy.declared->code())) {
    return policy.declared->code();
  }
  const std::string_view local =
      of_country(codes, policy.country.empty() ? region : std::string_view(policy.country));
  if (!local.empty()) return local;
  return codes.size() == code_size ? codes : usual_of(sign);
}

}  // namespace

bool is_tenfold(const Sign& sign) noexcept {
  return !sign.value.empty() && sign.value.front() == tenfold_mark;
}

Resolution resolve(const Sign& sign, const AmountPolicy& policy, std::string_view region) {
  const bool has_country = !sign.country.empty();
  const std::string_view codes = possible_codes(sign);
  const std::string_view chosen = has_country ? codes : chosen_of(codes, sign, policy, region);
  Resolution result{.sound = !codes.empty()};
  if (!chosen.empty()) {
    result.currency = currency_of(chosen);
    result.candidates.push_back(*result.currency);
  }
  const bool is_home = sign.value.ends_with('!') && chosen == usual_of(sign);
  if (has_country || is_home) return result;
  for (std::size_t at = 0; at + code_size <= codes.size(); at += code_size) {
    const std::string_view code = codes.substr(at, code_size);
    if (code != chosen) result.candidates.push_back(currency_of(code));
  }
  return result;
}

bool agree(const Sign& a, const Sign& b) {
  const std::string_view codes = possible_codes(b);
  const std::string_view others = possible_codes(a);
  for (std::size_t at = 0; at + code_size <= codes.size(); at += code_size) {
    if (has_code(others, codes.substr(at, code_size))) return true;
  }
  return false;
}

std::string_view code_at(std::string_view text, std::size_t at, bool digits) noexcept {
  const std::string_view code = text.substr(at < text.size() ? at : text.size(), code_size);
  if (code.size() != code_size) return {};
  for (const char c : code) {
    if (!text::is_upper(c)) return {};
  }
  const char32_t follows = code_point_at(text, at + code_size);
  const bool goes_on =
      text::is_letter(follows) || follows == '_' || (!digits && digit_value(follows) >= 0);
  const bool ends = is_glued(follows) || !goes_on;
  const auto currency = Currency::from_code(code);
  const bool is_metal_or_test = code[0] == 'X' && !has_code("XAFXOFXCDXPFXDR", code);
  if (!ends || !currency || !is_listed(*currency) || is_metal_or_test) return {};
  return code;
}

bool is_weak_code(std::string_view code) noexcept {
  return has_code(weak_codes, code) || is_withdrawn(currency_of(code));
}

}  // namespace courant::amounts
