#include "locale/locale.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>
#include <string_view>

using courant::Currency;
using courant::TextDirection;
using courant::locale::currency_symbol;
using courant::locale::direction_of;
using courant::locale::quotation_marks;
using courant::locale::QuotationMarks;

namespace {

/// The marks around "a" and, inside, "b".
std::string quoted(std::string_view language) {
  const QuotationMarks marks = quotation_marks(language);
  std::string text(marks.open);
  text.append("a").append(marks.inner_open).append("b").append(marks.inner_close);
  return text.append(marks.close);
}

std::string sign(std::string_view code, std::string_view language) {
  const Currency currency = Currency::from_code(code).value();
  return std::string(currency_symbol(currency, language));
}

struct Quoted {
  const char* languages;
  const char* text;
};

}  // namespace

TEST_CASE("locale: quotation marks are those of CLDR", "[locale][quotation]") {
  const auto [language, text] =
      GENERATE(Quoted{"en", "“a‘b’”"}, Quoted{"ru", "«a„b“»"}, Quoted{"ky", "«a„b“»"},
               Quoted{"uk", "«a„b“»"}, Quoted{"be", "«a„b“»"}, Quoted{"kk", "«a“b”»"},
               Quoted{"uz", "“a’b‘”"}, Quoted{"tg", "“a‘b’”"}, Quoted{"tr", "“a‘b’”"},
               Quoted{"az", "“a‘b’”"}, Quoted{"mn", "“a‘b’”"}, Quoted{"bn", "“a‘b’”"},
               Quoted{"hi", "“a‘b’”"}, Quoted{"vi", "“a‘b’”"}, Quoted{"id", "“a‘b’”"},
               Quoted{"ko", "“a‘b’”"}, Quoted{"zh", "“a‘b’”"}, Quoted{"th", "“a‘b’”"},
               Quoted{"da", "“a‘b’”"}, Quoted{"lv", "“a‘b’”"}, Quoted{"es", "“a‘b’”"},
               Quoted{"pt", "“a‘b’”"}, Quoted{"de", "„a‚b‘“"}, Quoted{"cs", "„a‚b‘“"},
               Quoted{"sk", "„a‚b‘“"}, Quoted{"hr", "„a‚b‘“"}, Quoted{"sl", "„a‚b‘“"},
               Quoted{"et", "„a‚b‘“"}, Quoted{"is", "„a‚b‘“"}, Quoted{"lt", "„a„b““"},
               Quoted{"bg", "„a„b““"}, Quoted{"pl", "„a«b»”"}, Quoted{"ro", "„a«b»”"},
               Quoted{"hu", "„a»b«”"}, Quoted{"sr", "„a’b’”"}, Quoted{"it", "«a“b”»"},
               Quoted{"el", "«a“b”»"}, Quoted{"pt-PT", "«a“b”»"}, Quoted{"nl", "‘a‘b’’"},
               Quoted{"sv", "”a’b’”"}, Quoted{"fi", "”a’b’”"}, Quoted{"he", "”a’b’”"},
               Quoted{"nb", "«a‘b’»"}, Quoted{"fa", "«a‹b›»"}, Quoted{"ar", "”a’b‘“"},
               Quoted{"ur", "”a’b‘“"}, Quoted{"ja", "「a『b』」"}, Quoted{"zh-Hant", "「a『b』」"},
               Quoted{"hy", "«a«b»»"}, Quoted{"ka", "„a«b»“"});

  CAPTURE(language);
  CHECK(quoted(language) == text);
}

TEST_CASE("locale: French guillemets stand off by a no-break space", "[locale][quotation]") {
  CHECK(quoted("fr") == "«\u00A0a«\u00A0b\u00A0»\u00A0»");
  CHECK(quoted("fr-CA") == "«\u00A0a”b“\u00A0»");
  CHECK(quoted("fr-CH") == "«\u00A0a‹\u00A0b\u00A0›\u00A0»");
  CHECK(quoted("fr-BE") == quoted("fr"));
}

TEST_CASE("locale: an unknown language quotes as English does", "[locale][quotation]") {
  CHECK(quoted("tlh") == quoted("en"));
  CHECK(quoted("") == quoted("en"));
}

TEST_CASE("locale: the direction is that of the script", "[locale][direction]") {
  CHECK(direction_of("ar-EG") == TextDirection::right_to_left);
  CHECK(direction_of("ky") == TextDirection::left_to_right);
}

TEST_CASE("locale: a currency has the sign that its language gives it", "[locale][currency]") {
  CHECK(sign("USD", "en") == "$");
  CHECK(sign("USD", "en-CA") == "US$");
  CHECK(sign("USD", "fr-CA") == "$\u00A0US");
  CHECK(sign("JPY", "ja") == "￥");
  CHECK(sign("RUB", "ru") == "₽");
  CHECK(sign("KZT", "kk") == "₸");
  CHECK(sign("UZS", "uz") == "soʻm");
  CHECK(sign("TJS", "tg") == "сом.");
  CHECK(sign("UAH", "uk") == "₴");
  CHECK(sign("TRY", "tr") == "₺");
  CHECK(sign("BRL", "pt") == "R$");
}

TEST_CASE("locale: the som has its word in Kyrgyz and in Russian", "[locale][currency]") {
  CHECK(sign("KGS", "ky") == "сом");
  CHECK(sign("KGS", "ru") == "сом");
  CHECK(sign("KGS", "ru-KZ") == "сом");
  CHECK(sign("KGS", "en") == "KGS");
}

TEST_CASE("locale: a sign that most languages share needs no entry", "[locale][currency]") {
  CHECK(sign("EUR", "ky") == "€");
  CHECK(sign("EUR", "de") == "€");
  CHECK(sign("EUR", "xx") == "€");
}

TEST_CASE("locale: a currency without a sign is shown by its code", "[locale][currency]") {
  CHECK(sign("USD", "ky") == "USD");
  CHECK(sign("CHF", "de") == "CHF");
  CHECK(sign("XYZ", "en") == "XYZ");
}

TEST_CASE("locale: the code is a view of the currency", "[locale][currency]") {
  const Currency franc = Currency::from_code("CHF").value();

  CHECK(currency_symbol(franc, "en").data() == franc.code().data());
}
