#include "locale/names.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string_view>

using courant::Currency;
using courant::locale::currency_name_entry;

namespace {

std::string_view entry(std::string_view code, std::string_view language) {
  const Currency currency = Currency::from_code(code).value();
  return currency_name_entry(currency, language);
}

}  // namespace

TEST_CASE("names: an entry has all forms of a name", "[locale][names]") {
  CHECK(entry("USD", "ru") == "доллар{/а/ов/а} США");
  CHECK(entry("USD", "en") == "US {Dollar/dollar/dollars}");
  CHECK(entry("USD", "ky") == "АКШ доллары");
}

TEST_CASE("names: a region has the names of its language where it has no others",
          "[locale][names]") {
  CHECK(entry("RUB", "en-GB") == "Russian {Rouble/rouble/roubles}");
  CHECK(entry("USD", "en-GB") == entry("USD", "en"));
  CHECK(entry("USD", "ru-KG") == entry("USD", "ru"));
  CHECK(entry("USD", "pt-PT") == "dólar{/es} dos Estados Unidos");
}

TEST_CASE("names: another script shares no names", "[locale][names]") {
  CHECK(entry("USD", "uz-Cyrl") == "АҚШ доллари");
  CHECK(entry("KGS", "uz-Cyrl").empty());
  CHECK(entry("KGS", "uz") == "Qirg‘iziston somi");
  CHECK(entry("EUR", "zh-TW") == "歐元");
}

TEST_CASE("names: withdrawn currencies and metals have names", "[locale][names]") {
  CHECK(entry("HRK", "de") == "Kroatische{r/} Kuna");
  CHECK(entry("XAU", "de") == "Unze{/n} Gold");
}

TEST_CASE("names: what is no currency has no name", "[locale][names]") {
  CHECK(entry("ZZZ", "en").empty());
}

TEST_CASE("names: an unknown language has English names", "[locale][names]") {
  CHECK(entry("USD", "tlh") == entry("USD", "en"));
}
