#include <catch2/catch_test_macros.hpp>
#include <string>

#include "courant/courant.hpp"
#include "support/failure.hpp"
#include "support/load.hpp"
#include "support/rate_samples.hpp"

using namespace courant;
using courant::test::count_of;
using courant::test::failure_of;
using courant::test::rate_in;
using courant::test::rates_from;

namespace {

/// A reply with one row that has `members` besides its day.
std::string row_with(const std::string& members, const std::string& day = "12-06-2031") {
  return R"({"totalCount":1,"items":[{"Tarih":")" + day + "\"," + members + "}]}";
}

}  // namespace

TEST_CASE("tcmb_evds: the samples read to their golden files", "[readers][tcmb_evds][golden]") {
  test::check_rate_samples(Format::tcmb_evds);
}

TEST_CASE("tcmb_evds: rates are lira between buying and selling, the day before the month",
          "[readers][tcmb_evds]") {
  const Document document = rates_from(test::load("tcmb_evds/series.json"));

  CHECK(document.rates->source == "TCMB");
  CHECK(document.rates->base == Currency::from_code("TRY"));
  CHECK(document.rates->date == Date{.year = 2031, .month = 6, .day = 12});
  CHECK(document.rates->quotes.at(0).buy->to_string() == "41.2512");
  CHECK(document.rates->quotes.at(0).sell->to_string() == "41.3255");
  CHECK(rate_in(document, "USD") == "41.28835");
}

TEST_CASE("tcmb_evds: holidays, which are null, are no days of the table", "[readers][tcmb_evds]") {
  const Document document = rates_from(test::load("tcmb_evds/series.json"));

  REQUIRE(document.rates->history.size() == 1);
  CHECK(document.rates->history.at(0).date == Date{.year = 2031, .month = 6, .day = 11});
  CHECK(document.diagnostics.empty());
}

TEST_CASE("tcmb_evds: yen and rials are priced by the hundred", "[readers][tcmb_evds]") {
  const Document yen = rates_from(test::load("tcmb_evds/series.json"));
  const Document rial = rates_from(test::load("tcmb_evds/banknotes.json"));

  CHECK(yen.rates->quotes.at(0).nominal == 1);
  CHECK(yen.rates->quotes.at(1).nominal == 100);
  CHECK(rial.rates->quotes.at(1).nominal == 100);
}

TEST_CASE("tcmb_evds: rates for banknotes are left out", "[readers][tcmb_evds]") {
  const Document document = rates_from(test::load("tcmb_evds/banknotes.json"));

  CHECK(count_of(document) == 2);
  CHECK(document.rates->quotes.at(0).buy->to_string() == "47.8001");
  CHECK(document.diagnostics.empty());
}

TEST_CASE("tcmb_evds: of one side alone there is no middle", "[readers][tcmb_evds]") {
  const Document document = rates_from(row_with(R"("TP_DK_USD_S":"41.3255")"));

  CHECK_FALSE(document.rates->quotes.at(0).value);
  CHECK_FALSE(document.rates->quotes.at(0).buy);
  CHECK(document.rates->quotes.at(0).sell->to_string() == "41.3255");
}

TEST_CASE("tcmb_evds: days before 2005 are in lira only where the series says so",
          "[readers][tcmb_evds][error]") {
  const Document document =
      rates_from(row_with(R"("TP_DK_USD_A":"1339900","TP_DK_USD_A_YTL":"1.3399")", "31-12-2004"));

  CHECK(document.rates->quotes.at(0).buy->to_string() == "1.3399");
  REQUIRE(document.diagnostics.size() == 1);
  CHECK(document.diagnostics.at(0).code == DiagnosticCode::other_base);
  CHECK(document.diagnostics.at(0).where.column == 62);
}

TEST_CASE("tcmb_evds: one side given twice counts once, and is reported if it differs",
          "[readers][tcmb_evds][error]") {
  const Document same = rates_from(row_with(R"("TP_DK_USD_A":"41.1","TP_DK_USD_A_YTL":"41.1")"));
  const Document other = rates_from(row_with(R"("TP_DK_USD_A":"41.1","TP_DK_USD_A_YTL":"41.2")"));

  CHECK(same.diagnostics.empty());
  CHECK(other.rates->quotes.at(0).buy->to_string() == "41.1");
  REQUIRE(other.diagnostics.size() == 1);
  CHECK(other.diagnostics.at(0).code == DiagnosticCode::duplicate_currency);
}

TEST_CASE("tcmb_evds: series of anything else are reported once", "[readers][tcmb_evds][error]") {
  const Document document = rates_from(
      R"({"items":[{"Tarih":"11-06-2031","TP_DK_USD_A":"41.1","TP_DK_USD_A-1":"0.2","TP_DK_XQX_A":"7"},)"
      R"({"Tarih":"12-06-2031","TP_DK_USD_A":"41.2","TP_DK_USD_A-1":"0.1","TP_DK_XQX_A":"8"}]})");

  CHECK(rate_in(document, "USD").empty());
  CHECK(document.rates->quotes.at(0).buy->to_string() == "41.2");
  REQUIRE(document.diagnostics.size() == 2);
  CHECK(document.diagnostics.at(0).code == DiagnosticCode::unlisted_currency);
  CHECK(document.diagnostics.at(0).where.line == 1);
}

TEST_CASE("tcmb_evds: a day that does not exist, a month or none has no rates",
          "[readers][tcmb_evds][error]") {
  const Document document = rates_from(
      R"({"items":[{"Tarih":"31-02-2031","TP_DK_USD_A":"41.1"},{"Tarih":"2031-6","TP_DK_USD_A":"41"},)"
      R"({"TP_DK_USD_A":"41"},{"Tarih":"12-06-2031","TP_DK_USD_A":"41.2"}]})",
      Format::tcmb_evds);

  CHECK(document.rates->history.empty());
  CHECK(document.rates->quotes.at(0).buy->to_string() == "41.2");
  REQUIRE(document.diagnostics.size() == 3);
  CHECK(document.diagnostics.at(2).code == DiagnosticCode::invalid_date);
}

TEST_CASE("tcmb_evds: a reply without rates is an error, other items are another format",
          "[readers][tcmb_evds][error]") {
  CHECK(failure_of(read(row_with(R"("TP_DK_USD_A":null)"))) == ErrorCode::missing_field);
  CHECK(failure_of(read(R"({"totalCount":0,"items":[]})", {.format = Format::tcmb_evds})) ==
        ErrorCode::missing_field);
  CHECK(failure_of(read(R"({"items":"none"})", {.format = Format::tcmb_evds})) ==
        ErrorCode::unknown_format);
  CHECK(failure_of(read(R"({"items":[{"Tarih":"12-06-2031","price":1}]})")) ==
        ErrorCode::unknown_format);
}
