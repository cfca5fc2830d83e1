#include "readers/rates/csv_days.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>

#include "support/failure.hpp"
#include "support/rate_samples.hpp"

using namespace courant;
using namespace courant::readers;
using courant::test::failure_of;
using courant::test::rate_in;

namespace {

constexpr CsvDays shape = {
    .source = {.name = "Bank", .base = "KGS"},
    .date = "day",
    .series = [](std::string_view title) -> CsvSeries { return {.code = title, .nominal = "10"}; },
    .none = "N/A",
};

Document read_days(std::string_view text) {
  Input input(text);
  auto document = read_csv_days(input, {}, shape);
  REQUIRE(document.has_value());
  return *std::move(document);
}

}  // namespace

TEST_CASE("csv_days: a row is a day, a column a currency", "[readers][rates][csv_days]") {
  const Document document =
      read_days("Day,USD,EUR\n2031-06-11,84.70,98.30\n2031-06-12,84.80,98.41\n");

  CHECK(document.rates->date == Date{.year = 2031, .month = 6, .day = 12});
  CHECK(rate_in(document, "EUR") == "98.41");
  CHECK(document.rates->quotes.at(0).nominal == 10);
  REQUIRE(document.rates->history.size() == 1);
  CHECK(document.rates->history.at(0).quotes.at(1).value->to_string() == "98.30");
  CHECK(document.diagnostics.empty());
}

TEST_CASE("csv_days: an empty cell and what the source writes for none are no rates",
          "[readers][rates][csv_days]") {
  const Document document = read_days("day,USD,EUR,CHF\n2031-06-12,,N/A,95\n");

  CHECK(document.rates->quotes.size() == 1);
  CHECK(document.diagnostics.empty());
}

TEST_CASE("csv_days: a bad cell is skipped with its place, the others are kept",
          "[readers][rates][csv_days][error]") {
  const std::string bad = GENERATE(as<std::string>(), "0", "-1", "n/a", "1,5", "NaN");
  const Document document = read_days("day;USD;EUR\n2031-06-12;" + bad + ";98.41\n");

  CHECK(document.rates->quotes.size() == 1);
  CHECK(rate_in(document, "EUR") == "98.41");
  REQUIRE(document.diagnostics.size() == 1);
  CHECK(document.diagnostics.at(0).code == DiagnosticCode::invalid_rate);
  CHECK(document.diagnostics.at(0).where.offset == 23);
}

TEST_CASE("csv_days: a row without its day, or that does not fit, is skipped as a whole",
          "[readers][rates][csv_days][error]") {
  const auto [row, code] = GENERATE(table<std::string, DiagnosticCode>({
      {"31.02.2031,84.80,98.41", DiagnosticCode::invalid_date},
      {"tomorrow,84.80,98.41", DiagnosticCode::invalid_date},
      {",84.80,98.41", DiagnosticCode::invalid_date},
      {"2031-06-13,84,80,98.41", DiagnosticCode::invalid_rate},
      {"2031-06-13,84.80", DiagnosticCode::invalid_rate},
  }));
  const Document document = read_days("day,USD,EUR\n2031-06-12,84.80,98.41\n" + row + "\n");

  CAPTURE(row);
  CHECK(document.rates->date == Date{.year = 2031, .month = 6, .day = 12});
  CHECK(document.rates->history.empty());
  REQUIRE(document.diagnostics.size() == 1);
  CHECK(document.diagnostics.at(0).code == code);
  CHECK(document.diagnostics.at(0).where.offset == 35);
}

TEST_CASE("csv_days: a series that is not known is reported once and left out",
          "[readers][rates][csv_days][error]") {
  const Document document = read_days("day,ZZZ,USD\n2031-06-11,1,84.70\n2031-06-12,2,84.80\n");

  CHECK(document.rates->quotes.size() == 1);
  REQUIRE(document.diagnostics.size() == 1);
  CHECK(document.diagnostics.at(0).code == DiagnosticCode::unlisted_currency);
  CHECK(document.diagnostics.at(0).where.offset == 4);
}

TEST_CASE("csv_days: a header that comes again holds from there on", "[readers][rates][csv_days]") {
  const Document document =
      read_days("day,USD,EUR\n2031-06-11,84.70,98.30\nday,EUR\n2031-06-12,98.41\n");

  CHECK(document.rates->quotes.size() == 1);
  CHECK(rate_in(document, "EUR") == "98.41");
  CHECK(rate_in(document, "USD") == "84.70");
  CHECK(document.diagnostics.empty());
}

TEST_CASE("csv_days: of a row that is cut the fields in front of the last one stand",
          "[readers][rates][csv_days][error]") {
  const Document document = read_days("day,USD,EUR\n2031-06-12,84.80,98.4");

  CHECK_FALSE(document.complete);
  CHECK(document.rates->quotes.size() == 1);
  CHECK(rate_in(document, "USD") == "84.80");
  REQUIRE(document.diagnostics.size() == 1);
  CHECK(document.diagnostics.at(0).code == DiagnosticCode::incomplete);
}

TEST_CASE("csv_days: the header begins with the day and names a series that is known",
          "[readers][rates][csv_days]") {
  const auto is = [](std::string_view text) {
    const CsvTable table(text);
    return is_csv_days(table.header(), shape);
  };

  CHECK(is("day,USD\n"));
  CHECK(is("Day,ZZZ,,USD\n"));
  CHECK_FALSE(is("day,ZZZ\n"));
  CHECK_FALSE(is("USD,day\n"));
  CHECK_FALSE(is("day\n"));
  CHECK_FALSE(is(""));
  Input copy("Talks go on\n");
  CHECK(failure_of(read_csv_days(copy, {}, shape)) == ErrorCode::unknown_format);
}
