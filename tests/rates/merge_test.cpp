#include <catch2/catch_test_macros.hpp>
#include <string>

#include "courant/courant.hpp"
#include "support/documents.hpp"
#include "support/failure.hpp"
#include "support/load.hpp"

using namespace courant;
using courant::test::currency;
using courant::test::failure_of;
using courant::test::quote;

namespace {

constexpr Date saturday{.year = 2031, .month = 6, .day = 14};
constexpr Date friday{.year = 2031, .month = 6, .day = 13};
constexpr Date a_week_before{.year = 2031, .month = 6, .day = 7};

RateTable table_of(std::optional<Date> date, std::vector<Quote> quotes,
                   std::vector<Fixing> history = {}) {
  return {.source = "NBKR",
          .base = currency("KGS"),
          .date = date,
          .quotes = std::move(quotes),
          .history = std::move(history)};
}

std::string outline(const std::vector<Quote>& quotes) {
  std::string text;
  for (const Quote& each : quotes) {
    text.append(text.empty() ? "" : " ").append(each.currency.code());
    text.append(" ").append(each.value->to_string());
    if (each.date) text += " of " + to_string(*each.date);
  }
  return text;
}

std::string outline(const Result<RateTable>& rates) {
  std::string text = outline(rates->quotes);
  for (const Fixing& fixing : rates->history) {
    text += "; " + to_string(fixing.date) + ": " + outline(fixing.quotes);
  }
  return text;
}

}  // namespace

TEST_CASE("merge: NBKR's weekly rates complete its daily ones and keep their day",
          "[rates][merge]") {
  const auto daily = read(test::load("nbkr/daily.xml"));
  const auto weekly = read(test::load("nbkr/weekly.xml"));
  REQUIRE((daily && weekly));

  const auto merged = merge_rates(*daily->rates, *weekly->rates);

  REQUIRE(merged.has_value());
  CHECK(merged->date == saturday);
  CHECK(outline(merged) ==
        "USD 84.8000 EUR 98.4100 CNY 11.7034 KZT 0.1634 RUB 1.1900 GBP 115.2086 of 2031-06-07 "
        "JPY 5.6127 of 2031-06-07 KRW 0.0612 of 2031-06-07 IDR 0.0519 of 2031-06-07");
  CHECK(merged->quotes.at(6).nominal == 10);
}

TEST_CASE("merge: of a currency in both the first table's rate counts", "[rates][merge]") {
  const RateTable daily = table_of(saturday, {quote("USD", "84.80")});
  const RateTable weekly = table_of(a_week_before, {quote("USD", "84.10"), quote("JPY", "5.61")});

  CHECK(outline(merge_rates(daily, weekly)) == "USD 84.80 JPY 5.61 of 2031-06-07");
  CHECK(outline(merge_rates(weekly, daily)) == "USD 84.10 JPY 5.61");
}

TEST_CASE("merge: a rate of the same day needs to say none", "[rates][merge]") {
  Quote own = quote("CHF", "104.2");
  own.date = friday;
  Quote same = quote("GBP", "115.2");
  same.date = saturday;
  const RateTable others = table_of(a_week_before, {quote("JPY", "5.61"), own, same});

  CHECK(outline(merge_rates(table_of(saturday, {quote("USD", "84.80")}), others)) ==
        "USD 84.80 JPY 5.61 of 2031-06-07 CHF 104.2 of 2031-06-13 GBP 115.2");
}

TEST_CASE("merge: days of both are in history, newest first", "[rates][merge]") {
  const RateTable daily = table_of(saturday, {quote("USD", "84.80")},
                                   {{.date = friday, .quotes = {quote("USD", "84.70")}},
                                    {.date = a_week_before, .quotes = {quote("USD", "84.00")}}});
  const RateTable weekly =
      table_of(saturday, {quote("JPY", "5.61")},
               {{.date = a_week_before, .quotes = {quote("JPY", "5.50"), quote("USD", "84.10")}},
                {.date = {2031, 5, 31}, .quotes = {quote("JPY", "5.40")}}});

  const auto merged = merge_rates(daily, weekly);

  CHECK(outline(merged) ==
        "USD 84.80 JPY 5.61; 2031-06-13: USD 84.70; 2031-06-07: USD 84.00 JPY 5.50; "
        "2031-05-31: JPY 5.40");
  CHECK(find_quote(*merged, currency("JPY"), friday)->value->to_string() == "5.50");
}

TEST_CASE("merge: an added rate holds from its own day on", "[rates][merge]") {
  const auto merged = merge_rates(table_of(saturday, {quote("USD", "84.80")}),
                                  table_of(a_week_before, {quote("JPY", "5.61")}));

  CHECK(find_quote(*merged, currency("JPY"), friday) != nullptr);
  CHECK(find_quote(*merged, currency("USD"), friday) == nullptr);
  CHECK(find_quote(*merged, currency("JPY"), Date{2031, 6, 6}) == nullptr);
}

TEST_CASE("merge: tables of two sources, or in two bases, are not one", "[rates][merge][error]") {
  const RateTable rates = table_of(saturday, {quote("USD", "84.80")});
  RateTable elsewhere = rates;
  elsewhere.source = "Bank";
  RateTable euros = rates;
  euros.base = currency("EUR");
  RateTable baseless = rates;
  baseless.base.reset();

  CHECK(failure_of(merge_rates(rates, elsewhere)) == ErrorCode::missing_field);
  CHECK(failure_of(merge_rates(rates, euros)) == ErrorCode::missing_field);
  CHECK(failure_of(merge_rates(rates, baseless)) == ErrorCode::missing_field);
}

TEST_CASE("merge: rates of an unknown day are not added to those of a day",
          "[rates][merge][error]") {
  const RateTable dated = table_of(saturday, {quote("USD", "84.80")});
  const RateTable undated = table_of(std::nullopt, {quote("JPY", "5.61")});

  CHECK(failure_of(merge_rates(dated, undated)) == ErrorCode::missing_field);
  CHECK(outline(merge_rates(undated, dated)) == "JPY 5.61 USD 84.80 of 2031-06-14");
  CHECK(outline(merge_rates(undated, undated)) == "JPY 5.61");
}
