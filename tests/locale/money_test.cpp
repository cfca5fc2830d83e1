#include "locale/money.hpp"

#include <array>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>
#include <string_view>

using courant::Currency;
using courant::Decimal;
using courant::Money;
using courant::locale::currency_name;
using courant::locale::CurrencyDisplay;
using courant::locale::CurrencyWords;
using courant::locale::format_money;
using courant::locale::SignDisplay;

namespace {

Currency currency(std::string_view code) { return Currency::from_code(code).value(); }

Money money(std::string_view amount, std::string_view code) {
  return {Decimal::parse(amount).value(), currency(code)};
}

std::string named(std::string_view amount, std::string_view code, std::string_view language) {
  return format_money(money(amount, code), language, {.display = CurrencyDisplay::name});
}

std::string name(std::string_view code, std::string_view language) {
  const Currency of = currency(code);
  return currency_name(of, language);
}

struct Example {
  const char* language;
  const char* text;
};

}  // namespace

TEST_CASE("money: amount and currency stand as the language has them", "[locale][money]") {
  const auto [language, text] =
      GENERATE(Example{"en", "-$1,234.50"}, Example{"ru", "-1\u00A0234,50\u00A0$"},
               Example{"ky", "-1\u00A0234,50\u00A0USD"}, Example{"de", "-1.234,50\u00A0$"},
               Example{"de-CH", "$-1'234.50"}, Example{"de-AT", "-$\u00A01.234,50"},
               Example{"fr-CH", "-1\u202F234.50\u00A0$US"}, Example{"nl", "US$\u00A0-1.234,50"},
               Example{"ja", "-$1,234.50"}, Example{"zh", "-US$1,234.50"},
               Example{"ar", "\u200F\u200E-1,234.50\u00A0US$"},
               Example{"fa", "\u200E\u2212\u200E$۱٬۲۳۴٫۵۰"}, Example{"mr", "-$१,२३४.५०"},
               Example{"sw", "-US$\u00A01,234.50"}, Example{"xx", "-$1,234.50"});

  CAPTURE(language);
  CHECK(format_money(money("-1234.50", "USD"), language) == text);
}

TEST_CASE("money: the som is written as a word in ky and in ru", "[locale][money]") {
  CHECK(format_money(money("84.80", "KGS"), "ky") == "84,80\u00A0сом");
  CHECK(format_money(money("84.80", "KGS"), "ru") == "84,80\u00A0сом");
  CHECK(format_money(money("84.80", "KGS"), "en") == "KGS\u00A084.80");
}

TEST_CASE("money: every digit of the amount is kept", "[locale][money]") {
  CHECK(format_money(money("1", "USD"), "en") == "$1");
  CHECK(format_money(money("0.00000012", "JPY"), "en") == "¥0.00000012");
  CHECK(format_money(money("1234567890123456789012345678901234567890", "USD"), "en") ==
        "$1,234,567,890,123,456,789,012,345,678,901,234,567,890");
}

TEST_CASE("money: the code is shown where it is asked for", "[locale][money]") {
  CHECK(format_money(money("84.80", "USD"), "en", {.display = CurrencyDisplay::code}) ==
        "USD\u00A084.80");
  CHECK(format_money(money("84.80", "KGS"), "ru", {.display = CurrencyDisplay::code}) ==
        "84,80\u00A0KGS");
}

TEST_CASE("money: a plus is shown where it is asked for, and never with zero", "[locale][money]") {
  const auto changed = [](std::string_view amount, std::string_view language) {
    return format_money(money(amount, "USD"), language, {.sign = SignDisplay::except_zero});
  };

  CHECK(changed("1.50", "en") == "+$1.50");
  CHECK(changed("0.00", "en") == "$0.00");
  CHECK(changed("-1.50", "en") == "-$1.50");
  CHECK(changed("1.50", "nl") == "US$\u00A0+1,50");
  CHECK(changed("1.50", "ar") == "\u200F\u200E+1.50\u00A0US$");
}

TEST_CASE("money: names are in the plural form of the shown number", "[locale][money]") {
  CHECK(named("1", "USD", "ru") == "1 доллар США");
  CHECK(named("2", "USD", "ru") == "2 доллара США");
  CHECK(named("5", "USD", "ru") == "5 долларов США");
  CHECK(named("5.00", "RUB", "ru") == "5,00 российского рубля");
  CHECK(named("1", "USD", "en") == "1 US dollar");
  CHECK(named("1.00", "USD", "en") == "1.00 US dollars");
  CHECK(named("-1234.5", "USD", "ky") == "-1\u00A0234,5 АКШ доллары");
}

TEST_CASE("money: amount and name stand as the language has them", "[locale][money]") {
  CHECK(named("5", "USD", "ja") == "5米ドル");
  CHECK(named("5", "USD", "fr-CA") == "5\u00A0dollars des États-Unis");
  CHECK(named("-1234.5", "USD", "de-AT") == "-1.234,5 US-Dollar");
}

TEST_CASE("money: a name alone is the singular, or what CLDR has for a name alone",
          "[locale][money]") {
  CHECK(name("USD", "ru") == "доллар США");
  CHECK(name("USD", "en") == "US Dollar");
  CHECK(name("EUR", "ky") == "Евро");
  CHECK(name("KGS", "ky") == "Кыргызстан сому");
  CHECK(name("EUR", "ar") == "يورو");
  CHECK(name("JPY", "ja") == "日本円");
}

TEST_CASE("money: a currency without a name is shown by its code", "[locale][money]") {
  CHECK(name("ZZZ", "ru") == "ZZZ");
  CHECK(named("5", "ZZZ", "ru") == "5 ZZZ");
}

TEST_CASE("money: a newsroom has words of its own", "[locale][money]") {
  const std::array words{
      CurrencyWords{.currency = currency("USD"), .symbol = "долл.", .name = {}},
      CurrencyWords{.currency = currency("KGS"),
                    .symbol = {},
                    .name = "кыргызский сом|кыргызский сом|кыргызских сома|кыргызских сомов|"
                            "кыргызского сома"},
      CurrencyWords{.currency = currency("EUR"), .symbol = {}, .name = "евро"}};
  const auto in_words = [&](std::string_view amount, std::string_view code) {
    return format_money(money(amount, code), "ru",
                        {.display = CurrencyDisplay::name, .words = words});
  };

  CHECK(format_money(money("1.5", "USD"), "ru", {.words = words}) == "1,5\u00A0долл.");
  CHECK(format_money(money("1.5", "KGS"), "ru", {.words = words}) == "1,5\u00A0сом");
  CHECK(in_words("1", "KGS") == "1 кыргызский сом");
  CHECK(in_words("5", "KGS") == "5 кыргызских сомов");
  CHECK(in_words("1.5", "KGS") == "1,5 кыргызского сома");
  CHECK(in_words("5", "EUR") == "5 евро");
  CHECK(in_words("5", "USD") == "5 долларов США");
  const Currency som = currency("KGS");
  CHECK(currency_name(som, "ru", words) == "кыргызский сом");
  CHECK(currency_name(som, "ru") == "киргизский сом");
}
