#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
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

Document lira_file(std::string_view rows) {
  return rates_from(
      "<Tarih_Date Tarih='12.06.2031' Date='06/12/2031'>" + std::string(rows) + "</Tarih_Date>",
      Format::tcmb);
}

std::string row(std::string_view buying, std::string_view selling) {
  return "<Currency CurrencyCode='USD'><Unit>1</Unit><ForexBuying>" + std::string(buying) +
         "</ForexBuying><ForexSelling>" + std::string(selling) + "</ForexSelling></Currency>";
}

}  // namespace

TEST_CASE("tcmb: the samples read to their golden files", "[readers][tcmb][golden]") {
  test::check_rate_samples(Format::tcmb);
}

TEST_CASE("tcmb: the day is the one with the day in front", "[readers][tcmb]") {
  const Document document = rates_from(test::load("tcmb/today.xml"), Format::tcmb);

  CHECK(document.rates->base == Currency::from_code("TRY"));
  CHECK(document.rates->date == Date{.year = 2031, .month = 12, .day = 6});
  CHECK(document.diagnostics.empty());
}

TEST_CASE("tcmb: the value is the exact middle of buying and selling", "[readers][tcmb]") {
  const auto [buying, selling, middle] = GENERATE(table<std::string, std::string, std::string>({
      {"41.0512", "41.1252", "41.0882"},
      {"27.1", "27.28", "27.19"},
      {"6.21475", "6.2453", "6.230025"},
      {"0.31475", "0.31630", "0.315525"},
      {"1", "2", "1.5"},
      {"1", "3", "2"},
  }));

  const Document document = lira_file(row(buying, selling));

  CHECK(rate_in(document, "USD") == middle);
  CHECK(document.rates->quotes.at(0).buy->to_string() == buying);
  CHECK(document.rates->quotes.at(0).sell->to_string() == selling);
}

TEST_CASE("tcmb: with one of them missing there is no middle", "[readers][tcmb]") {
  const Document document = lira_file(row("55.1093", ""));

  CHECK_FALSE(document.rates->quotes.at(0).value.has_value());
  CHECK(document.rates->quotes.at(0).buy->to_string() == "55.1093");
  CHECK_FALSE(document.rates->quotes.at(0).sell.has_value());
  CHECK(document.diagnostics.empty());
}

TEST_CASE("tcmb: with one of them wrong there is no middle, and it is reported",
          "[readers][tcmb][error]") {
  const Document document = lira_file(row("55.1093", "55,3"));

  CHECK_FALSE(document.rates->quotes.at(0).value.has_value());
  REQUIRE(document.diagnostics.size() == 1);
  CHECK(document.diagnostics.at(0).code == DiagnosticCode::invalid_rate);
}

TEST_CASE("tcmb: a day in the old lira is no rate in the new one", "[readers][tcmb][error]") {
  const auto on_day = [](std::string_view day) {
    return read("<Tarih_Date Tarih='" + std::string(day) + "'>" + row("1342100", "1348600") +
                "</Tarih_Date>");
  };

  CHECK(failure_of(on_day("31.12.2004")) == ErrorCode::missing_field);
  CHECK(on_day("01.01.2005").has_value());
}

TEST_CASE("tcmb: a file without rates is an error", "[readers][tcmb][error]") {
  CHECK(failure_of(read("<Tarih_Date Tarih='12.06.2031'></Tarih_Date>")) ==
        ErrorCode::missing_field);
}

TEST_CASE("tcmb: recorded files give their digits", "[readers][tcmb][shared]") {
  const auto today = test::load_shared("rates/CentralBankOfRepublicTurkey/cbrt_today.xml");
  const auto earlier = test::load_shared("rates/CentralBankOfRepublicTurkey/cbrt_historical.xml");
  if (!today || !earlier) SKIP("the recordings are not beside this checkout");

  const auto rates = read(*today);
  const auto history = read(*earlier);

  REQUIRE((rates && history));
  CHECK(rates->rates->date == Date{.year = 2016, .month = 3, .day = 15});
  CHECK(rate_in(*rates, "USD") == "2.8878");
  CHECK(rate_in(*rates, "XDR").empty());
  CHECK(history->rates->date == Date{.year = 2013, .month = 4, .day = 22});
  CHECK(rate_in(*history, "DKK") == "0.315525");
}
