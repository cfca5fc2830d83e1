#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "courant/money.hpp"

using courant::Currency;
using courant::Decimal;
using courant::Money;

namespace {

Currency currency(std::string_view code) { return Currency::from_code(code).value(); }

}  // namespace

TEST_CASE("currency: a code is three ASCII letters of either case", "[money][currency]") {
  const Currency som = currency("kGs");
  const Currency first = currency("aaa");
  const Currency last = currency("zzz");

  CHECK(som.code() == "KGS");
  CHECK(first.code() == "AAA");
  CHECK(last.code() == "ZZZ");
}

TEST_CASE("currency: anything else is no code", "[money][currency]") {
  const auto* text = GENERATE("", "KG", "KGSS", "K1S", "K S", "KGS ", "@AB", "AB[", "`ab", "ab{",
                              "\u043a\u0433\u0441", "\u00e9a");

  CAPTURE(text);
  CHECK(Currency::from_code(text) == std::nullopt);
}

TEST_CASE("currency: what ISO 4217 lists is known", "[money][currency]") {
  const auto* code = GENERATE("AED", "KGS", "USD", "EUR", "RUB", "ZWG", "XCG", "ZMW", "SVC",  //
                              "XAU", "XAG", "XPT", "XPD", "XDR", "XXX", "XTS", "XUA", "CLF");

  CAPTURE(code);
  CHECK(is_listed(currency(code)));
  CHECK_FALSE(is_withdrawn(currency(code)));
}

TEST_CASE("currency: withdrawn codes are known as such", "[money][currency]") {
  const auto* code =
      GENERATE("EEK", "LVL", "LTL", "ZMK", "BYR", "STD", "MRO", "VEF", "CUC", "HRK", "ZWL", "SLL",
               "ANG", "BGN", "RUR", "AZM", "TRL", "DEM", "SUR", "ADP", "AYM", "ZWR", "ZWN", "XEU");

  CAPTURE(code);
  CHECK(is_listed(currency(code)));
  CHECK(is_withdrawn(currency(code)));
}

TEST_CASE("currency: other codes are not listed", "[money][currency]") {
  const auto* code = GENERATE("AAA", "ZZZ", "BTC", "CNH", "USA", "KGZ", "YUR", "CNX", "AEE", "ITM");

  CAPTURE(code);
  CHECK_FALSE(is_listed(currency(code)));
  CHECK_FALSE(is_withdrawn(currency(code)));
}

TEST_CASE("currency: minor digits are CLDR's", "[money][currency]") {
  const auto [code, digits] = GENERATE(table<const char*, int>({
      {"USD", 2}, {"KGS", 2}, {"UZS", 2}, {"CHF", 2}, {"XAU", 2}, {"XXX", 2},
      {"AAA", 2}, {"JPY", 0}, {"KRW", 0}, {"HUF", 0}, {"AFN", 0}, {"COP", 0},
      {"IQD", 0}, {"YER", 0}, {"ADP", 0}, {"ZWD", 0}, {"BHD", 3}, {"JOD", 3},
      {"KWD", 3}, {"LYD", 3}, {"OMR", 3}, {"TND", 3}, {"CLF", 4}, {"UYW", 4},
  }));

  CAPTURE(code);
  CHECK(minor_digits(currency(code)) == digits);
}

TEST_CASE("currency: money is equal by value and currency", "[money][currency]") {
  const Decimal amount = Decimal::from_integer(5);

  CHECK(Money{amount, currency("KGS")} == Money{Decimal::parse("5.00").value(), currency("kgs")});
  CHECK_FALSE(Money{amount, currency("KGS")} == Money{amount, currency("USD")});
}
