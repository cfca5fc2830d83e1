#include <catch2/catch_test_macros.hpp>
#include <string>

#include "courant/rates.hpp"
#include "support/documents.hpp"

using namespace courant;
using courant::test::currency;
using courant::test::quote;

namespace {

Date june(std::uint8_t day) { return {.year = 2031, .month = 6, .day = day}; }

Fixing dollar(std::uint8_t day, std::string_view value) {
  return {.date = june(day), .quotes = {quote("USD", value)}};
}

RateTable table(std::uint8_t day, std::string_view value, std::vector<Fixing> history = {}) {
  return {.base = currency("KGS"),
          .date = june(day),
          .quotes = {quote("USD", value)},
          .history = std::move(history)};
}

std::string days_of(const RateTable& rates) {
  std::string text;
  for (const Fixing& fixing : rates.history) {
    text += std::to_string(fixing.date.day) + ':' + fixing.quotes.at(0).value->to_string() + ' ';
  }
  return text;
}

}  // namespace

TEST_CASE("history: the days of both tables stand in one order, newest first", "[rates][history]") {
  RateTable rates = table(12, "84.80", {dollar(10, "84.6")});

  add_history(rates, table(11, "84.7", {dollar(9, "84.5")}));

  CHECK(days_of(rates) == "11:84.7 10:84.6 9:84.5 ");
  CHECK(rates.quotes.at(0).value->to_string() == "84.80");
}

TEST_CASE("history: a day that is known already stays as it is", "[rates][history]") {
  RateTable rates = table(12, "84.80", {dollar(10, "84.6")});

  add_history(rates, table(12, "1", {dollar(10, "2"), dollar(9, "84.5")}));

  CHECK(days_of(rates) == "10:84.6 9:84.5 ");
}

TEST_CASE("history: days after the table's own are no history", "[rates][history]") {
  RateTable rates = table(12, "84.80");

  add_history(rates, table(14, "85", {dollar(13, "84.9"), dollar(11, "84.7")}));

  CHECK(days_of(rates) == "11:84.7 ");
}

TEST_CASE("history: rates in another currency are another history", "[rates][history]") {
  RateTable rates = table(12, "84.80");
  RateTable euros = table(11, "1.08");
  euros.base = currency("EUR");

  add_history(rates, euros);

  CHECK(rates.history.empty());
}

TEST_CASE("history: a base that only one table names is that of both", "[rates][history]") {
  RateTable rates = table(12, "84.80");
  RateTable earlier = table(11, "84.7");
  earlier.base.reset();

  add_history(rates, earlier);

  CHECK(days_of(rates) == "11:84.7 ");
}

TEST_CASE("history: tables without a day have none", "[rates][history]") {
  RateTable undated = table(12, "84.80");
  undated.date.reset();
  RateTable rates = table(12, "84.80");

  add_history(rates, undated);
  CHECK(rates.history.empty());
  add_history(undated, table(11, "84.7"));
  CHECK(undated.history.empty());
}
