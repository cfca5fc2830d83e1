#include "amounts/signs.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "support/documents.hpp"

using namespace courant::amounts;
using courant::AmountPolicy;
using courant::test::currency;

namespace {

/// The currency and how many it could be, "?" without one.
std::string resolved(const Sign& sign, const AmountPolicy& policy = {},
                     std::string_view region = {}) {
  const Resolution resolution = resolve(sign, policy, region);
  if (!resolution.sound) return "none";
  const std::string code(resolution.currency ? resolution.currency->code() : "?");
  return code + (resolution.candidates.size() > 1 ? "*" : "");
}

}  // namespace

TEST_CASE("signs: a clear name is one currency", "[amounts][signs]") {
  CHECK(resolved({.value = "KGS"}) == "KGS");
  CHECK(resolved({.value = "KGS"}, {.declared = currency("USD"), .country = "US"}) == "KGS");
}

TEST_CASE("signs: declaration, country, region and language settle a shared one in this order",
          "[amounts][signs]") {
  const Sign dollar{.value = "DUSD"};

  CHECK(resolved(dollar) == "USD*");
  CHECK(resolved(dollar, {}, "CA") == "CAD*");
  CHECK(resolved(dollar, {.country = "AU"}, "CA") == "AUD*");
  CHECK(resolved(dollar, {.declared = currency("NZD"), .country = "AU"}, "CA") == "NZD*");
  CHECK(resolved(dollar, {.declared = currency("KGS")}) == "USD*");
  CHECK(resolved({.value = "p"}) == "?*");
  CHECK(resolved({.value = "f"}) == "?*");
}

TEST_CASE("signs: money at home is clear unless another country is told", "[amounts][signs]") {
  CHECK(resolved({.value = "rRUB!"}) == "RUB");
  CHECK(resolved({.value = "rRUB!"}, {}, "RU") == "RUB");
  CHECK(resolved({.value = "rRUB!"}, {}, "BY") == "BYN*");
}

TEST_CASE("signs: a country chooses among the currencies, or contradicts the name",
          "[amounts][signs]") {
  CHECK(resolved({.value = "DUSD", .country = "CA"}) == "CAD");
  CHECK(resolved({.value = "KGS", .country = "KG"}) == "KGS");
  CHECK(resolved({.value = "DUSD", .country = "KG"}) == "none");
}

TEST_CASE("signs: signs agree if one currency can be both", "[amounts][signs]") {
  CHECK(agree({.value = "$USD"}, {.value = "CAD"}));
  CHECK(agree({.value = "$USD"}, {.value = "cUSD"}));
  CHECK_FALSE(agree({.value = "$USD"}, {.value = "EUR"}));
  CHECK(agree({.value = "$USD"}, {.value = "DUSD", .country = "CA"}));
  CHECK_FALSE(agree({.value = "USD"}, {.value = "DUSD", .country = "CA"}));
}

TEST_CASE("signs: a code is three capitals that stand alone and ISO lists", "[amounts][signs]") {
  CHECK(code_at("USD 5", 0, false) == "USD");
  CHECK(code_at("USD5", 0, true) == "USD");
  CHECK(code_at("USD5", 0, false).empty());
  CHECK(code_at("USDX", 0, true).empty());
  CHECK(code_at("usd", 0, true).empty());
  CHECK(code_at("ABC", 0, true).empty());
  CHECK(code_at("XAU", 0, true).empty());
  CHECK(code_at("US", 0, true).empty());
}

TEST_CASE("signs: codes that are words or no longer money need more evidence", "[amounts][signs]") {
  CHECK(is_weak_code("COP"));
  CHECK(is_weak_code("HRK"));
  CHECK_FALSE(is_weak_code("USD"));
}

TEST_CASE("signs: the toman counts tens", "[amounts][signs]") {
  CHECK(is_tenfold({.value = "+IRR"}));
  CHECK(resolved({.value = "+IRR"}) == "IRR");
  CHECK_FALSE(is_tenfold({}));
}
