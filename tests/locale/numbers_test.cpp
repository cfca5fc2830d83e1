#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>
#include <string_view>

#include "locale/locale.hpp"

namespace {

std::string format(std::string_view value, std::string_view language) {
  return courant::locale::format_decimal(courant::Decimal::parse(value).value(), language);
}

struct Example {
  const char* language;
  const char* text;
};

}  // namespace

TEST_CASE("numbers: every published digit is kept", "[locale][numbers]") {
  CHECK(format("12345.60", "en") == "12,345.60");
  CHECK(format("84.8000", "ky") == "84,8000");
  CHECK(format("0.00000000012", "en") == "0.00000000012");
  CHECK(format("7", "en") == "7");
  CHECK(format("0", "en") == "0");
  CHECK(format("0.00", "ru") == "0,00");
}

TEST_CASE("numbers: signs and groups are those of the language", "[locale][numbers]") {
  const auto [language, text] = GENERATE(
      Example{"ky", "-1\u00A0234\u00A0567,80"}, Example{"ru", "-1\u00A0234\u00A0567,80"},
      Example{"en", "-1,234,567.80"}, Example{"de", "-1.234.567,80"},
      Example{"de-AT", "-1\u00A0234\u00A0567,80"}, Example{"de-CH", "-1'234'567.80"},
      Example{"fr", "-1\u202F234\u202F567,80"}, Example{"fr-CA", "-1\u00A0234\u00A0567,80"},
      Example{"en-IN", "-12,34,567.80"}, Example{"hi", "-12,34,567.80"},
      Example{"sv", "\u22121\u00A0234\u00A0567,80"}, Example{"he", "\u200E-1,234,567.80"},
      Example{"pt-PT", "-1\u00A0234\u00A0567,80"}, Example{"es-MX", "-1,234,567.80"},
      Example{"es-AR", "-1.234.567,80"}, Example{"xx", "-1,234,567.80"});

  CAPTURE(language);
  CHECK(format("-1234567.80", language) == text);
}

TEST_CASE("numbers: digits are those of the language", "[locale][numbers]") {
  CHECK(format("-1234567890.5", "ar-EG") == "\u061C-١٬٢٣٤٬٥٦٧٬٨٩٠٫٥");
  CHECK(format("-1234567890.5", "fa") == "\u200E\u2212۱٬۲۳۴٬۵۶۷٬۸۹۰٫۵");
  CHECK(format("1234567890.5", "bn") == "১,২৩,৪৫,৬৭,৮৯০.৫");
  CHECK(format("1234567890.5", "mr") == "१,२३,४५,६७,८९०.५");
  CHECK(format("1234567890.5", "ar") == "1,234,567,890.5");
}

TEST_CASE("numbers: groups begin where the integer part is long enough", "[locale][numbers]") {
  CHECK(format("999", "en") == "999");
  CHECK(format("1000", "en") == "1,000");
  CHECK(format("9999.5", "es") == "9999,5");
  CHECK(format("10000.5", "es") == "10.000,5");
  CHECK(format("99999", "hi") == "99,999");
  CHECK(format("100000", "hi") == "1,00,000");
}

TEST_CASE("numbers: the fraction has no groups", "[locale][numbers]") {
  CHECK(format("0.1234567", "en") == "0.1234567");
}

TEST_CASE("numbers: forty digits are written in full", "[locale][numbers]") {
  CHECK(format("1234567890123456789012345678901234567890", "en") ==
        "1,234,567,890,123,456,789,012,345,678,901,234,567,890");
}

TEST_CASE("numbers: a plus is shown where it is asked for, and never with zero",
          "[locale][numbers]") {
  const auto changed = [](std::string_view value, std::string_view language) {
    return courant::locale::format_decimal(courant::Decimal::parse(value).value(), language,
                                           courant::locale::SignDisplay::except_zero);
  };

  CHECK(changed("0.05", "ru") == "+0,05");
  CHECK(changed("0.00", "ru") == "0,00");
  CHECK(changed("-0.05", "ru") == "-0,05");
  CHECK(changed("0.05", "he") == "\u200E+0.05");
  CHECK(changed("0.05", "fa") == "\u200E+۰٫۰۵");
  CHECK(changed("0.05", "sv") == "+0,05");
}

TEST_CASE("numbers: percentages have the sign and the place of the language", "[locale][numbers]") {
  const auto percent = [](std::string_view value, std::string_view language) {
    return courant::locale::format_percent(courant::Decimal::parse(value).value(), language);
  };

  CHECK(percent("0.350", "en") == "0.350%");
  CHECK(percent("-1234.5", "ru") == "-1\u00A0234,5\u00A0%");
  CHECK(percent("-0.35", "ky") == "-0,35%");
  CHECK(percent("-0.35", "tr") == "-%0,35");
  CHECK(percent("0.35", "ar") == "0.35\u200E%\u200E");
  CHECK(percent("0.35", "fa") == "۰٫۳۵٪");
  CHECK(percent("1234567.5", "mr") == "१,२३४,५६७.५%");
}
