#include "readers/rates/csv_rates.hpp"

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

constexpr CsvRates shape = {
    .source = {.name = "Bank"},
    .code = "code|currency",
    .nominal = "per",
    .value = "value",
    .buy = "buy",
    .sell = "sell",
    .change = "change",
    .direction = "direction",
    .row_base = "base",
    .row_date = "date",
    .guards = {{{.column = "type", .value = "spot"}}},
};

Document read_table(std::string_view text, const CsvRates& as = shape) {
  Input input(text);
  auto document = read_csv_rates(input, {}, as);
  REQUIRE(document.has_value());
  return *std::move(document);
}

/// The only thing that is reported.
Diagnostic only_finding(const Document& document) {
  REQUIRE(document.diagnostics.size() == 1);
  return document.diagnostics.front();
}

}  // namespace

TEST_CASE("csv_rates: columns are found by name, in any order", "[readers][rates][csv_rates]") {
  const Document document = read_table(
      "value;Buy;Sell;change;per;CODE;date;base\n"
      "5.6120;5.55;5.67;-0.01;10;JPY;2031-06-12;KGS\n");

  const RateTable& rates = *document.rates;
  CHECK(rates.base == Currency::from_code("KGS"));
  CHECK(rates.date == Date{.year = 2031, .month = 6, .day = 12});
  const Quote& quote = rates.quotes.at(0);
  CHECK(quote.nominal == 10);
  CHECK(quote.value->to_string() == "5.6120");
  CHECK(quote.buy->to_string() == "5.55");
  CHECK(quote.sell->to_string() == "5.67");
  CHECK(quote.change->to_string() == "-0.01");
  CHECK(document.diagnostics.empty());
}

TEST_CASE("csv_rates: each row says its direction, where there is a column for it",
          "[readers][rates][csv_rates]") {
  const Document document = read_table(
      "code,value,base,direction\nUSD,84.80,KGS,local-per-foreign\n"
      "EUR,0.0102,KGS,foreign-per-base\n");

  CHECK(document.rates->quotes.at(0).direction == RateDirection::local_per_foreign);
  CHECK(document.rates->quotes.at(1).direction == RateDirection::foreign_per_base);
}

TEST_CASE("csv_rates: a bad row is skipped with its place, the others are kept",
          "[readers][rates][csv_rates][error]") {
  const auto [row, code] = GENERATE(table<std::string, DiagnosticCode>({
      {"EUR,1,98.41,KGS,spot,2031-06-12,local-per-foreign,", DiagnosticCode::duplicate_currency},
      {"ZZZ,1,98.41,KGS,spot,2031-06-12,local-per-foreign,", DiagnosticCode::unlisted_currency},
      {",1,98.41,KGS,spot,2031-06-12,local-per-foreign,", DiagnosticCode::unlisted_currency},
      {"USD,1,0,KGS,spot,2031-06-12,local-per-foreign,", DiagnosticCode::invalid_rate},
      {"USD,1,n/a,KGS,spot,2031-06-12,local-per-foreign,", DiagnosticCode::invalid_rate},
      {"USD,0,98.41,KGS,spot,2031-06-12,local-per-foreign,", DiagnosticCode::invalid_rate},
      {"USD,,98.41,KGS,spot,2031-06-12,local-per-foreign,", DiagnosticCode::invalid_rate},
      {"USD,1,98.41,KZT,spot,2031-06-12,local-per-foreign,", DiagnosticCode::other_base},
      {"USD,1,98.41,,spot,2031-06-12,local-per-foreign,", DiagnosticCode::other_base},
      {"USD,1,98.41,som,spot,2031-06-12,local-per-foreign,", DiagnosticCode::unlisted_currency},
      {"USD,1,98.41,KGS,index,2031-06-12,local-per-foreign,", DiagnosticCode::invalid_rate},
      {"USD,1,98.41,KGS,spot,31.02.2031,local-per-foreign,", DiagnosticCode::invalid_date},
      {"USD,1,98.41,KGS,spot,2031-06,local-per-foreign,", DiagnosticCode::invalid_date},
      {"USD,1,98.41,KGS,spot,2031-06-12,inverse,", DiagnosticCode::invalid_rate},
      {"USD,1,98.41,KGS,spot,2031-06-12,,", DiagnosticCode::invalid_rate},
      {"USD,1,98,41,KGS,spot,2031-06-12,local-per-foreign,", DiagnosticCode::invalid_rate},
      {"USD,1,98.41,KGS,spot", DiagnosticCode::invalid_rate},
  }));
  const std::string good = "1,1.5,KGS,spot,2031-06-12,local-per-foreign,\n";

  const Document document = read_table("code,per,value,base,type,date,direction,note\nEUR," + good +
                                       row + "\n\n,,,,,,,\nCHF," + good);

  CAPTURE(row);
  CHECK(document.rates->quotes.size() == 2);
  CHECK(rate_in(document, "EUR") == "1.5");
  CHECK(rate_in(document, "CHF") == "1.5");
  CHECK(only_finding(document).code == code);
  CHECK(only_finding(document).where.offset == 94);
}

