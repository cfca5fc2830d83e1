#include <catch2/catch_test_macros.hpp>
#include <optional>
#include <string_view>

#include "courant/rates.hpp"

using courant::Currency;
using courant::Date;
using courant::Decimal;
using courant::find_quote;
using courant::Fixing;
using courant::Quote;
using courant::RateTable;

namespace {

Currency currency(std::string_view code) { return Currency::from_code(code).value(); }

Quote quote(std::string_view code, std::string_view value, std::optional<Date> date = {}) {
  return {.currency = currency(code), .value = Decimal::parse(value).value(), .date = date};
}

/// Fixings of 9, 10 and 12 June; 11 June is missing, and only the oldest has JPY.
RateTable three_days() {
  return {.base = currency("KGS"),
          .date = Date{2031, 6, 12},
          .quotes = {quote("USD", "81.12"), quote("EUR", "90.12")},
          .history = {Fixing{.date = {2031, 6, 10}, .quotes = {quote("USD", "81.10")}},
                      Fixing{.date = {2031, 6, 9},
                             .quotes = {quote("USD", "81.09"), quote("JPY", "0.54")}}}};
}

}  // namespace

TEST_CASE("rate_table: without a date the latest quote is found", "[rates][rate_table]") {
  const RateTable rates = three_days();

  CHECK(find_quote(rates, currency("EUR")) == &rates.quotes.at(1));
  CHECK(find_quote(rates, currency("USD")) == &rates.quotes.at(0));
}

TEST_CASE("rate_table: a currency that only an earlier day has is found there",
          "[rates][rate_table]") {
  const RateTable rates = three_days();

  CHECK(find_quote(rates, currency("JPY")) == &rates.history.at(1).quotes.at(1));
}

TEST_CASE("rate_table: a date finds its day or the nearest earlier one", "[rates][rate_table]") {
  const RateTable rates = three_days();
  const Currency dollar = currency("USD");

  CHECK(find_quote(rates, dollar, Date{2031, 6, 13}) == &rates.quotes.at(0));
  CHECK(find_quote(rates, dollar, Date{2031, 6, 12}) == &rates.quotes.at(0));
  CHECK(find_quote(rates, dollar, Date{2031, 6, 11}) == &rates.history.at(0).quotes.at(0));
  CHECK(find_quote(rates, dollar, Date{2031, 6, 10}) == &rates.history.at(0).quotes.at(0));
  CHECK(find_quote(rates, dollar, Date{2031, 6, 9}) == &rates.history.at(1).quotes.at(0));
  CHECK(find_quote(rates, dollar, Date{2031, 6, 8}) == nullptr);
}

TEST_CASE("rate_table: a currency without a quote is not found", "[rates][rate_table]") {
  CHECK(find_quote(three_days(), currency("CHF")) == nullptr);
  CHECK(find_quote(three_days(), currency("EUR"), Date{2031, 6, 11}) == nullptr);
  CHECK(find_quote(RateTable{}, currency("USD")) == nullptr);
}

TEST_CASE("rate_table: the date of a row beats that of its table", "[rates][rate_table]") {
  RateTable rates = three_days();
  rates.quotes.at(0).date = Date{2031, 6, 7};

  CHECK(find_quote(rates, currency("USD")) == &rates.history.at(0).quotes.at(0));
  CHECK(find_quote(rates, currency("USD"), Date{2031, 6, 8}) == &rates.quotes.at(0));
  CHECK(find_quote(rates, currency("USD"), Date{2031, 6, 6}) == nullptr);
}

TEST_CASE("rate_table: the date of a row beats that of its fixing", "[rates][rate_table]") {
  RateTable rates = three_days();
  rates.history.at(0).quotes.at(0).date = Date{2031, 6, 8};

  CHECK(find_quote(rates, currency("USD"), Date{2031, 6, 11}) == &rates.history.at(1).quotes.at(0));
  CHECK(find_quote(rates, currency("USD"), Date{2031, 6, 8}) == &rates.history.at(0).quotes.at(0));
}

TEST_CASE("rate_table: quotes without a date are the latest, but of no given day",
          "[rates][rate_table]") {
  RateTable rates = three_days();
  rates.date.reset();

  CHECK(find_quote(rates, currency("USD")) == &rates.quotes.at(0));
  CHECK(find_quote(rates, currency("USD"), Date{2031, 6, 13}) == &rates.history.at(0).quotes.at(0));
  CHECK(find_quote(rates, currency("EUR"), Date{2031, 6, 13}) == nullptr);
}
