#include "locale/compact.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>
#include <string_view>

using courant::Currency;
using courant::Decimal;
using courant::locale::CompactWidth;
using courant::locale::format_compact;
using courant::locale::format_compact_money;
using courant::locale::SignDisplay;

namespace {

std::string shortened(std::string_view value, std::string_view language) {
  return format_compact(Decimal::parse(value).value(), CompactWidth::short_form, language);
}

std::string in_words(std::string_view value, std::string_view language) {
  return format_compact(Decimal::parse(value).value(), CompactWidth::long_form, language);
}

std::string money(std::string_view amount, std::string_view code, std::string_view language) {
  return format_compact_money({Decimal::parse(amount).value(), Currency::from_code(code).value()},
                              language);
}

struct Example {
  const char* value;
  const char* text;
};

}  // namespace

TEST_CASE("compact: numbers are rounded for reading", "[locale][compact]") {
  const auto [value, text] =
      GENERATE(Example{"0", "0"}, Example{"0.004", "0.004"}, Example{"0.0456", "0.046"},
               Example{"0.995", "1"}, Example{"1.25", "1.3"}, Example{"9.95", "10"},
               Example{"12.5", "13"}, Example{"999", "999"}, Example{"999.4", "999"},
               Example{"999.5", "1K"}, Example{"1000.00", "1K"}, Example{"1049", "1K"},
               Example{"1050", "1.1K"}, Example{"99499", "99K"}, Example{"999499", "999K"},
               Example{"999500", "1M"}, Example{"-1500", "-1.5K"});

  CAPTURE(value);
  CHECK(shortened(value, "en") == text);
}

TEST_CASE("compact: the greatest unit counts all that is greater", "[locale][compact]") {
  CHECK(shortened("1234567890123456", "en") == "1235T");
  CHECK(shortened("12345678901234567", "en") == "12,346T");
  CHECK(shortened("12345678901234567", "ja") == "1.2京");
  CHECK(shortened("9999999999999999999999999999999999999999", "en") ==
        "10,000,000,000,000,000,000,000,000,000T");
}

TEST_CASE("compact: units are those of the language", "[locale][compact]") {
  CHECK(shortened("102345678901", "ru") == "102\u00A0млрд");
  CHECK(shortened("102345678901", "ky") == "102\u00A0млд");
  CHECK(shortened("1234567", "en-IN") == "12L");
  CHECK(shortened("12345", "zh") == "1.2万");
  CHECK(shortened("9999", "zh") == "9999");
  CHECK(shortened("123456", "de") == "123.456");
  CHECK(shortened("1234567", "de") == "1,2\u00A0Mio.");
  CHECK(shortened("2500000000", "es") == "2500\u00A0M");
}

TEST_CASE("compact: words agree with the number as shown", "[locale][compact]") {
  CHECK(in_words("1000000", "ru") == "1 миллион");
  CHECK(in_words("2000000", "ru") == "2 миллиона");
  CHECK(in_words("5000000", "ru") == "5 миллионов");
  CHECK(in_words("1500000", "ru") == "1,5 миллиона");
  CHECK(in_words("21000000", "ru") == "21 миллион");
  CHECK(in_words("102000000000", "ky") == "102 миллиард");
}

TEST_CASE("compact: a word may stand for the number or around it", "[locale][compact]") {
  CHECK(in_words("1000", "fr") == "mille");
  CHECK(in_words("1500", "fr") == "1,5 millier");
  CHECK(in_words("-1000", "fr") == "-1 millier");
  CHECK(in_words("-1000", "it") == "-mille");
  CHECK(shortened("1000", "sw") == "elfu\u00A01");
  CHECK(shortened("-1000", "sw") == "elfu\u00A0-1");
}

TEST_CASE("compact: a language without words for it has its short form", "[locale][compact]") {
  CHECK(in_words("1500", "lt") == shortened("1500", "lt"));
  CHECK(in_words("15000", "ja") == "1.5万");
}

TEST_CASE("compact: money is in the short form", "[locale][compact]") {
  CHECK(money("102345678901", "KGS", "ru") == "102\u00A0млрд\u00A0сом");
  CHECK(money("102345678901", "KGS", "ky") == "102\u00A0млд\u00A0сом");
  CHECK(money("102345678901", "USD", "en") == "$102B");
  CHECK(money("-1234", "KGS", "en") == "-KGS\u00A01.2K");
  CHECK(money("1234567", "USD", "de-AT") == "1,2\u00A0Mio.\u00A0$");
  CHECK(money("1234", "USD", "de-AT") == "$\u00A01234");
  CHECK(money("-12", "EUR", "nl") == "€\u00A0-12");
  CHECK(money("-12345", "EUR", "nl") == "-€\u00A012K");
  CHECK(money("-1234", "USD", "sw") == "US$\u00A0elfu\u00A0-1.2");
}

TEST_CASE("compact: a plus is shown where it is asked for", "[locale][compact]") {
  CHECK(format_compact(Decimal::from_integer(1500), CompactWidth::short_form, "en",
                       SignDisplay::except_zero) == "+1.5K");
}