TEST_CASE("csv_rates: numbers that may be either are skipped where nothing tells",
          "[readers][rates][csv_rates][error]") {
  constexpr CsvRates unclear = [] {
    CsvRates copy = shape;
    copy.mark_unclear = true;
    return copy;
  }();

  const Document document =
      read_table("code;value;change\nUSD;84;\nEUR;1.234;\nCHF;95;-1.234\n", unclear);

  CHECK(document.rates->quotes.size() == 1);
  REQUIRE(document.diagnostics.size() == 3);
  CHECK(document.diagnostics.at(1).code == DiagnosticCode::ambiguous_number);
  CHECK(document.diagnostics.at(2).code == DiagnosticCode::ambiguous_number);
}

TEST_CASE("csv_rates: what may be cut is no rate", "[readers][rates][csv_rates][error]") {
  const Document document = read_table(
      "code,value,base,direction\nUSD,84.80,KGS,local-per-foreign\n"
      "EUR,98.41,KGS,local-per-foreign");

  CHECK_FALSE(document.complete);
  CHECK(document.rates->quotes.size() == 1);
  CHECK(only_finding(document).code == DiagnosticCode::incomplete);
  CHECK(only_finding(document).where.offset == 58);
}

TEST_CASE("csv_rates: a header without codes or without values is another format",
          "[readers][rates][csv_rates]") {
  const auto is = [](std::string_view text) { return is_csv_rates(Input(text), shape); };

  CHECK(is("code,value\n"));
  CHECK(is("currency\tbuy\n"));
  CHECK_FALSE(is("code,name\n"));
  CHECK_FALSE(is("value,change\n"));
  CHECK_FALSE(is("USD,84.80\n"));
  Input copy("Talks go on\n");
  CHECK(failure_of(read_csv_rates(copy, {}, shape)) == ErrorCode::unknown_format);
}

TEST_CASE("csv_rates: marks tell look-alikes apart", "[readers][rates][csv_rates]") {
  constexpr CsvRates marked = {
      .source = {.name = "Bank"}, .code = "code", .value = "value", .marks = "key code"};

  CHECK(is_csv_rates(Input("key,code,value\n"), marked));
  CHECK_FALSE(is_csv_rates(Input("code,value\n"), marked));
}

TEST_CASE("csv_rates: a long bad field is cut between characters",
          "[readers][rates][csv_rates][error][regression]") {
  std::string direction = "x";
  for (int i = 0; i < 30; ++i) direction += "ы";

  const Document document =
      read_table("code,value,base,direction\nUSD,84.80,KGS," + direction + "\n");

  REQUIRE_FALSE(document.diagnostics.empty());
  CHECK(document.diagnostics.front().message.starts_with("'" + direction.substr(0, 47) + "': "));
}
