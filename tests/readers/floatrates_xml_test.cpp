#include <catch2/catch_test_macros.hpp>
#include <string>

#include "courant/courant.hpp"
#include "support/failure.hpp"
#include "support/load.hpp"
#include "support/rate_samples.hpp"

using namespace courant;
using courant::test::failure_of;
using courant::test::rate_in;
using courant::test::rates_from;

namespace {

std::string item(std::string_view base, std::string_view code, std::string_view rate) {
  return "<item><pubDate>Thu, 12 Jun 2031 11:55:01 GMT</pubDate><baseCurrency>" +
         std::string(base) + "</baseCurrency><targetCurrency>" + std::string(code) +
         "</targetCurrency><exchangeRate>" + std::string(rate) + "</exchangeRate></item>";
}

}  // namespace

TEST_CASE("floatrates_xml: the samples read to their golden files",
          "[readers][floatrates_xml][golden]") {
  test::check_rate_samples(Format::floatrates_xml);
}

TEST_CASE("floatrates_xml: rates are foreign money for one unit of the base that the file names",
          "[readers][floatrates_xml]") {
  const Document document =
      rates_from(test::load("floatrates_xml/daily.xml"), Format::floatrates_xml);

  CHECK(document.rates->base == Currency::from_code("KGS"));
  CHECK(document.rates->kind == RateKind::market);
  CHECK(document.rates->date == Date{.year = 2031, .month = 6, .day = 12});
  CHECK(document.rates->quotes.at(0).direction == RateDirection::foreign_per_base);
  CHECK(rate_in(document, "USD") == "0.01179245");
  CHECK(rate_in(document, "LBP") == "1055.42");
}

TEST_CASE("floatrates_xml: a row with another base than the first is skipped",
          "[readers][floatrates_xml][error]") {
  const Document document = rates_from(
      "<channel>" + item("KGS", "USD", "0.0118") + item("EUR", "JPY", "151.2") + "</channel>",
      Format::floatrates_xml);

  CHECK(document.rates->base == Currency::from_code("KGS"));
  CHECK(document.rates->quotes.size() == 1);
  REQUIRE(document.diagnostics.size() == 1);
  CHECK(document.diagnostics.at(0).code == DiagnosticCode::other_base);
}

TEST_CASE("floatrates_xml: a comma that may group or part digits is no rate",
          "[readers][floatrates_xml][error]") {
  CHECK(failure_of(read("<channel>" + item("KGS", "LBP", "1,055") + "</channel>")) ==
        ErrorCode::missing_field);
}

TEST_CASE("floatrates_xml: a channel without rates is a feed", "[readers][floatrates_xml]") {
  const auto document = read("<channel><item><title>News</title></item></channel>");

  REQUIRE(document);
  CHECK_FALSE(document->rates);
  CHECK(document->articles.size() == 1);
}
